import type { Database } from '@xiangtong/infrastructure';
import { toPage, type BenefitItem, type Page } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { benefitColumns, toBenefitItem, type BenefitRow } from './benefit-row';
import { monthsOf, readIdCursor, recordLook, visibleImpact, type Look, type PageRequest } from './page';

export interface BenefitListRequest extends PageRequest {
  readonly period?: string | undefined;
}

const benefitQuery = `
  select ${benefitColumns}
  from benefit join household on household.id = benefit.household_id
  where ($1 or household.village like any($2::text[]) or benefit.source_unit_id = any($3::int[]))
    and ($4::bigint is null or benefit.id > $4)
    and ($6::int is null or benefit.month between $6 and $7)
  order by benefit.id
  limit $5`;

/** Benefit lines of the caller's home villages and of the caller's source units. */
export class BenefitList {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {}

  async page(request: BenefitListRequest, caller: Scope, look: Look): Promise<Page<BenefitItem>> {
    const catalogue = await this.reference.current();
    const { all, villagePatterns, unitIds } = visibleImpact(caller, catalogue);
    const rows = await this.source.query<BenefitRow[]>(benefitQuery, [
      all,
      villagePatterns,
      unitIds,
      readIdCursor(request.cursor),
      request.limit + 1,
      ...monthsOf(request.period),
    ]);
    await recordLook(this.source, caller, Math.min(rows.length, request.limit), look);
    return toPage(
      rows,
      request.limit,
      (row) => toBenefitItem(row, catalogue.unitsById.get(row.unitId)?.code ?? ''),
      ({ id }) => id,
    );
  }
}
