import { ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language, type PublicEditionFilter } from '@xiangtong/contracts';
import { IsIn, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

/** Which public editions. */
export class PublicEditionsRequest {
  @ApiPropertyOptional({ type: 'integer', example: 2019 })
  @IsOptional()
  @WholeNumber()
  @Min(1900)
  @Max(2999)
  year?: number;

  @Filter('place-code')
  place?: string;

  @Filter('report-id', { example: 'annual-bulletin' })
  report?: string;

  @Filter('period', { example: '2019' })
  period?: string;

  @ApiPropertyOptional({ enum: languages, description: 'Language of the report' })
  @IsOptional()
  @IsIn(languages)
  language?: Language;

  @ApiPropertyOptional({ description: 'Words of the title', example: '息烽 公报' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Corrected editions too', default: 'false' })
  @IsOptional()
  @IsIn(['true', 'false'])
  replaced?: string;

  @PageCursor(100)
  cursor?: string;

  @PageLimit({ default: 20, maximum: 100 })
  limit: number = 20;
}

/** The filter of the read model. */
export const filterOf = ({ q, replaced, ...filter }: PublicEditionsRequest): PublicEditionFilter => ({
  ...filter,
  search: q,
  withReplaced: replaced === 'true',
});
