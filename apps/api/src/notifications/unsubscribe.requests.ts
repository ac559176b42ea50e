import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProperty } from '@nestjs/swagger';
import { personalKinds, type PersonalKind } from '@xiangtong/contracts';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsUUID } from 'class-validator';

/** The form of RFC 8058, in both encodings that it allows. The address says what ends, so the body may be missing. */
export const TakesForms = () =>
  applyDecorators(
    ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data'),
    ApiBody({
      required: false,
      schema: {
        type: 'object',
        properties: { 'List-Unsubscribe': { type: 'string', enum: ['One-Click'] } },
      },
    }),
  );

export class StopSubscriptionRequest {
  @ApiProperty({ format: 'uuid', description: 'The word that stands in the letter' })
  @IsUUID()
  word!: string;
}

export class StopMailRequest extends StopSubscriptionRequest {
  @ApiProperty({
    type: String,
    description: 'Kinds of message, joined by commas',
    example: 'report.deadline',
  })
  @Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  )
  @IsIn(personalKinds, { each: true })
  @ArrayMaxSize(personalKinds.length)
  kinds!: PersonalKind[];
}
