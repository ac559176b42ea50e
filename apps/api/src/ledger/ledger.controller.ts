import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LedgerEntryView, ImportEntryView, ExcerptEntry } from '@xiangtong/contracts';
import { scopeCondition, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError, requirePeriod } from '@xiangtong/infrastructure';
import { LedgerDesk, type LedgerFilter, type LedgerRevisionView } from '@xiangtong/ledger';
import type { Proof } from '@xiangtong/proof';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { isPosition, LedgerChainRequest, LedgerRangeRequest } from './ledger.requests';
import { ProofDesk } from './proof-desk';

const monthsOf = (period: string | undefined): LedgerFilter['months'] =>
  period === undefined ? null : requirePeriod(period);

export interface NamedLedgerEntry extends LedgerEntryView {
  /** See `UnitNamesInterceptor`; the code of a unit that has left the register. */
  readonly unitName: string;
}

/** An entry about a unit, or an import. */
export type AnyLedgerEntry = NamedLedgerEntry | ImportEntryView;

@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerDesk,
    private readonly proof: ProofDesk,
  ) {}

  @Get()
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @ApiOperation({ summary: 'Entries with their hashes, within the own scope' })
  async entries(
    @CurrentPrincipal() principal: Principal,
    @Query() { unit, kind, period, ...range }: LedgerRangeRequest,
  ): Promise<AnyLedgerEntry[]> {
    const filter = { unit: unit ?? null, kind: kind ?? null, months: monthsOf(period) };
    const entries = await this.ledger.entries({ ...range, filter, ...scopeCondition(scopeOf(principal)) });
    return entries.map((entry) => (entry.kind === 'import' ? entry : { ...entry, unitName: entry.unit }));
  }

  @Get('chain')
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @ApiOperation({
    summary: 'The whole chain, a part at a time; entries of other units as links that prove its hashes alone',
  })
  chain(
    @CurrentPrincipal() principal: Principal,
    @Query() range: LedgerChainRequest,
  ): Promise<ExcerptEntry[]> {
    return this.ledger.chain({ ...range, ...scopeCondition(scopeOf(principal)) });
  }

  @Get('verify')
  @Policy({ roles: ['auditor', 'admin'] })
  @ApiOperation({
    summary:
      'Recompute every hash, hold the ledger against the published seals, and name what no longer proves what it says',
  })
  verify(): Promise<Proof> {
    return this.proof.prove();
  }

  @Get('entries/:seq/revision')
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @ApiOperation({ summary: 'The revision that an entry names, with everything its hash covers' })
  async revision(
    @CurrentPrincipal() principal: Principal,
    @Param('seq') seq: string,
  ): Promise<LedgerRevisionView> {
    const found = isPosition(seq)
      ? await this.ledger.revision(Number(seq), scopeCondition(scopeOf(principal)))
      : null;
    if (!found) throw new DomainError('LEDGER.UNKNOWN_ENTRY', { seq: seq.slice(0, 20) });
    return found;
  }
}
