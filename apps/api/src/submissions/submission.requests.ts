import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { forms, submissionStatuses, type FormCode, type SubmissionStatus } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import { IsBooleanString, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ReasonRequest {
  @ApiProperty({ description: 'Why; shown to the other side' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class CreateSubmissionRequest {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Submit in the same step: nothing is stored of what cannot be submitted',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  submit?: string;
}

export class ListSubmissionsRequest {
  @ApiPropertyOptional({ description: 'Code of a reporting unit' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional({ enum: forms })
  @IsOptional()
  @IsIn(forms)
  form?: FormCode;

  @ApiPropertyOptional({ example: '2019-12' })
  @IsOptional()
  @IsString()
  @MaxLength(7)
  period?: string;

  @ApiPropertyOptional({ enum: submissionStatuses })
  @IsOptional()
  @IsIn(submissionStatuses)
  status?: SubmissionStatus;

  @ApiPropertyOptional({ description: 'Division code of a county', example: '520122' })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  county?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;
}

export class BulkRequest {
  @ApiPropertyOptional({
    description: 'Accept in the same step; needs the right to review the units as well',
  })
  @IsOptional()
  @IsBooleanString()
  accept?: string;
}
