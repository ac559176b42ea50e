import { fractionOf, parsePeriod } from '@xiangtong/domain';
import { emptyDataset, emptyRow, type DataRow, type Dataset } from '../../compose/dataset/dataset';
import type { ImpactTable } from '../../definition/report-definition';
import { hideSmallCounts } from './hide-households';
import { NumbersOverTime } from './numbers-over-time';

const columns = ['households', 'registeredPoorHouseholds', 'persons'] as const;
type Counts = readonly [households: number, poor: number, persons: number];

const row = (village: string | null, counts: Counts): DataRow => ({
  ...emptyRow,
  codes: new Map(village === null ? [] : [['village', village]]),
  figures: new Map(columns.map((column, index) => [column, fractionOf(counts[index]!)])),
});

const tableOf = (villages: Readonly<Record<string, Counts>>): Dataset => {
  const counts = Object.values(villages);
  const total = columns.map((_, index) => counts.reduce((sum, one) => sum + one[index]!, 0));
  return {
    ...emptyDataset(['village']),
    rows: Object.entries(villages).map(([village, own]) => row(village, own)),
    total: row(null, total as unknown as Counts),
  };
};

const hideIn = (table: ImpactTable, shown: Dataset, all: Dataset = shown): Dataset =>
  hideSmallCounts(
    { table, place: { level: 'county', code: '520122' }, period: parsePeriod('2019')! },
    shown,
    all,
    {
      suffixes: [''],
      overTime: new NumbersOverTime([]),
      isWithheld: () => false,
    },
  );

const without = ({ rows }: Dataset, column: string): readonly string[] =>
  rows.filter(({ figures }) => !figures.has(column)).map(({ codes }) => codes.get('village')!);

describe('small numbers of households', () => {
  it('are hidden with those of another village: one alone follows from the total', () => {
    const data = tableOf({ a: [5, 1, 12], b: [9, 6, 30], c: [7, 4, 20], d: [20, 9, 60] });
    const told = hideIn('byHomeVillage', data);
    expect(without(told, 'registeredPoorHouseholds')).toEqual(['a', 'c']);
    expect(told.total.figures.has('registeredPoorHouseholds')).toBe(true);
  });

  it('are hidden with a third one where two villages have two together', () => {
    const data = tableOf({ a: [5, 1, 12], b: [9, 1, 30], c: [7, 4, 20], d: [20, 9, 60] });
    const told = hideIn('byHomeVillage', data);
    expect(without(told, 'registeredPoorHouseholds')).toEqual(['a', 'b', 'c']);
  });

  it('are enough where what else is hidden has many', () => {
    const data = tableOf({ a: [5, 1, 12], b: [9, 6, 30], c: [7, 4, 20] });
    const [a, b, c] = data.rows as [DataRow, DataRow, DataRow];
    const shown = { ...data, rows: [a, { ...b, figures: new Map() }, c] };
    expect(without(hideIn('byHomeVillage', shown, data), 'persons')).toEqual(['a', 'b']);
  });

  it('take the total with them where no other village is left', () => {
    const data = tableOf({ a: [5, 1, 12], b: [9, 0, 30] });
    const told = hideIn('byHomeVillage', data);
    expect(told.total.figures.has('registeredPoorHouseholds')).toBe(false);
  });

  it('are hidden alone where a household may be in several rows: no sum tells them', () => {
    const data = tableOf({ a: [5, 1, 12], b: [9, 6, 30], c: [7, 4, 20] });
    expect(without(hideIn('byMechanism', data), 'registeredPoorHouseholds')).toEqual(['a']);
  });
});
