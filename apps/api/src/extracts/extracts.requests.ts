import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class LineExtractRequest {
  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiProperty({ description: 'Division code or code of a reporting unit', example: '520122' })
  @IsString()
  @MaxLength(64)
  scope!: string;

  @ApiPropertyOptional({ description: 'Ledger position; default the newest' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  asOf?: number;
}
