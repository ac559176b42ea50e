import { ApiPropertyOptional } from '@nestjs/swagger';
import { auditKinds, type AuditKind } from '@xiangtong/contracts';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

const formats = ['json', 'csv'] as const;

export class AuditEventsRequest {
  @ApiPropertyOptional({
    description: 'First day (time of China) or first moment',
    format: 'day-or-time',
    example: '2019-12-01',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    description: 'Last day or last moment, both included',
    format: 'day-or-time',
    example: '2019-12-31',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ enum: auditKinds })
  @IsOptional()
  @IsIn(auditKinds)
  kind?: AuditKind;

  @ApiPropertyOptional({ description: 'User name of the person who did it' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  actor?: string;

  @Filter('unit-code', { description: 'Code of a reporting unit: only what was done to it' })
  unit?: string;

  @PageCursor(120)
  cursor?: string;

  @PageLimit({ default: 100, maximum: 1000, description: 'Of a page; a CSV has all events' })
  limit: number = 100;

  @ApiPropertyOptional({ enum: formats, default: 'json' })
  @IsIn(formats)
  format: (typeof formats)[number] = 'json';
}
