import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { forms, type FormCode } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class FollowUpRequest {
  @ApiProperty({ example: '2019-Q4', description: 'Month, quarter, half year, year or range of months' })
  @IsString()
  @MaxLength(32)
  period!: string;

  @ApiPropertyOptional({
    description: 'A county, or any other division; default the own scope',
    example: '520122',
  })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  county?: string;

  @ApiPropertyOptional({ enum: forms, default: 'sales' })
  @IsIn(forms)
  form: FormCode = 'sales';
}

export class LateRequest extends FollowUpRequest {
  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  cursor?: string;

  @ApiPropertyOptional({ default: 200, maximum: 1000 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
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
  text!: string;
}
