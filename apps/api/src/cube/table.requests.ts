import { ApiPropertyOptional } from '@nestjs/swagger';
import { cubeDimensions, FIGURE_RULE, MOST_RULES, topCounts, type CubeDimension } from '@xiangtong/contracts';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBooleanString, IsIn, IsOptional, Matches } from 'class-validator';
import { PlainText } from '../fields/text-fields';

export class TableFileRequest {
  @ApiPropertyOptional({
    description: 'Of tables about households, required: why they are taken; kept in the audit trail',
  })
  @IsOptional()
  @PlainText(200)
  purpose?: string;
}

export class WorkbookRequest extends TableFileRequest {
  @ApiPropertyOptional({
    enum: cubeDimensions,
    description:
      'Makes a cross table: its members stand side by side, those of the other dimensions of `by` down the side, totals first',
  })
  @IsOptional()
  @IsIn(cubeDimensions)
  across?: CubeDimension;

  @ApiPropertyOptional({
    enum: topCounts.map(String),
    description: 'Of a table by one dimension: all lines but so many, the largest, are one',
  })
  @IsOptional()
  @IsIn(topCounts.map(String))
  top?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Of a table by several dimensions: a line for each member of the first above its lines',
  })
  @IsOptional()
  @IsBooleanString()
  subtotals?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_RULES,
    example: ['amount.growth:below:-0.1', 'amount:target:500000'],
    description:
      'Marks and targets, `column:kind:value`: figures `above` or `below` a value are coloured, of a `target` of each line its reached part stands beside',
  })
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? [value] : value))
  @ArrayMaxSize(MOST_RULES)
  @Matches(FIGURE_RULE, {
    each: true,
    context: { zh: '写成“列:above、below 或 target:数值”', en: 'written as column:above|below|target:value' },
  })
  rule?: string[];
}
