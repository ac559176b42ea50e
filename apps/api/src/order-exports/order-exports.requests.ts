import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class OrderExportsRequest {
  @ApiPropertyOptional({ description: 'Unit whose remembered titles are applied', example: '520122001208' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional({ description: 'Only sales of this month count', example: '2019-12' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  period?: string;
}
