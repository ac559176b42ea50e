import type { Vintage } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { vintageTable } from './vintage-table';
import type { Triangle } from './vintages';

const vintage = (seq: number): Vintage => ({
  seq,
  recordedAt: null,
  kind: 'position',
  name: String(seq),
  editions: [],
});

const cells = (...values: readonly (number | null)[]) =>
  values.map((value) => ({ value: BigInt(value ?? 0), reports: value === null ? 0 : 1 }));

/** November is published at 10 and corrected at 20, December comes at 20; the base of November is revised at 30. */
const triangle: Triangle = {
  months: [201911, 201912],
  cells: new Map([
    [201811, cells(1000, 1000, 1100)],
    [201812, cells(500, 500, 500)],
    [201911, cells(1200, 1100, 1100)],
    [201912, cells(null, 800, 750)],
  ]),
  asOf: 30,
  ledgerHash: 'ab',
  coverage: { due: 4, reported: 4, imputedShare: '0.000000', unknownDestinationShare: null },
};
const asked = {
  measure: 'amount',
  period: '2019-11..2019-12',
  vintages: [10, 20, 30].map(vintage),
  covered: [[], [], []],
} as const;

describe('the table of vintages', () => {
  it('takes each month from the vintage that published it, and rounds each measure once', () => {
    const table = vintageTable(triangle, asked);
    expect(table.rows).toEqual([
      { month: '2019-11', first: 0, values: ['12.00', '11.00', '11.00'] },
      { month: '2019-12', first: 1, values: [null, '8.00', '7.50'] },
    ]);
    // Levels: −1.00 and −0.50 yuan. Rates: 20 % → 0 %, 60 % → 50 %.
    expect(table.revisions).toEqual({
      count: 2,
      meanRevision: '-0.75',
      meanAbsoluteRevision: '0.75',
      relativeMeanAbsoluteRevision: '0.081081',
    });
    expect(table.rates.rows).toEqual([
      { month: '2019-11', first: '0.200000', latest: '0.000000', revision: '-0.200000' },
      { month: '2019-12', first: '0.600000', latest: '0.500000', revision: '-0.100000' },
    ]);
    expect(table.rates.revisions).toEqual({
      count: 2,
      meanRevision: '-0.150000',
      meanAbsoluteRevision: '0.150000',
      relativeMeanAbsoluteRevision: '0.600000',
    });
  });

  it('holds a month for published only when an edition is about it', () => {
    const covered = [[], [parsePeriod('2019-11')!], []];
    const { rows, revisions, rates } = vintageTable(triangle, { ...asked, covered });
    expect(rows.map(({ first }) => first)).toEqual([1, null]);
    expect([revisions.count, revisions.meanRevision]).toEqual([1, '0.00']);
    expect(rates.rows[1]).toEqual({ month: '2019-12', first: null, latest: '0.500000', revision: null });
  });

  it('has no rate without a base, and no measures without months', () => {
    const months = new Map([...triangle.cells, [201811, cells(0, 0, 0)]]);
    const { rates } = vintageTable({ ...triangle, cells: months }, asked);
    expect(rates.rows[0]).toMatchObject({ first: null, latest: null, revision: null });
    expect(rates.revisions.count).toBe(1);
    expect(vintageTable({ ...triangle, months: [] }, asked).revisions).toMatchObject({
      count: 0,
      meanRevision: null,
      relativeMeanAbsoluteRevision: null,
    });
  });
});
