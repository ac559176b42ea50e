import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LineExtractRequest {
  @ApiProperty({ example: '2019' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiProperty({ description: 'Division code or code of a reporting unit', example: '520122' })
  @IsString()
  @MaxLength(64)
  scope!: string;

  @ApiPropertyOptional({
    description:
      'Ledger position, a time with its zone, or `edition:` with a seal or document code; default the newest',
    example: '2020-03-01T00:00:00+08:00',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  asOf?: string;
}
