import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { forms, type FormCode } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';

class InDivision {
  @Filter('division-code', { description: 'Code of a county or of a division above' })
  county?: string;
}

export class ListPeriodsRequest extends InDivision {
  @ApiPropertyOptional({ enum: forms, default: 'sales' })
  @IsIn(forms)
  form: FormCode = 'sales';

  @Filter('month', { description: 'First month', example: '2019-01' })
  from?: string;

  @Filter('month', { description: 'Last month' })
  to?: string;
}

export class ListExceptionsRequest {
  @ApiPropertyOptional({ enum: forms })
  @IsOptional()
  @IsIn(forms)
  form?: FormCode;
}

export class RemindersRequest extends InDivision {
  @ApiPropertyOptional({ enum: forms })
  @IsOptional()
  @IsIn(forms)
  form?: FormCode;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Deadlines so many days ahead or behind',
    default: 7,
    minimum: 0,
    maximum: 400,
  })
  @WholeNumber()
  @Min(0)
  @Max(400)
  days: number = 7;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also what can no longer be reported' })
  @IsOptional()
  @IsIn(['true', 'false'])
  closed?: string;
}

export class ClosingRequest extends InDivision {}

class SeenGaps {
  @ApiProperty({ description: 'Units without a report' })
  @IsInt()
  @Min(0)
  missing!: number;

  @ApiProperty({ description: 'Reports that wait for review' })
  @IsInt()
  @Min(0)
  waiting!: number;

  @ApiProperty({ description: 'Doubts that nobody has explained' })
  @IsInt()
  @Min(0)
  unexplained!: number;
}

export class ClosePeriodRequest extends InDivision {
  @ApiPropertyOptional({ description: 'Why' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({
    description:
      'The gaps that were looked at: others by now are a conflict, and closing with gaps or before the deadline needs a reason. Without it the period is closed as it is',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SeenGaps)
  seen?: SeenGaps;
}

export class ReopenPeriodRequest extends InDivision {
  @ApiProperty({ description: 'Why' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}

export class MoveDeadlineRequest extends ReopenPeriodRequest {
  @ApiProperty({ description: 'Last day', example: '2020-01-15' })
  @IsString()
  @MaxLength(10)
  deadline!: string;
}

export class GrantExceptionRequest {
  @ApiPropertyOptional({ enum: forms, default: 'sales' })
  @IsIn(forms)
  form: FormCode = 'sales';

  @ApiProperty({ example: '2019-12' })
  @IsString()
  @MaxLength(16)
  period!: string;

  @ApiProperty({ description: 'Code of a reporting unit' })
  @IsString()
  @MaxLength(64)
  unit!: string;

  @ApiProperty({ description: 'Last day', example: '2020-03-31' })
  @IsString()
  @MaxLength(10)
  until!: string;

  @ApiProperty({ description: 'Why; part of the history of the submission' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
