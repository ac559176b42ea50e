import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { parsePeriod, fractionOf } from '@xiangtong/domain';
import { contributionKey } from '@xiangtong/impact';
import { emptyDataset, emptyRow, type DataRow, type Dataset } from '../../compose/dataset/dataset';
import type { ImpactTable } from '../../definition/report-definition';
import { DisclosureControl } from '../disclosure-control';

const xifengIn2019 = { place: { level: 'county', code: '520122' }, period: parsePeriod('2019')! } as const;

const tableOf = (figures: Readonly<Record<string, number>>): Dataset => {
  const data = emptyDataset([]);
  const told = Object.entries(figures).map(([column, value]) => [column, fractionOf(value)] as const);
  return { ...data, total: { ...data.total, figures: new Map(told) } };
};

const figures = {
  households: 20,
  registeredPoorHouseholds: 6,
  householdsPaid: 15,
  householdsClaimedOnly: 5,
  householdsClaimed: 6,
  netIncome: 9000,
  netIncomeRegisteredPoor: 1500,
  netIncomePaid: 7000,
  netIncomeClaimed: 2000,
};
/** No household has much more than the others. */
const equalShares = { now: new Map(), base: new Map() };
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
  const hidden = async (
    table: ImpactTable,
    told: Readonly<Record<string, number>>,
    now: Readonly<Record<string, readonly bigint[]>> = {},
  ) => {
    const largest = { now: new Map(Object.entries(now)), base: new Map() };
    const control = new DisclosureControl({}, () => null, solve);
    const data = tableOf(told);
    for (;;) {
      const shown = control.admitHouseholds({ table, ...xifengIn2019 }, data, largest);
      if (await control.settle())
        return Object.keys(told).filter((column) => /net/i.test(column) && !shown.total.figures.has(column));
    }
  };

  it('are printed where three households or more are behind each', async () => {
    expect(await hidden('figures', figures)).toEqual([]);
    expect(await hidden('movement', movement)).toEqual([]);
  });

  it('are hidden where one of many households has nearly everything, and those from which they follow', async () => {
    const ofPoor = contributionKey('kind', 'registered', 'net');
    expect(await hidden('figures', figures, { [ofPoor]: [40_000n, 30_000n] })).toEqual([]);
    expect(await hidden('figures', figures, { [ofPoor]: [140_000n, 5_000n] })).toContain(
      'netIncomeRegisteredPoor',
    );
    const ofLost = contributionKey('movement', 'lost', 'netBase');
    expect(await hidden('movement', movement, { [ofLost]: [80_000n, 5_000n] })).toEqual(
      expect.arrayContaining(['lostNetBase', 'lostNetChange']),
    );
  });

  it('are hidden where they are of one registered poor household, or of all others but one', async () => {
    for (const registeredPoorHouseholds of [1, 19])
      expect(await hidden('figures', { ...figures, registeredPoorHouseholds })).toEqual([
        'netIncomeRegisteredPoor',
      ]);
  });

  it('are hidden with the other part, from which they would follow', async () => {
    expect(
      await hidden('figures', {
        ...figures,
        householdsPaid: 2,
        householdsClaimedOnly: 18,
        householdsClaimed: 18,
      }),
    ).toEqual(['netIncomePaid', 'netIncomeClaimed']);
  });

  it('are hidden with the change that they make', async () => {
    const told = await hidden('movement', { ...movement, lostHouseholds: 1 });
    expect(told).toEqual(expect.arrayContaining(['lostNetBase', 'lostNetChange', 'continuingNetBase']));
  });
});

describe('what was paid and what is claimed of a mechanism', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  const mechanisms = ['employment', 'dividend', 'land_rent', 'subsidy'];
  /** Each has as many households behind both amounts, unless others are given. */
  const rowsWith = (claimed: Readonly<Record<string, number>>): readonly DataRow[] =>
    mechanisms.map((mechanism) => ({
      ...emptyRow,
      codes: new Map([['mechanism', mechanism]]),
      names: new Map([['mechanism', `name of ${mechanism}`]]),
      figures: new Map(
        Object.entries({
          households: 9,
          registeredPoorHouseholds: 3,
          householdsPaid: 8,
          householdsClaimed: claimed[mechanism] ?? 5,
          gross: 6000,
          cost: 1000,
          net: 5000,
          netPaid: 3000,
          netClaimed: 2000,
        }).map(([column, value]) => [column, fractionOf(value)]),
      ),
    }));

  const hidden = async (claimed: Readonly<Record<string, number>>) => {
    const control = new DisclosureControl({}, () => null, solve);
    const rows = rowsWith(claimed);
    const { total } = tableOf({
      households: 30,
      registeredPoorHouseholds: 10,
      householdsPaid: 25,
      householdsClaimed: 16,
      gross: 24_000,
      cost: 4000,
      net: 20_000,
      netPaid: 12_000,
      netClaimed: 8000,
    });
    for (;;) {
      const data = { ...emptyDataset(['mechanism']), rows, total };
      const shown = control.admitHouseholds({ table: 'byMechanism', ...xifengIn2019 }, data, equalShares);
      if (!(await control.settle())) continue;
      const missing = (row: DataRow, all: DataRow) =>
        [...all.figures.keys()].filter((column) => !row.figures.has(column));
      return {
        rows: shown.rows.map((row, place) => missing(row, rows[place]!)),
        total: missing(shown.total, total),
        tables: (await control.published([])).preview.tables,
      };
    }
  };

  it('is told with the name of its mechanism', async () => {
    const { tables } = await hidden({ dividend: 2 });
    const ofStatus = tables.filter(({ by }) => by.join() === 'status').map(({ where }) => where);
    expect(ofStatus).toContainEqual({ county: '520122', mechanism: 'name of dividend' });
  });

  it('is printed where three households or more are behind each', async () => {
    expect(await hidden({})).toMatchObject({ rows: [[], [], [], []], total: [], tables: [] });
  });

  it('is hidden where it is of few, with the other amount and those of another mechanism', async () => {
    const { rows, total } = await hidden({ dividend: 2 });
    expect(rows[1]).toEqual(expect.arrayContaining(['netPaid', 'netClaimed', 'householdsClaimed']));
    expect(rows.filter((columns) => columns.includes('netClaimed'))).toHaveLength(2);
    for (const columns of [...rows, total])
      expect(columns.filter((column) => !/(Paid|Claimed)$/.test(column))).toEqual([]);
  });
});
