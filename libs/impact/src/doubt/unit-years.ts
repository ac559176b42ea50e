import type { Queries } from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';
import { readMonthlySales } from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import { countyOf } from '../scope/impact-scope';
import type { BenefitMonth, UnitYear } from './benefit-rules';

interface MonthRow {
  unit_id: number;
  month: Month;
  gross: string;
  costless: number;
  costless_gross: string;
  negative: number;
  negative_net: string;
}

const isCostless = `mechanism = 'order_purchase' and cost_fen = 0 and gross_fen > 0`;

const monthsQuery = `
  select source_unit_id as unit_id, month, sum(gross_fen)::text as gross,
    (count(*) filter (where ${isCostless}))::int as costless,
    coalesce(sum(gross_fen) filter (where ${isCostless}), 0)::text as costless_gross,
    (count(*) filter (where cost_fen > gross_fen))::int as negative,
    coalesce(sum(gross_fen - cost_fen) filter (where cost_fen > gross_fen), 0)::text as negative_net
  from benefit where source_unit_id = any($1::int[]) and month between $2 and $3
  group by source_unit_id, month order by source_unit_id, month`;

/**
 * A person may move; within one year two households are a slip in one of the files. Only lines of units of the same county
 * that the caller sees are compared: otherwise a person's number, entered for any household, would tell whether the person
 * is known elsewhere.
 */
const personsQuery = `
  with line as (
    select person_key, household.key, source_unit_id, county
    from benefit join household on household.id = benefit.household_id join unnest($4::int[], $5::text[]) as visible (id, county) on source_unit_id = visible.id
    where person_key is not null and month between $2 and $3),
  twice as (
    select county, person_key from line group by county, person_key having count(distinct key) > 1)
  select source_unit_id as unit_id, count(distinct person_key)::int as persons
  from line join twice using (county, person_key) where source_unit_id = any($1::int[])
  group by source_unit_id`;

const toMonth = (row: MonthRow): BenefitMonth => ({
  month: row.month,
  gross: BigInt(row.gross),
  costless: { lines: row.costless, gross: BigInt(row.costless_gross) },
  negative: { lines: row.negative, net: BigInt(row.negative_net) },
});

interface UnitYearsRequest {
  readonly units: readonly ReportingUnit[];
  readonly year: number;
  /** Units whose lines may be compared with theirs. */
  readonly visible: readonly ReportingUnit[];
}

/** Units with benefits in the year, by id. */
export const readUnitYears = async (
  queries: Queries,
  { units, year, visible }: UnitYearsRequest,
): Promise<ReadonlyMap<number, UnitYear>> => {
  const [from, to] = [year * 100 + 1, year * 100 + 12];
  const unitIds = units.map(({ id }) => id);
  const counties = new Set(units.map(({ division }) => countyOf(division)));
  const compared = visible.filter(({ division }) => counties.has(countyOf(division)));
  const months = await queries.query<MonthRow[]>(monthsQuery, [unitIds, from, to]);
  const persons = await queries.query<{ unit_id: number; persons: number }[]>(personsQuery, [
    unitIds,
    from,
    to,
    compared.map(({ id }) => id),
    compared.map(({ division }) => countyOf(division)),
  ]);
  const served = [...new Set(months.map(({ unit_id }) => unit_id))];
  const sales = await readMonthlySales(queries, served, from, to);
  return new Map(
    served.map((id) => [
      id,
      {
        months: months.filter(({ unit_id }) => unit_id === id).map(toMonth),
        sales: new Map(sales.filter(({ unitId }) => unitId === id).map(({ month, fen }) => [month, fen])),
        personsTwice: persons.find(({ unit_id }) => unit_id === id)?.persons ?? 0,
      },
    ]),
  );
};
