import { ApiPropertyOptional } from '@nestjs/swagger';
import type { CubeQuery } from '@xiangtong/contracts';
import { Allow, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { positionSchema, querySchema } from './query-schema';
import { PeriodText } from '../fields/text-fields';

/** The period and the position. Names and members are validated when they are looked up. */
export class PeriodRequest {
  @PeriodText()
  period!: string;

  @ApiPropertyOptional(positionSchema)
  @Allow()
  asOf?: unknown;

  @ApiPropertyOptional({ description: 'Wait until this ledger position is visible' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  atLeast?: number;
}

/** Which sales. */
export class SalesRequest extends PeriodRequest {
  @ApiPropertyOptional({ ...querySchema.properties.where, type: 'object' })
  @IsOptional()
  @IsObject()
  where?: NonNullable<CubeQuery['where']>;
}
