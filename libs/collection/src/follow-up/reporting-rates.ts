import type { Database } from '@xiangtong/infrastructure';
import { formPeriod, groupBy, type FormCode, type UnitKind, type BilingualName } from '@xiangtong/contracts';
import { monthRange, type DivisionCode, type Month } from '@xiangtong/domain';
import type { ReferenceCatalogue, UnitSelection } from '@xiangtong/reference';
import { dutyParameters, dutyRelations, type DutyGroup, type Duties } from './duties';
import { readDuties, type FollowUpQuery } from './follow-up-scope';
import { addTallies, nothing, ratesOf, type Rates, type Tally } from './tally';

export interface PeriodRates extends Rates {
  readonly period: string;
}

/** Rates of a member over the whole requested time, and in each period of the form. */
export interface MemberRates extends Rates {
  readonly division: DivisionCode;
  readonly name: BilingualName;
  readonly periods: readonly PeriodRates[];
}

export interface GroupRates extends MemberRates {
  /** Those of a township, or directly under a county. */
  readonly kind: UnitKind;
  readonly county: DivisionCode;
}

export interface ReportingRates {
  readonly form: FormCode;
  readonly period: string;
  readonly townships: readonly GroupRates[];
  readonly counties: readonly MemberRates[];
  readonly periods: readonly PeriodRates[];
  readonly totals: Rates;
}

interface TallyRow {
  place: number;
  month: Month;
  due: number;
  reported: number;
  timely: number;
  due_fen: string;
  reported_fen: string;
  timely_fen: string;
}

/**
 * The weight of a unit is its sales in the same period last year, as of now; 0 if there are none. `base_month`: the
 * months of each period last year. A unit and period has one row for each of them, and counts in the first.
 */
const tallies = `
  ${dutyRelations('')}, base_month as (
    select * from unnest($9::int[], $10::int[], $11::boolean[]) as base_month (month, base_month, counts)
  ), base as (
    select unit_id, month, accepted_fen as fen from submission
    where form = 'sales' and month = any($10) and unit_id = any($2) and accepted_fen is not null
  )
  select place, month, count(*) filter (where counts) as due, count(reported_at) filter (where counts) as reported,
    count(*) filter (where counts and timely) as timely,
    coalesce(sum(fen), 0) as due_fen, coalesce(sum(fen) filter (where reported_at is not null), 0) as reported_fen,
    coalesce(sum(fen) filter (where timely), 0) as timely_fen
  from (
    select place, duty.month, counts, fen, reported_at, reported_at <= deadline as timely
    from duty join base_month using (month) left join standing using (unit_id, month)
      left join base on base.unit_id = duty.unit_id and base.month = base_month
  ) unit_month
  group by place, month`;

/** PostgreSQL expects few rows of these relations, and would compare each with each. */
const joinsOfMany = 'set local enable_nestloop = off; set local enable_mergejoin = off';

const tallyParameters = (duties: Duties): unknown[] => {
  const bases = duties.months.flatMap(({ month, baseFrom }) =>
    monthRange(baseFrom, month - 100).map((base) => ({ month, base, counts: base === baseFrom })),
  );
  return [
    ...dutyParameters(duties),
    bases.map(({ month }) => month),
    bases.map(({ base }) => base),
    bases.map(({ counts }) => counts),
  ];
};

/** How many of the due reports have arrived, and how many of them in time. */
export class ReportingRatesReadModel {
  constructor(
    private readonly dependencies: { readonly source: Database; readonly catalogue: ReferenceCatalogue },
  ) {}

  async rates(visible: UnitSelection, query: FollowUpQuery): Promise<ReportingRates> {
    const { source, catalogue } = this.dependencies;
    const { duties, period } = await readDuties(this.dependencies, visible, query);
    const [rows, names] = await Promise.all([
      source.transaction(async (transaction) => {
        await transaction.query(joinsOfMany);
        return transaction.query<TallyRow[]>(tallies, tallyParameters(duties));
      }),
      catalogue.divisionNames(duties.groups.flatMap(({ division, county }) => [division, county])),
    ]);
    const cells = rows.map((row): Cell => ({
      ...row,
      group: duties.groups[row.place]!,
      tally: toTally(row),
    }));
    const shown = { duties, nameOf: (code: string) => names.get(code) ?? { zh: code, en: code } };
    return {
      form: duties.form,
      period: period.text,
      townships: groupRates(shown, cells),
      counties: countyRates(shown, cells),
      periods: periodRates(duties, cells),
      totals: ratesOf(sum(cells)),
    };
  }
}

interface Cell {
  readonly group: DutyGroup;
  readonly place: number;
  readonly month: Month;
  readonly tally: Tally;
}

interface Shown {
  readonly duties: Duties;
  nameOf(division: string): BilingualName;
}

const toTally = (row: TallyRow): Tally => ({
  due: row.due,
  reported: row.reported,
  timely: row.timely,
  dueFen: BigInt(row.due_fen),
  reportedFen: BigInt(row.reported_fen),
  timelyFen: BigInt(row.timely_fen),
});

const sum = (cells: readonly Cell[]): Tally =>
  cells.reduce((total, { tally }) => addTallies(total, tally), nothing);

/** In the order of months; a period in which the member owes nothing is marked as such. */
const periodRates = ({ form, months }: Duties, cells: readonly Cell[]): PeriodRates[] => {
  const byMonth = groupBy(cells, ({ month }) => month);
  return months.map(({ month }) => ({
    period: formPeriod(form, month),
    ...ratesOf(sum(byMonth.get(month) ?? [])),
  }));
};

/** Of those that stand directly under their county. */
const kindNames: Readonly<Record<UnitKind, BilingualName>> = {
  village: { zh: '行政村', en: 'Villages' },
  park: { zh: '电商产业园', en: 'E-commerce parks' },
  centre: { zh: '运营中心', en: 'Operation centre' },
  installation: { zh: '下级平台', en: 'Lower installations' },
};

const groupRates = ({ duties, nameOf }: Shown, cells: readonly Cell[]): GroupRates[] =>
  [...groupBy(cells, ({ place }) => place).values()]
    .map((own): GroupRates => {
      const { kind, division, county } = own[0]!.group;
      return {
        kind,
        division,
        county,
        name: division === county ? kindNames[kind] : nameOf(division),
        ...ratesOf(sum(own)),
        periods: periodRates(duties, own),
      };
    })
    .sort((a, b) => (`${a.county}${a.division}${a.kind}` < `${b.county}${b.division}${b.kind}` ? -1 : 1));

const countyRates = ({ duties, nameOf }: Shown, cells: readonly Cell[]): MemberRates[] =>
  [...groupBy(cells, ({ group }) => group.county)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([division, own]) => ({
      division,
      name: nameOf(division),
      ...ratesOf(sum(own)),
      periods: periodRates(duties, own),
    }));
