import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  coarsenings,
  languages,
  type Coarsening,
  type Language,
  fileFormats,
  type FileFormat,
} from '@xiangtong/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IssueRequest } from './letterhead.requests';
import { WholeNumber } from '../fields/whole-number';
import { PeriodText, ScopeCode } from '../fields/text-fields';

const editions = ['internal', 'public'] as const;

/** Options of a report besides its period. */
export class MadeReportRequest {
  @ScopeCode()
  scope!: string;

  @ApiPropertyOptional({ enum: languages, default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: Language = 'zh';

  @ApiPropertyOptional({ enum: editions, default: 'internal' })
  @IsOptional()
  @IsIn(editions)
  edition: (typeof editions)[number] = 'internal';

  @ApiPropertyOptional({
    enum: coarsenings,
    isArray: true,
    description:
      'Of a public edition: breakdowns instead of those by single units, whose rows are all hidden. Without it a county is told by township, a larger place by county; [] asks for single units',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(coarsenings.length)
  @IsIn(coarsenings, { each: true })
  coarser?: Coarsening[];

  @ApiPropertyOptional({
    description:
      'Of a public edition: sums of money rounded to thousands of yuan, numbers of orders, households and persons to multiples of three, so that parts add up to their totals',
  })
  @IsOptional()
  @IsBoolean()
  rounded?: boolean;

  @ApiPropertyOptional({ enum: fileFormats, isArray: true, default: ['pdf', 'xlsx'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(fileFormats.length)
  @IsIn(fileFormats, { each: true })
  formats: FileFormat[] = ['pdf', 'xlsx'];
}

export class RunReportRequest extends MadeReportRequest {
  @PeriodText()
  period!: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description:
      'Ledger position of the figures, default the newest. Households are always as the register has them now',
    example: 1203,
  })
  @IsOptional()
  @WholeNumber()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  asOf?: number;

  @ApiPropertyOptional({
    type: IssueRequest,
    description: 'Of a report under the letterhead of a bureau; refused for any other',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IssueRequest)
  issue?: IssueRequest;
}

export class ReadReportRequest {
  @PeriodText()
  period!: string;

  @ScopeCode()
  scope!: string;

  @ApiPropertyOptional({ enum: languages, default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: Language = 'zh';
}

export class PublishRunRequest {
  @ApiPropertyOptional({
    description: 'Until then GET /seals/{hash} and POST /seals/verify tell nothing',
    example: '2020-01-20T09:00:00+08:00',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  embargoUntil?: string;
}
