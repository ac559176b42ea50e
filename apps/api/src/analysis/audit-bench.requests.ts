import { ApiPropertyOptional } from '@nestjs/swagger';
import { auditTests, type AuditTest, MOST_HITS } from '@xiangtong/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PeriodRequest } from '../cube/sales.requests';
import { ScopeCode } from '../fields/text-fields';

class AuditScopeRequest extends PeriodRequest {
  @ScopeCode()
  scope!: string;
}

export class AuditTestsRequest extends AuditScopeRequest {
  @ApiPropertyOptional({ enum: auditTests, isArray: true, description: 'Default all' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(auditTests.length)
  @ArrayUnique()
  @IsIn(auditTests, { each: true })
  tests?: AuditTest[];

  @ApiPropertyOptional({ default: 0, description: 'Findings of each test that are passed over' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset: number = 0;

  @ApiPropertyOptional({ default: 50, maximum: 500, description: 'Findings of each test' })
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;
}

export class AuditSampleRequest extends AuditScopeRequest {
  @ApiPropertyOptional({
    maximum: MOST_HITS,
    description: 'Monetary units to draw at least; give this or the interval',
    example: 50,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_HITS)
  size?: number;

  @ApiPropertyOptional({ description: 'Yuan from one drawn unit to the next', example: '50000.00' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  interval?: string;

  @ApiPropertyOptional({
    description:
      'Any text; the start is made from its SHA-256. Default the hash of the ledger at the position',
  })
  @IsOptional()
  @Matches(/^\P{Cc}{1,128}$/u, {
    context: { zh: '1 至 128 个字符，不能有控制字符', en: '1 to 128 characters without control characters' },
  })
  seed?: string;
}
