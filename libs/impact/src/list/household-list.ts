import type { Database } from '@xiangtong/infrastructure';
import type { HouseholdItem, HouseholdKind, ImpactPage } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { shortKey } from '../key/private-key';
import { isRegisteredPoor } from '../summary/impact-lines';
import { monthsOf, readCursor, toPage, visibleImpact, type PageRequest } from './page';

export interface HouseholdListRequest extends PageRequest {
  /**
   * Only registered poor households without any benefit in this period: those that coverage counts as not benefited.
   */
  readonly notReachedIn?: string | undefined;
}

interface HouseholdRow {
  id: string;
  key: string;
  village: string;
  kind: HouseholdKind;
  persons: number;
  registered_year: number | null;
  lifted_out_year: number | null;
}

const householdQuery = `
  select household.id::text as id, encode(household.key, 'hex') as key, household.village, household.kind,
    household.persons, household.registered_year, household.lifted_out_year
  from household
  where ($1 or household.village like any($2::text[]))
    and ($3::bigint is null or household.id > $3)
    and ($5::int is null or (${isRegisteredPoor} and coalesce(registered_year, 0) <= $6::int / 100 and not exists (
      select from benefit where benefit.household_id = household.id and benefit.month between $5 and $6
        and ($1 or benefit.source_unit_id = any($7::int[])))))
  order by household.id
  limit $4`;

/** The register within the caller's scope, by short keys. */
export class HouseholdList {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {}

  async page(request: HouseholdListRequest, caller: Scope): Promise<ImpactPage<HouseholdItem>> {
    const { all, villagePatterns, unitIds } = visibleImpact(caller, await this.reference.current());
    const rows = await this.source.query<HouseholdRow[]>(householdQuery, [
      all,
      villagePatterns,
      readCursor(request.cursor),
      request.limit + 1,
      ...monthsOf(request.notReachedIn),
      unitIds,
    ]);
    return toPage(rows, request.limit, toItem);
  }
}

const toItem = (row: HouseholdRow): HouseholdItem => ({
  key: shortKey(row.key),
  village: row.village,
  kind: row.kind,
  persons: row.persons,
  registeredYear: row.registered_year,
  liftedOutYear: row.lifted_out_year,
});
