import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LetterheadIssue, LetterheadSettings } from '@xiangtong/contracts';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { plainLine } from '@xiangtong/domain';
import { PlainText } from '../fields/text-fields';

const MOST_ORGANS = 20;

/** Whom a document is for: printed behind each other, with the signs between them. */
const Organs = (description: string, example: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: MOST_ORGANS, description, example }),
    Matches(new RegExp(`${plainLine(2, 60).source.slice(0, -1)}(?<![\\s，。：；、,.:;])$`, 'u'), {
      each: true,
      context: {
        zh: '每一项应为 2 至 60 个字，末尾不写标点：标点由系统加',
        en: '2 to 60 characters each, without a sign at the end: the system writes the signs',
      },
    }),
    ArrayMaxSize(MOST_ORGANS),
    IsArray(),
  );

export class LetterheadRequest implements LetterheadSettings {
  @ApiProperty({ description: '发文机关标志: the red heading', example: '息烽县商务局文件' })
  @PlainText(30)
  mark!: string;

  @ApiProperty({ description: '发文机关代字: before year and number', example: '息商统' })
  @Matches(/^\p{Script=Han}{1,10}$/u, {
    context: {
      zh: '应为 1 至 10 个汉字，年份和序号不用写',
      en: '1 to 10 Chinese characters, without year and number',
    },
  })
  code!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: '签发人: of documents to a higher authority',
    example: null,
  })
  @ValidateIf(({ signer }: LetterheadRequest) => signer !== null)
  @PlainText(20)
  signer!: string | null;

  @Organs('主送机关', ['各乡镇人民政府', '县直有关单位'])
  addressees!: string[];

  @ApiProperty({ description: '发文机关署名: above the date', example: '息烽县商务局' })
  @PlainText(30)
  issuer!: string;

  @ApiProperty({ description: 'Whether name and date leave room for the seal' })
  @IsBoolean()
  hasSeal!: boolean;

  @Organs('抄送机关', ['市商务局', '县统计局'])
  copies!: string[];

  @ApiProperty({ description: '印发机关', example: '息烽县商务局办公室' })
  @PlainText(30)
  printer!: string;
}

const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, example: '2020-01-20' }),
    IsOptional(),
    Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/),
    IsISO8601({ strict: true }),
  );

export class IssueRequest implements LetterheadIssue {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 9999,
    description: '发文字号: the number in the year; without it there is room for one',
    example: 3,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  number?: number;

  @Day('成文日期; default the day on which the report is made')
  date?: string;

  @Day('印发日期; default the date of the document')
  printedOn?: string;
}
