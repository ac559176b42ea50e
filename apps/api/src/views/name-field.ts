import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

/** A name that people give to what they keep. */
export const NameField = (about: { readonly example: string; readonly description: string }) =>
  applyDecorators(
    ApiProperty({ ...about, maxLength: 60 }),
    Matches(/^(?=.*\S)\P{Cc}{1,60}$/u, {
      context: { zh: '1 至 60 个字符，不能有控制字符', en: '1 to 60 characters without control characters' },
    }),
    IsString(),
  );
