import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { concentrationMembers } from '@xiangtong/analytics';
import {
  type CubeDimension,
  sharedMeasures,
  type SharedMeasure,
  revisedMeasures,
  type RevisedMeasure,
  boundaryMembers,
  type BoundaryMember,
  distributionMembers,
  type DistributionMember,
  matrixColumns,
  matrixRows,
  reachLevels,
  type ReachLevel,
} from '@xiangtong/contracts';
import { Allow, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { positionSchema } from '../cube/query-schema';
import { SalesRequest } from '../cube/sales.requests';

const distributionCompares = ['yoy'] as const;

class MeasureRequest extends SalesRequest {
  @ApiPropertyOptional({ enum: sharedMeasures, default: 'amount' })
  @IsIn(sharedMeasures)
  measure: SharedMeasure = 'amount';
}

export class DistributionRequest extends MeasureRequest {
  @ApiProperty({ enum: distributionMembers, example: 'village' })
  @IsIn(distributionMembers)
  over!: DistributionMember;

  @ApiPropertyOptional({ enum: distributionCompares, description: 'Ranks and spread of the year before' })
  @IsOptional()
  @IsIn(distributionCompares)
  compare?: 'yoy';

  @ApiPropertyOptional({ default: 0, description: 'Rows of the ranking that are passed over' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset: number = 0;

  @ApiPropertyOptional({ default: 100, maximum: 1_000, description: 'Rows of the ranking' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 100;
}

export class ConcentrationRequest extends MeasureRequest {
  @ApiProperty({ enum: concentrationMembers, example: 'destinationProvince' })
  @IsIn(concentrationMembers)
  over!: CubeDimension;
}

export class BoundariesRequest extends MeasureRequest {
  @ApiPropertyOptional({ enum: boundaryMembers, default: 'unit' })
  @IsIn(boundaryMembers)
  over: BoundaryMember = 'unit';

  @ApiProperty({ example: '2019-12', description: 'Month of the new boundaries' })
  @IsString()
  @MaxLength(32)
  boundaries!: string;
}

const growthCompares = ['yoy', 'mom'] as const;

export class GrowthRequest extends SalesRequest {
  @ApiPropertyOptional({ enum: revisedMeasures, default: 'amount' })
  @IsIn(revisedMeasures)
  measure: RevisedMeasure = 'amount';

  @ApiPropertyOptional({ enum: growthCompares, default: 'yoy' })
  @IsIn(growthCompares)
  compare: 'yoy' | 'mom' = 'yoy';

  @ApiPropertyOptional({
    example: '2019-12',
    description: 'Month of the boundaries; default the last of the period',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  boundaries?: string;

  @ApiPropertyOptional({
    ...positionSchema,
    description:
      'With `yoy`: position of the first publication of the base period, for what its revisions did',
  })
  @Allow()
  baseAsOf?: unknown;

  @ApiPropertyOptional({
    ...positionSchema,
    description: 'Position of the first publication of the period itself, for what its revisions did',
  })
  @Allow()
  currentAsOf?: unknown;
}

export class MatrixRequest extends MeasureRequest {
  @ApiProperty({ enum: matrixRows, example: 'category' })
  @IsIn(matrixRows)
  rows!: (typeof matrixRows)[number];

  @ApiProperty({ enum: matrixColumns, example: 'destinationProvince' })
  @IsIn(matrixColumns)
  columns!: (typeof matrixColumns)[number];
}

export class ReachRequest extends SalesRequest {
  @ApiPropertyOptional({
    enum: reachLevels,
    default: 'province',
    description: 'Places listed; all are counted',
  })
  @IsIn(reachLevels)
  level: ReachLevel = 'province';
}
