import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  passkeyTransports,
  type PasskeyEnrolment,
  type PasskeyTransport,
  type ShownPasskey,
} from '@xiangtong/identity';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PlainName } from '../../fields/text-fields';

const MOST_OF_ID = 1364;
const MOST = 8192;

const Base64url = (maxLength: number, description?: string) =>
  applyDecorators(
    ApiProperty({ maxLength, description }),
    Matches(/^[\w-]+$/, { context: { zh: '应为 base64url', en: 'base64url' } }),
    MaxLength(maxLength),
    IsString(),
  );

class CredentialRequest {
  @Base64url(MOST_OF_ID, 'Of the credential')
  id!: string;

  @Base64url(MOST)
  clientDataJSON!: string;
}

/** What `navigator.credentials.get()` has answered, in base64url. */
export class ShownPasskeyRequest extends CredentialRequest implements ShownPasskey {
  @Base64url(MOST)
  authenticatorData!: string;

  @Base64url(MOST)
  signature!: string;
}

export const PasskeyInPlaceOfCode = () =>
  applyDecorators(
    ApiPropertyOptional({ type: ShownPasskeyRequest, description: 'In place of the code' }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ShownPasskeyRequest),
  );

/** What `navigator.credentials.create()` has answered, in base64url. */
class PasskeyEnrolmentRequest extends CredentialRequest implements PasskeyEnrolment {
  @Base64url(MOST)
  attestationObject!: string;

  @ApiProperty({ enum: passkeyTransports, isArray: true })
  @ArrayUnique()
  @IsIn(passkeyTransports, { each: true })
  @IsArray()
  transports!: PasskeyTransport[];
}

export class PasskeyNameRequest {
  @ApiProperty({ example: '办公室电脑', maxLength: 64 })
  @PlainName(64)
  @IsString()
  name!: string;
}

export class AddPasskeyRequest extends PasskeyNameRequest {
  @ApiProperty({ type: PasskeyEnrolmentRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => PasskeyEnrolmentRequest)
  passkey!: PasskeyEnrolmentRequest;
}
