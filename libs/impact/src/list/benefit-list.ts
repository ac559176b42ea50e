import type { BenefitItem, BenefitStatus, ImpactPage, Mechanism } from '@xiangtong/contracts';
import { formatMonth, formatYuan } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import type { Catalogue, ReferenceCatalogue } from '@xiangtong/reference';
import type { DataSource } from 'typeorm';
import { shortKey } from '../key/private-key';
import { monthsOf, readCursor, toPage, visibleImpact, type PageRequest } from './page';

export interface BenefitListRequest extends PageRequest {
  readonly period?: string | undefined;
}

interface BenefitRow {
  id: string;
  month: number;
  key: string;
  village: string;
  source_unit_id: number;
  mechanism: Mechanism;
  gross_fen: string;
  cost_fen: string;
  status: BenefitStatus;
  voucher: string | null;
}

const benefitQuery = `
  select benefit.id::text as id, benefit.month, encode(household.key, 'hex') as key, household.village,
    benefit.source_unit_id, benefit.mechanism, benefit.gross_fen::text as gross_fen, benefit.cost_fen::text as cost_fen,
    benefit.status, benefit.voucher
  from benefit join household on household.id = benefit.household_id
  where ($1 or household.village like any($2::text[]) or benefit.source_unit_id = any($3::int[]))
    and ($4::bigint is null or benefit.id > $4)
    and ($6::int is null or benefit.month between $6 and $7)
  order by benefit.id
  limit $5`;

/** Benefit lines of the caller's home villages and of the caller's source units. */
export class BenefitList {
  constructor(
    private readonly source: DataSource,
    private readonly reference: ReferenceCatalogue,
  ) {}

  async page(request: BenefitListRequest, caller: Scope): Promise<ImpactPage<BenefitItem>> {
    const catalogue = await this.reference.current();
    const { all, villagePatterns, unitIds } = visibleImpact(caller, catalogue);
    const rows = await this.source.query<BenefitRow[]>(benefitQuery, [
      all,
      villagePatterns,
      unitIds,
      readCursor(request.cursor),
      request.limit + 1,
      ...monthsOf(request.period),
    ]);
    return toPage(rows, request.limit, (row) => toItem(row, catalogue));
  }
}

const toItem = (row: BenefitRow, { unitsById }: Catalogue): BenefitItem => ({
  month: formatMonth(row.month),
  household: shortKey(row.key),
  village: row.village,
  unit: unitsById.get(row.source_unit_id)?.code ?? '',
  mechanism: row.mechanism,
  gross: formatYuan(BigInt(row.gross_fen)),
  cost: formatYuan(BigInt(row.cost_fen)),
  status: row.status,
  voucher: row.voucher,
});
