import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { scopeCondition, scopeOf, type Principal } from '@xiangtong/identity';
import { LedgerDesk, type LedgerEntryView, type LedgerVerification } from '@xiangtong/ledger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';

export class LedgerRangeRequest {
  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number = 1;

  @ApiPropertyOptional({ description: 'Default: to the newest; at most 1 000 entries are answered' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  to: number = Number.MAX_SAFE_INTEGER;
}

const MAX_ENTRIES = 1_000;

@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly ledger: LedgerDesk) {}

  @Get()
  @Policy({ roles: ['officer', 'auditor'] })
  @ApiOperation({ summary: 'Entries with their hashes, within the own scope' })
  entries(
    @CurrentPrincipal() principal: Principal,
    @Query() { from, to }: LedgerRangeRequest,
  ): Promise<LedgerEntryView[]> {
    const { divisionPatterns, unitIds } = scopeCondition(scopeOf(principal));
    return this.ledger.entries({ from, to, divisionPatterns, unitIds, limit: MAX_ENTRIES });
  }

  @Get('verify')
  @Policy({ roles: ['auditor', 'admin'] })
  @ApiOperation({ summary: 'Recompute every hash and name what no longer proves what it says' })
  verify(): Promise<LedgerVerification> {
    return this.ledger.verify();
  }
}
