import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  deliveryStates,
  endpointTypes,
  personalKinds,
  personalWays,
  sharedKinds,
  type DeliveryState,
  type EndpointType,
  type Language,
  type PersonalKind,
  type PersonalWay,
  type SharedKind,
} from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PlainName } from '../fields/text-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

const languages: readonly Language[] = ['zh', 'en'];
const LAST_MINUTE = 1439;

class QuietHoursRequest {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: LAST_MINUTE,
    description: 'Minute of the day in China from which nothing comes; null together with `quietUntil`',
    example: 1260,
  })
  @ValidateIf(({ quietFrom, quietUntil }: QuietHoursRequest) => quietFrom !== null || quietUntil !== null)
  @IsInt()
  @Min(0)
  @Max(LAST_MINUTE)
  quietFrom!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, maximum: LAST_MINUTE, example: 450 })
  @ValidateIf(({ quietFrom, quietUntil }: QuietHoursRequest) => quietFrom !== null || quietUntil !== null)
  @IsInt()
  @Min(0)
  @Max(LAST_MINUTE)
  quietUntil!: number | null;
}

export class KindRequest {
  @ApiProperty({ enum: personalKinds })
  @IsIn(personalKinds)
  kind!: PersonalKind;

  @ApiProperty()
  @IsBoolean()
  mail!: boolean;

  @ApiProperty({ description: 'By text message' })
  @IsBoolean()
  sms!: boolean;
}

export class OwnChoicesRequest extends QuietHoursRequest {
  @ApiProperty({ enum: languages })
  @IsIn(languages)
  language!: Language;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: LAST_MINUTE,
    description:
      'Minute of the day in China at which one mail tells what the day has brought; null: a mail for each',
    example: 480,
  })
  @ValidateIf(({ digestAt }: OwnChoicesRequest) => digestAt !== null)
  @IsInt()
  @Min(0)
  @Max(LAST_MINUTE)
  digestAt!: number | null;

  @ApiProperty({ type: [KindRequest], description: 'Kinds that are not named stay as they are' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => KindRequest)
  @ArrayMaxSize(personalKinds.length)
  @IsArray()
  kinds!: KindRequest[];
}

export class MailAddressRequest {
  @ApiProperty({ maxLength: 254, example: 'liu.yang@example.com' })
  @IsEmail(
    {},
    { context: { zh: '应为邮箱地址，如 liu.yang@example.com', en: 'an address like liu.yang@example.com' } },
  )
  @MaxLength(254)
  @IsString()
  address!: string;

  @ApiProperty({ enum: languages, description: 'Of the mail with the code' })
  @IsIn(languages)
  language!: Language;
}

export class SmsAddressRequest {
  @ApiProperty({ example: '13800138000', description: 'A mobile telephone of the mainland' })
  @Matches(/^1[3-9]\d{9}$/, {
    context: { zh: '应为 11 位手机号', en: 'a mobile number of the mainland, eleven digits' },
  })
  address!: string;

  @ApiProperty({ enum: languages, description: 'Of the message with the code' })
  @IsIn(languages)
  language!: Language;
}

export class WayRequest {
  @ApiProperty({ enum: personalWays })
  @IsIn(personalWays)
  way!: PersonalWay;
}

export class AddressCodeRequest {
  @ApiProperty({ example: '012345', description: 'The six digits that were sent' })
  @Matches(/^\d{6}$/, { context: { zh: '应为六位数字', en: 'six digits' } })
  code!: string;
}

const division = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/;
const divisionWords = {
  context: { zh: '应为 2、4、6、9 或 12 位行政区划代码', en: 'a division code of 2, 4, 6, 9 or 12 digits' },
};

export class EndpointRequest extends QuietHoursRequest {
  @ApiProperty({ enum: endpointTypes })
  @IsIn(endpointTypes)
  type!: EndpointType;

  @ApiProperty({ maxLength: 64, example: '县大数据平台' })
  @PlainName(64)
  @IsString()
  name!: string;

  @ApiProperty({ maxLength: 2000, example: 'https://oa.example.gov.cn/hooks/xiangtong' })
  @MaxLength(2000)
  @MinLength(1)
  @IsString()
  url!: string;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    description: 'Of a robot that checks signatures; that of a webhook is made by the service',
  })
  @IsOptional()
  @MaxLength(200)
  @MinLength(1)
  @IsString()
  secret?: string | null;

  @ApiProperty({ description: 'What lies within it is told', example: '520122' })
  @Matches(division, divisionWords)
  division!: string;

  @ApiProperty({ enum: sharedKinds, isArray: true })
  @IsIn(sharedKinds, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  kinds!: SharedKind[];

  @ApiProperty({ enum: languages })
  @IsIn(languages)
  language!: Language;
}

const LONGEST_OVERLAP = 168;

export class RotateSecretRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_OVERLAP,
    default: 24,
    description:
      'Hours for which messages are signed with the former secret too; 0 for a secret that somebody else has',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_OVERLAP)
  overlapHours: number = 24;
}

export class SendToEndpointRequest {
  @ApiPropertyOptional({ default: false, description: 'Also what was given up' })
  @IsOptional()
  @IsBoolean()
  withGivenUp: boolean = false;
}

/** Omitted fields do not change. */
export class ChangeEndpointRequest {
  @ApiPropertyOptional({
    maxLength: 2000,
    description: 'Where messages go from now on, also those that wait',
  })
  @IsOptional()
  @MaxLength(2000)
  @MinLength(1)
  @IsString()
  url?: string;

  @ApiPropertyOptional({ description: 'Of a robot that checks signatures; webhooks have POST …/secret' })
  @IsOptional()
  @MaxLength(200)
  @MinLength(1)
  @IsString()
  secret?: string;

  @ApiPropertyOptional({ maxLength: 64 })
  @IsOptional()
  @PlainName(64)
  @IsString()
  name?: string;

  @ApiPropertyOptional({ enum: sharedKinds, isArray: true })
  @IsOptional()
  @IsIn(sharedKinds, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  kinds?: SharedKind[];

  @ApiPropertyOptional({ description: 'False: nothing is sent, and what waits is dropped' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean;
}

export class DeliveriesRequest {
  @ApiPropertyOptional({ enum: deliveryStates })
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

  @PageCursor(15)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}
