import { ApiProperty } from '@nestjs/swagger';
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
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const base64url = /^[\w-]+$/;
const isBase64url = { context: { zh: '应为 base64url', en: 'base64url' } };
const MOST_OF_ID = 1364;
const MOST = 8192;

/** What `navigator.credentials.get()` has answered, in base64url. */
export class ShownPasskeyRequest implements ShownPasskey {
  @ApiProperty({ maxLength: MOST_OF_ID, description: 'Of the credential' })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST_OF_ID)
  @IsString()
  id!: string;

  @ApiProperty({ maxLength: MOST })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST)
  @IsString()
  clientDataJSON!: string;

  @ApiProperty({ maxLength: MOST })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST)
  @IsString()
  authenticatorData!: string;

  @ApiProperty({ maxLength: MOST })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST)
  @IsString()
  signature!: string;
}

/** What `navigator.credentials.create()` has answered, in base64url. */
class PasskeyEnrolmentRequest implements PasskeyEnrolment {
  @ApiProperty({ maxLength: MOST_OF_ID, description: 'Of the credential' })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST_OF_ID)
  @IsString()
  id!: string;

  @ApiProperty({ maxLength: MOST })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST)
  @IsString()
  clientDataJSON!: string;

  @ApiProperty({ maxLength: MOST })
  @Matches(base64url, isBase64url)
  @MaxLength(MOST)
  @IsString()
  attestationObject!: string;

  @ApiProperty({ enum: passkeyTransports, isArray: true })
  @ArrayUnique()
  @IsIn(passkeyTransports, { each: true })
  @IsArray()
  transports!: PasskeyTransport[];
}

export class PasskeyNameRequest {
  @ApiProperty({ example: '办公室电脑', maxLength: 64 })
  @Matches(/^(?=.*\S)\P{Cc}{1,64}$/u, {
    context: { zh: '1 至 64 个字符，不能有控制字符', en: '1 to 64 characters without control characters' },
  })
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
