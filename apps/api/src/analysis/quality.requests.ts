import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { qualityMembers, type QualityMember, type StatedFigure } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { positionSchema } from '../cube/query-schema';
import { PeriodText, ScopeCode } from '../fields/text-fields';

export class CoherenceFigureRequest implements StatedFigure {
  @ScopeCode('520122001208')
  scope!: string;

  @PeriodText()
  period!: string;

  @ApiProperty({ description: 'Yuan', example: '65709800.00' })
  @Matches(/^-?\d{1,16}(\.\d{1,2})?$/)
  amount!: string;
}

class PlacedRequest {
  @PeriodText()
  period!: string;

  @ScopeCode()
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
