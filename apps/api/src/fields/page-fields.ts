import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Where a page begins: `next` of the page before. */
export const PageCursor = (maxLength: number) =>
  applyDecorators(
    ApiPropertyOptional({ description: '`next` of the page before' }),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );

/** Entries of a page; the field has the default as its value. */
export const PageLimit = (limits: { default: number; maximum: number; description?: string }) =>
  applyDecorators(
    ApiPropertyOptional(limits),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(limits.maximum),
  );
