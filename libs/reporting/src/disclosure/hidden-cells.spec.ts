import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { contributorsOf } from '@xiangtong/domain';
import type { ListedCell } from '../sources/cell-lists';
import { Corrections } from './corrections';
import { HiddenCells } from './hidden-cells';
import { KnownEditions } from './known-editions';
import type { MeasuredList, PublishedCells } from '../sources/published-cells';

const noCorrections = new Corrections(
  [],
  () => null,
  () => Promise.resolve([]),
);

const cellOf = (key: string, amounts: readonly number[]): ListedCell => ({
  key,
  members: { township: key },
  behind: new Map([['amount', contributorsOf(amounts.map(BigInt))]]),
});

const whole = cellOf('whole', [9, 8, 7, 6, 5, 4, 3, 2]);
const many = cellOf('many', [9, 8, 7, 6]);
const others = cellOf('others', [5, 4]);
const third = cellOf('third', [3, 2]);

const listOf = (...rows: readonly ListedCell[]): MeasuredList => ({
  list: {
    form: 'sales',
    base: JSON.stringify(['sales', '2019', {}]),
    dimensions: rows.length > 0 ? ['township'] : [],
    total: whole,
    rows,
  },
  measures: ['amount'],
});

const editionOf = (hidden: readonly string[], ...rows: readonly ListedCell[]): PublishedCells => ({
  lists: [listOf(...rows)],
  hidden,
  asOf: 1,
  known: 0,
  preview: { cells: 0, hidden: 0, hiddenShare: '0.00', tables: [], coarser: [], corrections: null },
});

describe('the cells of a public edition', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  const reasonsAfter = (...before: readonly PublishedCells[]) => {
    const cells = new HiddenCells(new KnownEditions(before, () => null), solve, noCorrections);
    const { list, measures } = listOf(many, others, third);
    cells.add(list, measures);
    cells.settle();
    return [whole, many, others, third].map(({ key }) => cells.reasonOf(key));
  };

  it('are hidden where few stand behind them', () => {
    expect(reasonsAfter()).toEqual([undefined, undefined, 'minimum', 'minimum']);
  });

  it('stay hidden after an edition that hid them', () => {
    expect(reasonsAfter(editionOf(['others', 'third'], many, others, third))).toEqual([
      undefined,
      undefined,
      'minimum',
      'minimum',
    ]);
  });

  it('are told as given away when an edition before printed them, or what they follow from', () => {
    expect(reasonsAfter(editionOf([], many, third))).toEqual([undefined, undefined, 'exposed', 'exposed']);
  });
});
