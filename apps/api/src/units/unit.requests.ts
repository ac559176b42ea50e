import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { organisingModels, unitKinds, type OrganisingModel, type UnitKind } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBooleanString,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

const monthWords = { context: { zh: '应为月份，如 2019-12', en: 'a month like 2019-12' } };
const IsMonthText = () => Matches(/^\d{4}-\d{2}$/, monthWords);
const MAX_SUCCESSION = 200;

export class UnitFilterRequest {
  @ApiPropertyOptional({ description: 'Part of a code or name' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;

  @Filter('division-code')
  county?: string;

  @ApiPropertyOptional({ enum: unitKinds })
  @IsOptional()
  @IsIn(unitKinds)
  kind?: UnitKind;

  @Filter('month', { description: 'Only units that are in the register in this month' })
  at?: string;

  @ApiPropertyOptional({ enum: organisingModels })
  @IsOptional()
  @IsIn(organisingModels)
  organisingModel?: OrganisingModel;
}

export class ListUnitsRequest extends UnitFilterRequest {
  @PageCursor(32, 'Header `X-Next-Cursor` of the page before')
  cursor?: string;

  @ApiPropertyOptional({
    description: 'Units of one page; all without it',
    type: 'integer',
    minimum: 1,
    maximum: 1000,
  })
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(1000)
  limit?: number;
}

export class ExportUnitsRequest extends UnitFilterRequest {
  @ApiPropertyOptional({ enum: ['csv', 'xlsx'], default: 'csv' })
  @IsIn(['csv', 'xlsx'])
  format: 'csv' | 'xlsx' = 'csv';
}

export class ImportUnitsRequest {
  @ApiPropertyOptional({
    description: 'Tell what the file would change, and its mistakes, and store nothing',
  })
  @IsOptional()
  @IsBooleanString()
  dryRun?: string;
}

const Holder = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: String,
      nullable: true,
      example: '91520122MA6DJ0AB1X',
      description:
        'Unified social credit code; units of one holder count as one contributor to public figures',
    }),
    IsOptional(),
    IsString(),
    MaxLength(64),
  );

export class CreateUnitRequest {
  @ApiProperty({
    example: '520122001208',
    description: '1 to 32 digits, capitals or hyphens; never used again',
  })
  @IsString()
  @MaxLength(64)
  code!: string;

  @ApiProperty({ example: '立碑村' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ example: 'Libei' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  nameEn?: string;

  @ApiProperty({ enum: unitKinds })
  @IsIn(unitKinds)
  kind!: UnitKind;

  @ApiProperty({
    description:
      '12 digits of a village; 6 of the county of a park or centre; 6 or 9 of the place of a lower installation',
  })
  @IsString()
  @MaxLength(12)
  division!: string;

  @ApiProperty({
    example: '2018-01',
    description: 'First month that is reported; it is owed from the start month on',
  })
  @IsMonthText()
  validFrom!: string;

  @ApiPropertyOptional({
    type: String,
    example: '2020-12',
    nullable: true,
    description: 'Last month that is reported',
  })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsMonthText()
  validTo?: string | null;

  @ApiPropertyOptional({ enum: organisingModels, nullable: true })
  @IsOptional()
  @IsIn(organisingModels)
  organisingModel?: OrganisingModel | null;

  @Holder()
  holder?: string | null;
}

export class ChangeUnitRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  nameEn?: string;

  @ApiPropertyOptional({ type: String, example: '2020-12', nullable: true, description: 'null: goes on' })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsMonthText()
  validTo?: string | null;

  @ApiPropertyOptional({ enum: organisingModels, nullable: true })
  @IsOptional()
  @IsIn(organisingModels)
  organisingModel?: OrganisingModel | null;

  @Holder()
  holder?: string | null;
}

export class MergeUnitsRequest {
  @ApiProperty({ type: [String], description: 'Units that end with the month before' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_SUCCESSION)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  predecessors!: string[];

  @ApiProperty({ description: 'A registered unit, new or going on, that takes over all of them' })
  @IsString()
  @MaxLength(64)
  successor!: string;

  @ApiProperty({ example: '2020-01', description: 'First month of the successor' })
  @IsMonthText()
  month!: string;
}

export class WeightedSuccessor {
  @ApiProperty()
  @IsString()
  @MaxLength(64)
  code!: string;

  @ApiProperty({ example: '0.25', description: 'Decimal string, at most eight places; all sum to exactly 1' })
  @IsString()
  @MaxLength(32)
  weight!: string;
}

export class SplitUnitRequest {
  @ApiProperty({ description: 'Unit that ends with the month before' })
  @IsString()
  @MaxLength(64)
  predecessor!: string;

  @ApiProperty({ type: [WeightedSuccessor] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_SUCCESSION)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WeightedSuccessor)
  successors!: WeightedSuccessor[];

  @ApiProperty({ example: '2020-01', description: 'First month of the successors' })
  @IsMonthText()
  month!: string;
}

export class FormDutyRequest {
  @ApiProperty({
    type: String,
    example: '2020-01',
    nullable: true,
    description: 'First month owed; null: never',
  })
  @ValidateIf((_, value) => value !== null)
  @IsMonthText()
  validFrom!: string | null;

  @ApiPropertyOptional({ type: String, example: '2020-12', nullable: true, description: 'Last month owed' })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsMonthText()
  validTo?: string | null;
}

export class StartMonthRequest {
  @ApiProperty({
    example: '2026-03',
    description: 'First month owed. Earlier months may be reported, and nobody waits for them',
  })
  @IsMonthText()
  month!: string;

  @ApiPropertyOptional({ description: 'Only units of this division and below', example: '520122' })
  @IsOptional()
  @Matches(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/)
  division?: string;

  @ApiPropertyOptional({ type: [String], description: 'Only these units', example: ['520122001208'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  units?: string[];
}

export class ListStoresRequest {
  @Filter('unit-code')
  unit?: string;

  @Filter('division-code')
  county?: string;

  @Filter('month', { description: 'Who reports the stores in this month' })
  month?: string;

  @PageCursor(80)
  cursor?: string;

  @PageLimit({ default: 200, maximum: 1000 })
  limit: number = 200;
}
