import { shiftPeriod, type Contributors, type Period } from '@xiangtong/domain';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import type { ImpactTable } from '../definition/report-definition';
import type { CellList, ListedCell } from './cell-lists';
import { behindHouseholds, fenIn, householdParts, numberIn } from './household-parts';
import type { MeasuredList } from './published-cells';

export const householdKey = (period: string, codes: DataRow['codes']): string =>
  ['households', period, ...[...codes].map(([dimension, code]) => `${dimension}=${code ?? ''}`)].join('|');

/** Each is protected by itself: what one row does not print of it would follow from the total and the other rows. */
const amounts = ['net', 'gross', 'cost'] as const;

const householdsBehind = (figures: DataRow['figures'], suffix: '' | '.base'): ListedCell['behind'] => {
  if (!figures.has(`households${suffix}`)) return new Map();
  const count = numberIn(figures, `households${suffix}`);
  return new Map(
    amounts.flatMap((name) => {
      const ofAll = name === 'net' ? fenIn(figures, `netIncome${suffix}`) : null;
      const total = fenIn(figures, `${name}${suffix}`) ?? ofAll;
      return total === null ? [] : [[name, behindHouseholds(count, total)] as const];
    }),
  );
};

const together = (parts: readonly Contributors[]): Contributors =>
  behindHouseholds(
    parts.reduce((sum, { count }) => sum + count, 0),
    parts.reduce((sum, { total }) => sum + total, 0n),
  );

const MONTHS_OF_YEAR = 12;

/** A table of benefits as the lists of the period and of the year before, and what all households are divided into. */
export const householdLists = (table: ImpactTable, period: Period, data: Dataset): readonly MeasuredList[] =>
  (['now', 'base'] as const).flatMap((side) => {
    const suffix = side === 'now' ? '' : '.base';
    const { text } = side === 'now' ? period : shiftPeriod(period, -MONTHS_OF_YEAR);
    const cellOf = ({ codes, figures }: DataRow): ListedCell => ({
      key: householdKey(text, codes),
      members: Object.fromEntries(codes),
      behind: householdsBehind(figures, suffix),
    });
    const about = { form: 'households', base: JSON.stringify(['households', text]) };
    const total = cellOf(data.total);
    const own = { ...about, dimensions: data.dimensions, total, rows: data.rows.map(cellOf) };
    const divided = householdParts(table, side, data).map(({ dimension, parts }): CellList => {
      const partOf = (codes: ReadonlyMap<string, string>, behind: Contributors): ListedCell => ({
        key: householdKey(text, codes),
        members: Object.fromEntries(codes),
        behind: new Map([['net', behind]]),
      });
      return {
        ...about,
        dimensions: [dimension],
        total: partOf(new Map(), together(parts.map(([, behind]) => behind))),
        rows: parts.map(([code, behind]) => partOf(new Map([[dimension, code]]), behind)),
      };
    });
    return [
      { list: own, measures: amounts.filter((name) => total.behind.has(name)) },
      ...divided.map((list) => ({ list, measures: ['net'] })),
    ];
  });
