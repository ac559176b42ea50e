import { ApiPropertyOptional } from '@nestjs/swagger';
import { cubeDimensions, topCounts, type CubeDimension } from '@xiangtong/contracts';
import { IsBooleanString, IsIn, IsOptional } from 'class-validator';
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
}
