import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class SearchRequest {
  @ApiPropertyOptional({ description: 'Part of a code, name or alias' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;
}

export class ListUnitsRequest extends SearchRequest {
  @ApiPropertyOptional({ description: 'Division code of a county', example: '520122' })
  @IsOptional()
  @Matches(/^\d{6}(\d{6})?$/)
  county?: string;

  @ApiPropertyOptional({ enum: ['village', 'park'] })
  @IsOptional()
  @IsIn(['village', 'park'])
  kind?: string;
}

export class ListDivisionsRequest {
  @ApiPropertyOptional({ description: '2, 4, 6, 9 or 12 digits', example: '520122' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  parent?: string;
}
