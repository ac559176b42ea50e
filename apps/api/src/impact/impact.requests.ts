import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  attemptResults,
  benefitDoubtCodes,
  type AttemptResult,
  type BenefitDoubtCode,
} from '@xiangtong/contracts';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';
import { PeriodText, PlainText } from '../fields/text-fields';

/** Nobody looks at households without saying why. */
const Purpose = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description: 'Why households are looked at; kept in the audit trail',
      example: '年终核对',
    }),
    PlainText(200, {
      zh: '请写明用途（2 至 200 个字符，不能有控制字符）：每次查看农户都连同用途记入审计日志',
      en: 'say why (2 to 200 characters without control characters): the audit trail keeps every look at households with its purpose',
    }),
  );

class ImpactPageRequest {
  @PageCursor(18)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;

  @Purpose()
  purpose!: string;
}

export class ListHouseholdsRequest extends ImpactPageRequest {
  @Filter('period', {
    description: 'Only registered poor households without any benefit in this period',
    example: '2019',
  })
  notReachedIn?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Only households that several counties within the own scope have registered',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  registeredTwice?: string;
}

export class ListBenefitsRequest extends ImpactPageRequest {
  @Filter('period', { example: '2019-Q4' })
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
  @PeriodText()
  period!: string;
}

export class ImpactEffectRequest extends ScopeRequest {
  @ApiProperty({ type: 'integer', description: 'Year of the first benefit', example: 2019 })
  @WholeNumber()
  @Min(2001)
  @Max(2099)
  year!: number;
}

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

  @ApiPropertyOptional({
    description: 'County whose registration is meant, where several counties of the scope have the household',
    example: '520122',
  })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  county?: string;

  @Purpose()
  purpose!: string;
}

const ledgerFormats = ['json', 'pdf', 'xlsx'] as const;

export class HouseholdLedgerQuery {
  @ApiProperty({ description: 'Twelve digits', example: '520122001208' })
  @IsString()
  @MaxLength(12)
  village!: string;

  @PeriodText()
  period!: string;

  @Purpose()
  purpose!: string;

  @ApiPropertyOptional({ enum: ledgerFormats, default: 'json' })
  @IsOptional()
  @IsIn(ledgerFormats)
  format: (typeof ledgerFormats)[number] = 'json';
}

export class HouseholdAttemptRequest {
  @ApiProperty({ description: 'Home village, twelve digits', example: '520122001208' })
  @IsString()
  @MaxLength(12)
  village!: string;

  @ApiProperty({ description: 'Short key, as in the household ledger', example: '0123456789ab' })
  @IsString()
  @MaxLength(12)
  household!: string;

  @ApiProperty({ description: 'The day it was tried', example: '2019-03-05' })
  @IsString()
  @MaxLength(10)
  day!: string;

  @ApiProperty({ description: 'What was done; no names or numbers of persons', example: '上门动员入社' })
  @PlainText(200)
  what!: string;

  @ApiProperty({ enum: attemptResults })
  @IsIn(attemptResults)
  result!: AttemptResult;
}

export class ListDoubtsRequest {
  @Filter('place-code', { required: true })
  scope!: string;

  @ApiProperty({ type: 'integer', example: 2019 })
  @WholeNumber()
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
