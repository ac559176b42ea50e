import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { fractionOf, parsePeriod } from '@xiangtong/domain';
import { emptyDataset, emptyRow, type DataRow, type Dataset } from '../../compose/dataset/dataset';
import type { ImpactTable } from '../../definition/report-definition';
import type { PublishedCells } from '../../sources/published-cells';
import { DisclosureControl } from '../disclosure-control';

type Figures = Readonly<Record<string, number>>;

interface Edition {
  readonly period: string;
  readonly table: ImpactTable;
  readonly total: Figures;
  /** By home village. */
  readonly villages?: Readonly<Record<string, Figures>>;
  readonly place?: { readonly level: 'county' | 'prefecture'; readonly code: string };
}

const xifeng = { level: 'county', code: '520122' } as const;
const guiyang = { level: 'prefecture', code: '520100' } as const;
/** No household has much more than the others. */
const equalShares = { now: new Map(), base: new Map() };

const rowOf = (codes: DataRow['codes'], figures: Figures): DataRow => ({
  ...emptyRow,
  codes,
  figures: new Map(Object.entries(figures).map(([column, value]) => [column, fractionOf(value)])),
});

const datasetOf = ({ total, villages = {} }: Edition): Dataset => ({
  ...emptyDataset(Object.keys(villages).length > 0 ? ['village'] : []),
  rows: Object.entries(villages).map(([code, figures]) => rowOf(new Map([['village', code]]), figures)),
  total: rowOf(new Map(), total),
});

describe('numbers of households of several periods', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  /** Publishes one after the other; the last one as it is printed. */
  const publish = async (...editions: readonly Edition[]): Promise<Dataset> => {
    const before: PublishedCells[] = [];
    let told = emptyDataset([]);
    for (const edition of editions) {
      const control = new DisclosureControl({}, () => null, solve, before.slice());
      const { table, place = xifeng, period } = edition;
      do
        told = control.admitHouseholds(
          { table, place, period: parsePeriod(period)! },
          datasetOf(edition),
          equalShares,
        );
      while (!(await control.settle()));
      before.push(await control.published([]));
    }
    return told;
  };

  const ofAll = (period: string, households: number): Edition => ({
    period,
    table: 'figures',
    total: { households },
  });
  const isPrinted = async (...editions: readonly Edition[]): Promise<boolean> =>
    (await publish(...editions)).total.figures.has('households');

  it('hide that of a year of which one household has benefits of the second half alone', async () => {
    expect(await isPrinted(ofAll('2018-H1', 22), ofAll('2018', 23))).toBe(false);
    expect(await isPrinted(ofAll('2018', 23), ofAll('2018-H1', 22))).toBe(false);
    expect(await isPrinted(ofAll('2018', 23), ofAll('2018-03', 21))).toBe(false);
  });

  it('are printed where nobody is added, or three are, or one period has no part of the other', async () => {
    expect(await isPrinted(ofAll('2018-H1', 22), ofAll('2018', 22))).toBe(true);
    expect(await isPrinted(ofAll('2018-H1', 22), ofAll('2018', 25))).toBe(true);
    expect(await isPrinted(ofAll('2018-H1', 22), ofAll('2019', 23))).toBe(true);
  });

  it('hide that from which follows how many have benefits of both halves', async () => {
    const halves = [ofAll('2018-H1', 12), ofAll('2018-H2', 13)];
    expect(await isPrinted(...halves, ofAll('2018', 23))).toBe(false);
    expect(await isPrinted(ofAll('2018', 23), ...halves)).toBe(false);
    expect(await isPrinted(...halves, ofAll('2018', 18))).toBe(true);
  });

  it('hide those of a base that an edition had as its own period', async () => {
    const told = await publish(ofAll('2018-H1', 22), {
      period: '2019',
      table: 'figures',
      total: { households: 60, 'households.base': 23 },
    });
    expect([...told.total.figures.keys()]).toEqual(['households']);
  });

  it('hide a village with others, so that no sum tells of whom a year has one more', async () => {
    const homes = (period: string, numbers: readonly (readonly [string, number])[]): Edition => ({
      period,
      table: 'byHomeVillage',
      total: { households: numbers.reduce((sum, [, households]) => sum + households, 0) },
      villages: Object.fromEntries(numbers.map(([code, households]) => [code, { households }])),
    });
    const half = homes('2018-H1', [
      ['a', 5],
      ['b', 9],
      ['c', 20],
      ['d', 30],
    ]);
    const year = homes('2018', [
      ['a', 6],
      ['b', 9],
      ['c', 22],
      ['d', 50],
    ]);
    const { rows, total } = await publish(half, year);
    const printed = rows.filter(({ figures }) => figures.has('households'));
    // One and two are three, and of a village where nobody came nobody is told.
    expect(printed.map(({ codes }) => codes.get('village'))).toEqual(['b', 'd']);
    expect(total.figures.has('households')).toBe(true);
  });

  it('of a prefecture are no correction of those of its county', async () => {
    const figures = {
      households: 20,
      netIncome: 9000,
      registeredPoorHouseholds: 6,
      netIncomeRegisteredPoor: 1500,
    };
    const prefecture = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, value * 1.04]),
    );
    const told = await publish(
      { period: '2018', table: 'figures', place: guiyang, total: prefecture },
      { period: '2018', table: 'figures', total: figures },
    );
    expect([...told.total.figures.keys()]).toEqual(Object.keys(figures));
  });
});
