import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  fillModes,
  forms,
  submissionStatuses,
  type FillMode,
  type FormCode,
  type SubmissionStatus,
} from '@xiangtong/contracts';
import {
  IsBoolean,
  IsBooleanString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import { PlainLines } from '../fields/text-fields';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

export class ReasonRequest {
  @ApiProperty({ description: 'Why; shown to the other side' })
  @IsString()
  @MaxLength(2000)
  @PlainLines()
  reason!: string;
}

export class ReturnRequest extends ReasonRequest {
  @ApiPropertyOptional({ description: 'Revision looked at; another one waiting is a conflict (409)' })
  @IsOptional()
  @IsInt()
  @Min(0)
  revision?: number;

  @ApiPropertyOptional({ description: 'Version of the submission looked at, as in `If-Match`' })
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;
}

export class WithdrawRequest extends ReasonRequest {
  @ApiPropertyOptional({
    description:
      'true: the figures in force; false: only what is not accepted yet; otherwise 409. Without it: what is not accepted yet, if there is such, else what is in force',
  })
  @IsOptional()
  @IsBoolean()
  inForce?: boolean;
}

export const draftModeDescription =
  'What becomes of the rows of an open draft. replace (default): the new lines take their place. merge (sales form): equal lines are added up, all other rows stay, unfinished ones too';

export class CreateSubmissionRequest {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Submit in the same step: nothing is stored of what cannot be submitted',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  submit?: string;

  @ApiPropertyOptional({ enum: fillModes, description: draftModeDescription })
  @IsOptional()
  @IsIn(fillModes)
  draft?: FillMode;
}

export class ListSubmissionsRequest {
  @Filter('unit-code')
  unit?: string;

  @ApiPropertyOptional({ enum: forms })
  @IsOptional()
  @IsIn(forms)
  form?: FormCode;

  @Filter('period', { description: 'Month, quarter or year, as the period of a form is written' })
  period?: string;

  @ApiPropertyOptional({ enum: submissionStatuses })
  @IsOptional()
  @IsIn(submissionStatuses)
  status?: SubmissionStatus;

  @Filter('division-code')
  county?: string;

  @PageCursor(64)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
}

export class BulkRequest {
  @ApiPropertyOptional({
    description:
      'Accept in the same step what others have handed in alike; needs the right to review the units as well. What the caller ' +
      'wrote or submitted waits for another officer, and its line says so',
  })
  @IsOptional()
  @IsBooleanString()
  accept?: string;
}
