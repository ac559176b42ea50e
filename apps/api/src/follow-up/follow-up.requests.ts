import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { forms, type FormCode } from '@xiangtong/contracts';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainLines } from '../fields/text-fields';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

export class FollowUpRequest {
  @Filter('period', { required: true, example: '2019-Q4' })
  period!: string;

  @Filter('division-code', { description: 'A county, or any other division; default the own scope' })
  county?: string;

  @ApiPropertyOptional({ enum: forms, default: 'sales' })
  @IsIn(forms)
  form: FormCode = 'sales';
}

export class LateRequest extends FollowUpRequest {
  @PageCursor(64)
  cursor?: string;

  @PageLimit({ default: 200, maximum: 1000 })
  limit: number = 200;
}

export class InboxReadRequest {
  @ApiPropertyOptional({
    description: 'Newest `at` that was shown; default now',
    example: '2020-01-10T08:00:00.000Z',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  until?: string;
}

export class CommentRequest {
  @ApiProperty({ maxLength: 2000, description: 'Cannot be changed or taken back' })
  @IsString()
  @PlainLines()
  text!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Names of the line that it is about, as `changes` lists it; figures beside them are ignored',
    example: { product: 'VEG-001', destination: '320102', platform: 'taobao', flow: 'up' },
  })
  @IsOptional()
  @IsObject()
  line?: object;
}
