import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SearchRequest {
  @ApiPropertyOptional({ description: 'Part of a code, name or alias' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;
}

export class ListDivisionsRequest {
  @ApiPropertyOptional({ description: '2, 4, 6, 9 or 12 digits', example: '520122' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  parent?: string;
}
