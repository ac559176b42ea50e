import { toPage, type Page } from '@xiangtong/contracts';
import { formatMonth, parseDivisionCode, parseMonth, type Month } from '@xiangtong/domain';
import { DomainError, readCursor, type Database } from '@xiangtong/infrastructure';
import { unitRelation, type UnitSelection } from '@xiangtong/reference';

export interface StoreFilter {
  readonly unit?: string | undefined;
  readonly county?: string | undefined;
  /** `2019-12`: who reports the stores in this month. */
  readonly month?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A store as reported by one unit, from a month on without another unit in between. */
export interface StoreHolding {
  readonly store: string;
  readonly unit: string;
  readonly unitName: string;
  readonly since: string;
  /** Last month reported. */
  readonly until: string;
  /** Months reported between the two, both included. */
  readonly months: number;
}

interface HoldingRow extends Omit<StoreHolding, 'since' | 'until'> {
  readonly since: Month;
  readonly until: Month;
}

/**
 * Stays at one unit are computed from the months of all units, so that a store that moves away and comes back shows
 * both stays. Only then is the list cut to what the caller may see.
 */
const holdings = `
  select run.store, unit.code as unit, unit.name as "unitName", run.since, run.until, run.months
  from (
    select store, unit_id, min(month) as since, max(month) as until, count(*) as months
    from (
      select store, unit_id, month, row_number() over (partition by store order by month)
        - row_number() over (partition by store, unit_id order by month) as stay
      from store_month
      where $3::text is null or store in (
        select store from store_month held join ${unitRelation} unit on unit.id = held.unit_id where unit.code = $3)
    ) stays
    group by store, unit_id, stay
  ) run
  join ${unitRelation} unit on unit.id = run.unit_id
  where ($1::text[] is null or unit.division like any($1) or unit.id = any($2::int[]))
    and ($3::text is null or unit.code = $3)
    and ($4::text is null or unit.division like $4 || '%')
    and ($5::int is null or exists (
      select from store_month held where held.store = run.store and held.month = $5 and held.unit_id = run.unit_id
        and $5 between run.since and run.until))
    and ($6::text is null or (run.store, run.since) > ($6, $7::int))
  order by run.store, run.since
  limit $8`;

/** One store, one reporting unit a month: which unit reports which store, and since when. */
export class StoreReadModel {
  constructor(private readonly source: Database) {}

  async list(units: UnitSelection, filter: StoreFilter): Promise<Page<StoreHolding>> {
    const [month, store] = readCursor(filter.cursor, CURSOR) ?? [null, null];
    const rows = await this.source.query<HoldingRow[]>(holdings, [
      units?.prefixes.map((prefix) => `${prefix}%`) ?? null,
      units?.unitIds ?? [],
      filter.unit ?? null,
      filter.county === undefined ? null : (parseDivisionCode(filter.county)?.slice(0, 6) ?? '-'),
      readMonth(filter.month),
      store,
      month,
      filter.limit + 1,
    ]);
    return toPage(rows, filter.limit, toHolding, ({ since, store: name }) => `${since}.${name}`);
  }
}

const toHolding = ({ since, until, ...row }: HoldingRow): StoreHolding => ({
  ...row,
  since: formatMonth(since),
  until: formatMonth(until),
});

const readMonth = (text: string | undefined): Month | null => {
  if (text === undefined) return null;
  const month = parseMonth(text);
  if (month === null) throw new DomainError('UNIT.MONTH', { value: text.slice(0, 32) });
  return month;
};

/** `201912.store`; stores may hold any printable character. */
const CURSOR = /^(\d{6})\.(.+)$/su;
