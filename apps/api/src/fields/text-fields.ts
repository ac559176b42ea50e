import { plainLine, plainLines } from '@xiangtong/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A period as text. What it says is checked when it is looked up. */
export const PeriodText = () => applyDecorators(ApiProperty({ example: '2019' }), IsString(), MaxLength(32));

/** A division or a reporting unit. Whether it is there is checked when it is looked up. */
export const ScopeCode = (example = '520122') =>
  applyDecorators(
    ApiProperty({ description: 'Division code or code of a reporting unit', example }),
    IsString(),
    MaxLength(64),
  );

export const PlainText = (
  limit: number,
  context = {
    zh: `2 至 ${limit} 个字符，不能有控制字符或看不见的字符`,
    en: `2 to ${limit} characters without control or invisible characters`,
  },
): PropertyDecorator => Matches(plainLine(2, limit), { context });

/** A name that people give to what they have. */
export const PlainName = (longest: number): PropertyDecorator =>
  Matches(new RegExp(`^(?=.*\\S)${plainLine(1, longest).source.slice(1)}`, 'u'), {
    context: {
      zh: `1 至 ${longest} 个字符，不能有控制字符或看不见的字符`,
      en: `1 to ${longest} characters without control or invisible characters`,
    },
  });

/** What people write to each other, on several lines. */
export const PlainLines = (): PropertyDecorator =>
  Matches(plainLines, {
    context: { zh: '不能有控制字符或看不见的字符', en: 'no control or invisible characters' },
  });

/** Six digits that a telephone shows, or a recovery code; a passkey may be shown in its place. */
export const OneTimeCode = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: 64, description }),
    IsOptional(),
    MaxLength(64),
    IsString(),
  );
