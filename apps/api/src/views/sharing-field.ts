import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { sharings } from '@xiangtong/identity';
import { IsIn, IsOptional } from 'class-validator';

/** Who else reads what a person keeps. */
export const SharingField = ({ isOptional = false } = {}) =>
  applyDecorators(
    ApiProperty({
      enum: sharings,
      required: !isOptional,
      description:
        'Who else reads it, by the divisions that they and the owner have now: nobody; officers and auditors of the same ' +
        'divisions; those of any place within them or around them',
    }),
    IsIn(sharings),
    ...(isOptional ? [IsOptional()] : []),
  );
