import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { contributorsOf, parsePeriod, type SumRelation, fractionOf } from '@xiangtong/domain';
import { emptyDataset, type DataRow, type Dataset } from '../../compose/dataset/dataset';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { DisclosureControl } from '../disclosure-control';
import { Corrections } from '../corrections';
import { HiddenCells } from '../hidden-cells';
import { KnownEditions } from '../known-editions';
import { KnownSums } from './known-sums';
import { hiddenSums, isDoubtful, nameOf, sensitiveSums, type AskSums } from './hidden-sums';
import type { MeasuredCell } from './relations';
import { toldPeriod } from '../testing/told-period';

const xifengIn2019 = { place: { level: 'county', code: '520122' }, period: parsePeriod('2019')! } as const;

const noCorrections = new Corrections(
  [],
  () => null,
  () => Promise.resolve([]),
);

const cellOf = (platform: string, amounts: readonly number[]): ListedCell => ({
  key: `sales|2019|platform=${platform}`,
  members: { platform },
  behind: new Map([['amount', contributorsOf(amounts.map(BigInt))]]),
});
const whole: ListedCell = { ...cellOf('', [90, 80, 70, 60, 50]), key: 'sales|2019|', members: {} };

describe('sums of what a table hides', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  const sumsOf = (...rows: readonly ListedCell[]) => {
    const cells = new HiddenCells(new KnownEditions([], () => null), solve, noCorrections);
    const base = JSON.stringify(['sales', '2019', { flow: 'up,down' }]);
    cells.add({ form: 'sales', base, dimensions: ['platform'], total: whole, rows }, ['amount']);
    cells.settle();
    return cells.sums();
  };

  it('are asked for with the rows of the table, and are cells if few stand behind them', async () => {
    const [sum, ...others] = sumsOf(
      cellOf('a', [90, 80, 70]),
      cellOf('b', [50]),
      cellOf('c', [50]),
      cellOf('d', [5, 5]),
    );
    expect(others).toEqual([]);
    expect(isDoubtful(sum!)).toBe(true);
    const asked: Parameters<AskSums>[] = [];
    const [list] = await sensitiveSums([sum!], async (...question) => {
      asked.push(question);
      return [[new Map([['amount', contributorsOf([100n, 10n])]])]];
    });
    expect(asked).toEqual([
      [
        [
          {
            query: {
              measures: ['amount', 'orders'],
              by: ['platform'],
              where: { flow: ['up', 'down'] },
              period: '2019',
            },
            sums: [[{ platform: 'b' }, { platform: 'c' }, { platform: 'd' }]],
          },
        ],
      ],
    ]);
    expect(list!.list).toMatchObject({
      isUntold: true,
      isSum: true,
      total: { key: 'sales|2019|platform=b+platform=c+platform=d' },
    });
  });

  it('are none where many stand behind them, or where they were corrected since', async () => {
    const [sum] = sumsOf(cellOf('a', [90, 80, 70, 40]), cellOf('b', [35]), cellOf('c', [35]));
    for (const behind of [contributorsOf([25n, 24n, 21n]), contributorsOf([70n, 1n])])
      expect(await sensitiveSums([sum!], async () => [[new Map([['amount', behind]])]])).toEqual([]);
  });

  it('are judged anew of figures that were corrected', () => {
    const [sum] = sumsOf(cellOf('a', [90, 80, 70, 40]), cellOf('b', [35]), cellOf('c', [35]));
    const withParts = (...parts: readonly ListedCell[]): string => nameOf({ ...sum!, parts });
    expect(withParts(cellOf('c', [35]), cellOf('b', [35]))).toBe(nameOf(sum!));
    expect(withParts(cellOf('b', [35]), cellOf('c', [36]))).not.toBe(nameOf(sum!));
  });

  it('are not asked for where even the worst would be safe', () => {
    const [sum] = sumsOf(cellOf('a', [90, 80, 70, 40]), cellOf('b', [35]), cellOf('c', [35]));
    const large = cellOf('d', [30, 30, 30, 30, 30, 30]);
    expect(isDoubtful(sum!)).toBe(true);
    expect(isDoubtful({ ...sum!, parts: [cellOf('b', [10]), large] })).toBe(false);
  });

  it('have what is printed taken off, however far down', () => {
    // Only November is printed beside the year, in a quarter of a half, all of which are hidden.
    const periods = ['2018-H1', '2018-H2', '2018-Q3', '2018-Q4', '2018-10', '2018-12'];
    const amounts = [60n, 50n, 20n, 30n, 7n, 9n];
    const hidden = periods.map((period, index) => toldPeriod(period, amounts[index]!));
    const system = new KnownSums([hidden], 'amount', () => null).with([
      toldPeriod('2018', 110n),
      toldPeriod('2018-11', 14n),
    ]);
    const isHidden = (index: number) =>
      periods.some((period) => system.names[index]!.startsWith(`sales|${period}#`));
    const found = hiddenSums(system, 'amount', isHidden).map(({ parts }) =>
      parts.map(({ key }) => key.slice(6)).sort(),
    );
    expect(found).toContainEqual(['2018-10', '2018-12', '2018-H1', '2018-Q3']);
  });

  it('have a printed period taken off that is made of parts of several hidden ones', () => {
    const periods = ['2018-H1', '2018-H2', '2018-Q3', '2018-Q4', '2018-10', '2018-11', '2018-12'];
    const amounts = [60n, 50n, 20n, 30n, 7n, 14n, 9n];
    const hidden = periods.map((period, index) => toldPeriod(period, amounts[index]!));
    const told = [toldPeriod('2018-01..2018-10', 87n), toldPeriod('2018', 110n)];
    const system = new KnownSums([hidden], 'amount', () => null).with(told);
    const isHidden = (index: number) =>
      periods.some((period) => system.names[index]!.startsWith(`sales|${period}#`));
    const found = hiddenSums(system, 'amount', isHidden).map(({ parts }) =>
      parts.map(({ key }) => key.slice(6)).sort(),
    );
    expect(found).toEqual([['2018-11', '2018-12']]);
  });

  it('are not taken for periods where no table has their sum', () => {
    const rows = [cellOf('a', [90, 80]), cellOf('b', [50]), cellOf('c', [30])];
    const base = JSON.stringify(['sales', '2019', { residual: rows[0]!.key }]);
    const sum = { ...cellOf('', [250]), key: 'sales|2019|', members: {} };
    const about = { form: 'sales', base, dimensions: ['platform'], isUntold: true, isSum: true };
    const system = new KnownSums([], 'amount', () => null).with([
      { form: 'sales', base: JSON.stringify(['sales', '2019', {}]), dimensions: [], total: sum, rows: [] },
      { ...about, total: sum, rows },
    ]);
    expect(system.relations).toHaveLength(1);
    expect(hiddenSums(system, 'amount', (index) => /platform=[ab]/.test(system.names[index]!))).toEqual([]);
  });

  describe('of what is left of a place in several periods', () => {
    /** November and December of the county are what is left of its city, whose other county is suppressed too. */
    const questionsFor = async (filtersIn: (period: string) => object) => {
      const suppressed = ['2019-11', '2019-12'].flatMap((period) => {
        const list = toldPeriod(period, 30n, true);
        const residual = { ...list.total, key: `sales|${period}|county=520102` };
        const base = JSON.stringify(['sales', period, filtersIn(period)]);
        const known = { ...list.total, key: `sales|${period}|county=520103` };
        const whole = toldPeriod(period, 60n);
        return [whole, { ...list, base, total: whole.total, rows: [known, residual], isSum: true }];
      });
      const released = (period: string, amount: bigint): CellList => {
        const list = toldPeriod(period, amount);
        return { ...list, total: { ...list.total, key: `sales|${period}|county=520102` } };
      };
      const lists = [...suppressed, released('2019-10', 40n), released('2019-Q4', 100n)];
      const system = new KnownSums([], 'amount', () => null).with(lists);
      const isHidden = (index: number): boolean => /^sales.2019-1[12].county=/.test(system.names[index]!);
      const sums = new Map(hiddenSums(system, 'amount', isHidden).map((sum) => [nameOf(sum), sum]));
      const questions: Parameters<AskSums>[0][number][] = [];
      await sensitiveSums([...sums.values()], async (sent) => {
        questions.push(...sent);
        return sent.map((one) => one.sums.map(() => new Map([['amount', contributorsOf([60n])]])));
      });
      return questions.map(({ query: { where, by, period }, sums: rows }) => ({ where, by, period, rows }));
    };
    const filters = { county: '520102' };
    const question = { where: { county: ['520102'] }, by: ['month'], period: '2019-Q4' };

    it('are asked for with the filters of what is left', async () => {
      const rows = [[{ month: '2019-11' }, { month: '2019-12' }]];
      expect(await questionsFor(() => filters)).toEqual([{ ...question, rows }]);
    });

    it('are asked for by the period that has filters', async () => {
      const residual = { residual: 'sales|2019-11|county=520102' };
      const rows = [[{ month: '2019-12' }, { month: '2019-11' }]];
      expect(await questionsFor((period) => (period === '2019-11' ? residual : filters))).toEqual([
        { ...question, rows },
      ]);
      expect(await questionsFor(() => residual)).toEqual([]);
    });
  });

  const systemOf = (count: number, relations: readonly SumRelation[], fresh: readonly number[]) => {
    const values = Array.from({ length: count }, () => 1n);
    return {
      values,
      relations,
      cells: new Map<string, MeasuredCell>(),
      remainders: new Set<number>(),
      names: values.map((_, cell) => String(cell)),
      fresh: new Set(fresh),
      listOf: new Map<number, CellList>(),
    };
  };

  /** A printed cumulative of fourteen hidden periods; `ofPeriod` are the months of one, by the number of its first. */
  const cumulative = (ofPeriod: (first: number) => readonly (readonly number[])[]): SumRelation[] => {
    const periods = Array.from({ length: 14 }, (_, at) => 1 + at);
    const within = periods.flatMap((total, at) =>
      ofPeriod(15 + 4 * at).map((parts): SumRelation => ({ total, parts })),
    );
    return [...within, { total: 0, parts: periods }];
  };
  const systemOfMonths = (relations: readonly SumRelation[]) =>
    systemOf(15 + 4 * 14, relations, [relations.length - 1]);
  /** Months with an even number are printed. */
  const isHiddenMonth = (index: number): boolean => index > 0 && (index < 15 || index % 2 === 1);

  it('are one where of each of many hidden periods one month of two is printed', () => {
    const system = systemOfMonths(cumulative((first) => [[first, first + 1]]));
    expect(() => hiddenSums(system, 'amount', isHiddenMonth)).not.toThrow();
  });

  it('are refused where they are too many to judge, instead of being passed over', () => {
    // Each period can be taken apart in two ways, since its months were corrected: 2¹⁴ sums.
    const system = systemOfMonths(
      cumulative((first) => [
        [first, first + 1],
        [first + 2, first + 3],
      ]),
    );
    expect(() => hiddenSums(system, 'amount', isHiddenMonth)).toThrow(
      expect.objectContaining({ code: 'REPORT.UNPROVEN' }),
    );
  });

  it('are judged for as many members as a prefecture has', () => {
    // The year of each member is printed, and both halves are hidden.
    const members = Array.from({ length: 12_000 }, (_, at) => 3 * at);
    const relations = members.map((total) => ({ total, parts: [total + 1, total + 2] }));
    const system = systemOf(3 * members.length, relations, [...members.keys()]);
    expect(() => hiddenSums(system, 'amount', (index) => index % 3 > 0)).not.toThrow();
  });

  it('hide a third mechanism where two households are behind two', async () => {
    const row = (mechanism: string, households: number, net: number): DataRow => ({
      ...emptyDataset(['mechanism']).total,
      codes: new Map([['mechanism', mechanism]]),
      figures: new Map([
        ['households', fractionOf(households)],
        ['net', fractionOf(net)],
      ]),
    });
    const data: Dataset = {
      ...emptyDataset(['mechanism']),
      rows: [
        row('employment', 1, 100),
        row('dividend', 1, 200),
        row('subsidy', 9, 900),
        row('land_rent', 8, 5000),
      ],
      total: { ...row('', 15, 6200), codes: new Map() },
    };
    const control = new DisclosureControl({}, () => null, solve);
    const hidden = async (): Promise<readonly string[]> => {
      for (;;) {
        const told = control.admitHouseholds({ table: 'byMechanism', ...xifengIn2019 }, data, {
          now: new Map(),
          base: new Map(),
        });
        if (await control.settle())
          return told.rows.flatMap(({ codes, figures }) =>
            figures.has('net') ? [] : [codes.get('mechanism')!],
          );
      }
    };
    expect([...(await hidden())].sort()).toEqual(['dividend', 'employment', 'subsidy']);
  });
});
