import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageCursor, PageLimit } from '../fields/page-fields';
import { PlainText } from '../fields/text-fields';

export class TracePageRequest {
  @PageCursor(30)
  cursor?: string;

  @PageLimit({ description: 'Lines of a page', default: 200, maximum: 1_000 })
  limit: number = 200;

  @ApiPropertyOptional({
    description:
      'Of figures about households: why they are looked at; kept in the audit trail. Without it they are left out',
  })
  @IsOptional()
  @PlainText(200)
  purpose?: string;
}

/** A figure by its place on paper. */
export class TracePlaceRequest extends TracePageRequest {
  @ApiProperty({
    description: 'Document reference, printed at the end of the report',
    example: 'yoy:520122:2019:zh:internal@1234:0a1b2c3d',
  })
  @IsString()
  @MaxLength(240)
  document!: string;

  @ApiProperty({ description: 'Number or name of the table', example: '3' })
  @IsString()
  @MaxLength(120)
  table!: string;

  @ApiPropertyOptional({
    description: 'In a report with a page for each unit: its code, or the name at the head of the page',
    example: '520122001208',
  })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  unit?: string;

  @ApiProperty({ description: 'Row counted from 1, or what stands in its first column', example: '5' })
  @IsString()
  @MaxLength(240)
  row!: string;

  @ApiProperty({ description: 'Column counted from 1, or its heading', example: '2' })
  @IsString()
  @MaxLength(120)
  column!: string;
}
