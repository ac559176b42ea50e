import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt } from 'class-validator';

/** A whole number in an address. An empty text is a mistake; `Number` would make it 0. */
export const WholeNumber = () =>
  applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => {
      if (typeof value !== 'string') return value;
      return value.trim() === '' ? Number.NaN : Number(value);
    }),
    IsInt(),
  );
