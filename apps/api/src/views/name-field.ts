import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { PlainName } from '../fields/text-fields';

/** A name that people give to what they keep. */
export const NameField = (about: { readonly example: string; readonly description: string }) =>
  applyDecorators(ApiProperty({ ...about, maxLength: 60 }), PlainName(60), IsString());
