import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { parsePeriod } from '@xiangtong/domain';
import { emptyDataset, type Dataset } from '../compose/dataset/dataset';
import type { ImpactTable } from '../definition/report-definition';
import { exactOf } from '../grammar/exact';
import { DisclosureControl } from './disclosure-control';

const tableOf = (figures: Readonly<Record<string, number>>): Dataset => {
  const data = emptyDataset([]);
  const told = Object.entries(figures).map(([column, value]) => [column, exactOf(value)] as const);
  return { ...data, total: { ...data.total, figures: new Map(told) } };
};

const figures = {
  households: 20,
  registeredPoorHouseholds: 6,
  householdsPaid: 15,
  householdsClaimedOnly: 5,
  netIncome: 9000,
  netIncomeRegisteredPoor: 1500,
  netIncomePaid: 7000,
  netIncomeClaimed: 2000,
};
const movement = {
  newlyReachedHouseholds: 8,
  newlyReachedNet: 3000,
  newlyReachedNetChange: 3000,
  continuingHouseholds: 12,
  continuingNet: 6000,
  continuingNetBase: 5500,
  continuingNetChange: 500,
  lostHouseholds: 4,
  lostNetBase: 900,
  lostNetChange: -900,
};

describe('amounts of a part of all households', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  /** Columns with amounts that are not printed. */
  const hidden = async (table: ImpactTable, told: Readonly<Record<string, number>>) => {
    const control = new DisclosureControl({}, () => null, solve);
    const data = tableOf(told);
    for (;;) {
      const shown = control.admitHouseholds(table, parsePeriod('2019')!, data);
      if (await control.settle())
        return Object.keys(told).filter((column) => /net/i.test(column) && !shown.total.figures.has(column));
    }
  };

  it('are printed where three households or more are behind each', async () => {
    expect(await hidden('figures', figures)).toEqual([]);
    expect(await hidden('movement', movement)).toEqual([]);
  });

  it('are hidden where they are of one registered poor household, or of all others but one', async () => {
    for (const registeredPoorHouseholds of [1, 19])
      expect(await hidden('figures', { ...figures, registeredPoorHouseholds })).toEqual([
        'netIncomeRegisteredPoor',
      ]);
  });

  it('are hidden with the other part, from which they would follow', async () => {
    expect(await hidden('figures', { ...figures, householdsPaid: 2, householdsClaimedOnly: 18 })).toEqual([
      'netIncomePaid',
      'netIncomeClaimed',
    ]);
  });

  it('are hidden with the change that they make', async () => {
    const told = await hidden('movement', { ...movement, lostHouseholds: 1 });
    expect(told).toEqual(expect.arrayContaining(['lostNetBase', 'lostNetChange', 'continuingNetBase']));
  });
});
