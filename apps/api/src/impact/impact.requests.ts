import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { benefitDoubtCodes, type BenefitDoubtCode } from '@xiangtong/contracts';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageCursor, PageLimit } from '../paging/page-fields';

const PlainText = (limit: number): PropertyDecorator =>
  Matches(new RegExp(`^\\P{Cc}{2,${limit}}$`, 'u'), {
    context: {
      zh: `2 至 ${limit} 个字符，不能有控制字符`,
      en: `2 to ${limit} characters without control characters`,
    },
  });

class ImpactPageRequest {
  @PageCursor(18)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;

  @ApiPropertyOptional({ description: 'Why the list is looked at; kept in the audit trail' })
  @IsOptional()
  @PlainText(200)
  purpose?: string;
}

export class ListHouseholdsRequest extends ImpactPageRequest {
  @ApiPropertyOptional({
    description: 'Only registered poor households without any benefit in this period',
    example: '2019',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  notReachedIn?: string;
}

export class ListBenefitsRequest extends ImpactPageRequest {
  @ApiPropertyOptional({ example: '2019-Q4' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  period?: string;
}

class ScopeRequest {
  @ApiProperty({
    description: 'A division of 2 to 12 digits or the code of a reporting unit',
    example: '520122',
  })
  @IsString()
  @MaxLength(64)
  scope!: string;
}

export class ImpactSummaryRequest extends ScopeRequest {
  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;
}

export class ImpactEffectRequest extends ScopeRequest {
  @ApiProperty({ description: 'Year of the first benefit', example: 2019 })
  @Type(() => Number)
  @IsInt()
  @Min(2001)
  @Max(2099)
  year!: number;
}

const PURPOSE = 'Why the household is looked at; kept in the audit trail';

export class HouseholdRequest {
  @ApiPropertyOptional({ description: 'ID number as it was imported; this or the key' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  id_number?: string;

  @ApiPropertyOptional({ description: 'Pseudonym as it was imported' })
  @IsOptional()
  @IsString()
  @MaxLength(128)
  key?: string;

  @ApiProperty({ description: PURPOSE })
  @PlainText(200)
  purpose!: string;
}

const ledgerFormats = ['json', 'pdf', 'xlsx'] as const;

export class HouseholdLedgerQuery {
  @ApiProperty({ description: 'Twelve digits', example: '520122001208' })
  @IsString()
  @MaxLength(12)
  village!: string;

  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiProperty({ description: PURPOSE })
  @PlainText(200)
  purpose!: string;

  @ApiPropertyOptional({ enum: ledgerFormats, default: 'json' })
  @IsOptional()
  @IsIn(ledgerFormats)
  format: (typeof ledgerFormats)[number] = 'json';
}

export class ListDoubtsRequest extends ScopeRequest {
  @ApiProperty({ example: 2019 })
  @Type(() => Number)
  @IsInt()
  @Min(2001)
  @Max(2099)
  year!: number;
}

export class AnswerDoubtRequest {
  @ApiProperty({ description: 'Code of the reporting unit' })
  @IsString()
  @MaxLength(64)
  unit!: string;

  @ApiProperty({ example: 2019 })
  @IsInt()
  @Min(2001)
  @Max(2099)
  year!: number;

  @ApiProperty({ enum: benefitDoubtCodes })
  @IsIn(benefitDoubtCodes)
  code!: BenefitDoubtCode;

  @ApiProperty({ description: 'The explanation, or why it is accepted or returned' })
  @PlainText(1000)
  text!: string;
}
