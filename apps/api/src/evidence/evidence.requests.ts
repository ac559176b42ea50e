import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsString, MaxLength } from 'class-validator';
import { positionSchema } from '../cube/query-schema';

export class EvidenceBody {
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
  @Allow()
  asOf?: unknown;
}
