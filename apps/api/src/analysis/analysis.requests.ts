import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  boundaryMembers,
  concentrationMembers,
  distributionMembers,
  matrixColumns,
  matrixRows,
  reachLevels,
  sharedMeasures,
  type BoundaryMember,
  type DistributionMember,
  type ReachLevel,
  type SharedMeasure,
} from '@xiangtong/analytics';
import type { CubeDimension } from '@xiangtong/contracts';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { SalesRequest } from './sales.requests';

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
