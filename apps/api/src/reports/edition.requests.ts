import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageLimit } from '../paging/page-fields';

export class ListEditionsRequest {
  @ApiPropertyOptional({ example: 'yoy' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  report?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  before?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}
