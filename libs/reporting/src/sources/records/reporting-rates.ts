import type { UnitMonth } from '@xiangtong/collection';
import type { Name } from '@xiangtong/contracts';
import { divisionAt, formatMonth, fractionOf, townshipOf } from '@xiangtong/domain';
import { monthName, ratioOf, sumsOf, yuanOf } from './figures';
import { isTimely } from './lateness';
import type { RecordsFigures, RecordsReader, RecordsRow, RecordsTable } from './records-table';

const counts = ['due', 'reported', 'timely', 'late', 'missing', 'nil'] as const;
const weights = ['weightDue', 'weightReported', 'weightTimely'] as const;
const rates = ['responseRate', 'timelyRate', 'weightedResponseRate', 'weightedTimelyRate'] as const;

/** Reported / due, timely / due, and both weighted with the sales of the same month last year. */
const withRates = (sums: RecordsFigures): RecordsFigures => ({
  ...sums,
  responseRate: ratioOf(sums['reported'], sums['due']),
  timelyRate: ratioOf(sums['timely'], sums['due']),
  weightedResponseRate: ratioOf(sums['weightReported'], sums['weightDue']),
  weightedTimelyRate: ratioOf(sums['weightTimely'], sums['weightDue']),
});

const flag = (condition: boolean) => fractionOf(Number(condition));

const figuresOf = (one: UnitMonth): RecordsFigures => {
  const reported = one.standing !== null;
  const timely = isTimely(one);
  const weight = yuanOf(one.weightFen);
  return {
    due: fractionOf(1),
    reported: flag(reported),
    timely: flag(timely),
    late: flag(reported && !timely),
    missing: flag(!reported),
    nil: flag(one.standing?.lines === 0),
    weightDue: weight,
    ...(reported && { weightReported: weight }),
    ...(timely && { weightTimely: weight }),
  };
};

interface Member {
  readonly code: string;
  readonly name: Name;
}

/** Parks and operation centres have their own member in a breakdown by township. */
const parks = { code: 'parks', name: { zh: '产业园及运营中心', en: 'Parks and operation centres' } };

type MembersOf = (reader: RecordsReader, all: readonly UnitMonth[]) => Promise<(one: UnitMonth) => Member>;

const byDivision =
  (level: 'township' | 'county', hasOwn: (one: UnitMonth) => boolean): MembersOf =>
  async (reader, all) => {
    const codeOf = (one: UnitMonth): string => divisionAt(one.unit.division, level);
    const names = await reader.divisionNames([...new Set(all.filter(hasOwn).map(codeOf))]);
    return (one) => {
      if (!hasOwn(one)) return parks;
      const code = codeOf(one);
      return { code, name: names.get(code) ?? { zh: code, en: code } };
    };
  };

const members = {
  unit:
    async () =>
    ({ unit }) => ({ code: unit.code, name: unit.name }),
  month:
    async () =>
    ({ month }) => ({ code: formatMonth(month), name: monthName(month) }),
  township: byDivision('township', ({ unit }) => townshipOf(unit.division) !== null),
  county: byDivision('county', () => true),
} as const satisfies Record<string, MembersOf>;

const sum = (rows: readonly RecordsRow[]): RecordsFigures => withRates(sumsOf(rows, [...counts, ...weights]));

/** Reports due, received and received in time, by the members of one dimension. */
const ratesTable = (dimension: keyof typeof members): RecordsTable => ({
  dimensions: [dimension],
  texts: [],
  figures: [...counts, ...weights, ...rates],
  read: async (reader) => {
    const all = await reader.unitMonths();
    const memberOf = await members[dimension](reader, all);
    const groups = new Map<string, { name: Name; rows: RecordsRow[] }>();
    for (const one of all) {
      const { code, name } = memberOf(one);
      const group = groups.get(code) ?? { name, rows: [] };
      group.rows.push({ codes: {}, names: {}, figures: figuresOf(one) });
      groups.set(code, group);
    }
    return [...groups].map(([code, { name, rows }]) => ({
      codes: { [dimension]: code },
      names: { [dimension]: name },
      figures: sum(rows),
    }));
  },
  total: sum,
});

export const reportingRates = ratesTable('unit');
export const reportingRatesByMonth = ratesTable('month');
export const reportingRatesByTownship = ratesTable('township');
export const reportingRatesByCounty = ratesTable('county');
