import { ApiProperty } from '@nestjs/swagger';
import {
  subscriptionFormats,
  subscriptionKinds,
  type SubscriptionFormat,
  type SubscriptionKind,
} from '@xiangtong/contracts';
import { IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';

export class SubscriptionRequest {
  @ApiProperty({ enum: subscriptionKinds })
  @IsIn(subscriptionKinds)
  kind!: SubscriptionKind;

  @ApiProperty({ format: 'uuid', description: 'Of an own saved view, or of a board' })
  @IsUUID()
  target!: string;

  @ApiProperty({ enum: subscriptionFormats })
  @IsIn(subscriptionFormats)
  format!: SubscriptionFormat;

  @ApiProperty({
    type: Number,
    minimum: 1,
    maximum: 28,
    nullable: true,
    description: 'Day of the month; null for one of the week',
  })
  @ValidateIf(({ monthDay, weekDay }: SubscriptionRequest) => monthDay !== null || weekDay === null)
  @Max(28)
  @Min(1)
  @IsInt()
  monthDay!: number | null;

  @ApiProperty({
    type: Number,
    minimum: 1,
    maximum: 7,
    nullable: true,
    description: 'Day of the week from Monday on; null for one of the month',
  })
  @ValidateIf(({ weekDay }: SubscriptionRequest) => weekDay !== null)
  @Max(7)
  @Min(1)
  @IsInt()
  weekDay!: number | null;

  @ApiProperty({ minimum: 0, maximum: 23, description: 'Hour of the day in China' })
  @Max(23)
  @Min(0)
  @IsInt()
  hour!: number;
}
