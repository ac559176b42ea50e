import type { Database } from '@xiangtong/infrastructure';
import { toPage, type HouseholdItem, type Page } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { shortKey } from '../key/private-key';
import { isRegisteredPoor } from '../summary/impact-lines';
import { monthsOf, readIdCursor, recordLook, visibleImpact, type Look, type PageRequest } from './page';

export interface HouseholdListRequest extends PageRequest {
  /**
   * Only registered poor households without any benefit in this period: those that coverage counts as not benefited.
   */
  readonly notReachedIn?: string | undefined;
  /** Only households that several counties within the scope have registered. */
  readonly isRegisteredTwice?: boolean;
}

interface HouseholdRow extends HouseholdItem {
  readonly id: string;
}

const householdQuery = `
  select household.id::text as id, encode(household.key, 'hex') as key, household.village, household.kind,
    household.persons, household.registered_year as "registeredYear",
    household.lifted_out_year as "liftedOutYear", others.counties as "alsoIn"
  from household cross join lateral (
    select coalesce(array_agg(left(other.village, 6) order by other.village), '{}') as counties from household other
    where other.key = household.key and other.id <> household.id and ($1 or other.village like any($2::text[]))
  ) others
  where ($1 or household.village like any($2::text[]))
    and ($3::bigint is null or household.id > $3)
    and ($5::int is null or (${isRegisteredPoor} and coalesce(registered_year, 0) <= $6::int / 100 and not exists (
      select from benefit join household served on served.id = benefit.household_id
      where served.key = household.key and benefit.month between $5 and $6
        and ($1 or benefit.source_unit_id = any($7::int[])))))
    and (not $8 or others.counties <> '{}')
  order by household.id
  limit $4`;

/** The register within the caller's scope, by short keys. */
export class HouseholdList {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {}

  async page(request: HouseholdListRequest, caller: Scope, look: Look): Promise<Page<HouseholdItem>> {
    const { all, villagePatterns, unitIds } = visibleImpact(caller, await this.reference.current());
    const rows = await this.source.query<HouseholdRow[]>(householdQuery, [
      all,
      villagePatterns,
      readIdCursor(request.cursor),
      request.limit + 1,
      ...monthsOf(request.notReachedIn),
      unitIds,
      request.isRegisteredTwice ?? false,
    ]);
    await recordLook(this.source, caller, Math.min(rows.length, request.limit), look);
    return toPage(rows, request.limit, toItem, ({ id }) => id);
  }
}

const toItem = ({ id: _, key, ...row }: HouseholdRow): HouseholdItem => ({ key: shortKey(key), ...row });
