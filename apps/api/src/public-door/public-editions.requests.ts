import { ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language, type PublicEditionFilter } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import { IsBooleanString, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageCursor, PageLimit } from '../fields/page-fields';

/** Which public editions. */
export class PublicEditionsRequest {
  @ApiPropertyOptional({ example: 2019 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2999)
  year?: number;

  @ApiPropertyOptional({
    description: 'Division, with all that lies in it, or reporting unit',
    example: '520122',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  place?: string;

  @ApiPropertyOptional({ example: 'annual-bulletin' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  report?: string;

  @ApiPropertyOptional({ example: '2019' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
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

  @ApiPropertyOptional({ description: 'Corrected editions too', default: 'false' })
  @IsOptional()
  @IsBooleanString()
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
