import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PlainText } from '../impact/impact.requests';

export class TableFileRequest {
  @ApiPropertyOptional({
    description: 'Of tables about households, required: why they are taken; kept in the audit trail',
  })
  @IsOptional()
  @PlainText(200)
  purpose?: string;
}
