import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageCursor, PageLimit } from '../paging/page-fields';

class ImpactPageRequest {
  @PageCursor(18)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
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
