import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from './whole-number';

/** Where a page begins: `next` of the page before. */
export const PageCursor = (maxLength: number, description = '`next` of the page before') =>
  applyDecorators(
    ApiPropertyOptional({ description, type: String, format: 'cursor', maxLength }),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );

/** Entries of a page; the field has the default as its value. */
export const PageLimit = (limits: { default: number; maximum: number; description?: string }) =>
  applyDecorators(
    ApiPropertyOptional({ ...limits, type: 'integer', minimum: 1 }),
    WholeNumber(),
    Min(1),
    Max(limits.maximum),
  );
