import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  toPage,
  type AnyEntryView,
  type ExcerptEntry,
  type ImportEntryView,
  type LedgerEntryView,
  type Page,
} from '@xiangtong/contracts';
import { scopeCondition, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError, readCursor, requirePeriod } from '@xiangtong/infrastructure';
import { LedgerDesk, type LedgerFilter, type LedgerRevisionView } from '@xiangtong/ledger';
import type { Proof } from '@xiangtong/proof';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { nameNextPage } from '../fields/array-page';
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

const toNamedEntry = (entry: AnyEntryView): AnyLedgerEntry =>
  entry.kind === 'import' ? entry : { ...entry, unitName: entry.unit };

/** The position of the last entry of the page before. */
const readSeq = (cursor: string | undefined): number | null => {
  const [seq] = readCursor(cursor, /^(\d{1,15})$/) ?? [];
  return seq === undefined ? null : Number(seq);
};

/** What of the range lies after the page before. */
const rangeAfter = ({ from, to, order, cursor }: LedgerRangeRequest) => {
  const seq = readSeq(cursor);
  if (seq === null) return { from, to };
  return order === 'asc' ? { from: Math.max(from, seq + 1), to } : { from, to: Math.min(to, seq - 1) };
};

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
    @Query() query: LedgerRangeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnyLedgerEntry[]> {
    const { unit, kind, period, order, limit } = query;
    const filter = { unit: unit ?? null, kind: kind ?? null, months: monthsOf(period) };
    const window = { ...rangeAfter(query), order, limit: limit + 1, filter };
    const found = await this.ledger.entries({ ...window, ...scopeCondition(scopeOf(principal)) });
    const { items, next } = toPage(found, limit, toNamedEntry, ({ seq }) => String(seq));
    if (next !== null) nameNextPage(request, response, next);
    return [...items];
  }

  @Get('chain')
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @ApiOperation({
    summary: 'The whole chain, a part at a time; entries of other units as links that prove its hashes alone',
  })
  async chain(
    @CurrentPrincipal() principal: Principal,
    @Query() { cursor, limit }: LedgerChainRequest,
  ): Promise<Page<ExcerptEntry>> {
    const window = { from: (readSeq(cursor) ?? 0) + 1, limit: limit + 1 };
    const links = await this.ledger.chain({ ...window, ...scopeCondition(scopeOf(principal)) });
    return toPage(
      links,
      limit,
      (link) => link,
      ({ seq }) => String(seq),
    );
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
