import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { qualityMembers, type QualityMember, type StatedFigure } from '@xiangtong/reporting';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { positionSchema } from '../cube/query-schema';

export class CoherenceFigureRequest implements StatedFigure {
  @ApiProperty({ description: 'Division code or code of a reporting unit', example: '520122001208' })
  @IsString()
  @MaxLength(64)
  scope!: string;

  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiProperty({ description: 'Yuan', example: '65709800.00' })
  @Matches(/^-?\d{1,16}(\.\d{1,2})?$/)
  amount!: string;
}

class PlacedRequest {
  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiProperty({ description: 'Division code or code of a reporting unit', example: '520122' })
  @IsString()
  @MaxLength(64)
  scope!: string;

  /** Validated when positions are looked up. */
  @ApiPropertyOptional(positionSchema)
  @IsOptional()
  asOf?: unknown;
}

export class QualityBody extends PlacedRequest {
  @ApiPropertyOptional({ enum: qualityMembers, description: 'Rows beside the totals' })
  @IsOptional()
  @IsIn(qualityMembers)
  by?: QualityMember;
}

export class CoherenceBody extends PlacedRequest {
  @ApiPropertyOptional({
    type: [CoherenceFigureRequest],
    maxItems: 100,
    description: 'Figures stated elsewhere, to hold against each other and against the accepted reports',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CoherenceFigureRequest)
  stated?: CoherenceFigureRequest[];
}
