import { loadSolver } from '@xiangtong/disclosure';
import { contributorsOf } from '@xiangtong/domain';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { attackDocuments, contradictions, type AttackedEdition } from './attack-documents';
import type { PrintedFigure } from './read-printed';

const FEN = 100n;
const cellOf = (key: string, yuan: readonly number[]): ListedCell => ({
  key,
  members: { township: key },
  behind: new Map([['amount', contributorsOf(yuan.map((one) => BigInt(one) * FEN))]]),
});

const list: CellList = {
  form: 'sales',
  base: JSON.stringify(['sales', '2019', {}]),
  dimensions: ['township'],
  total: cellOf('whole', [60, 40]),
  rows: [cellOf('one', [60]), cellOf('other', [40])],
};

interface Printed {
  readonly cell: string;
  readonly yuan: number;
  readonly error?: number;
}

const editionOf = (name: string, ...printed: readonly Printed[]): AttackedEdition => ({
  name,
  printed: printed.map(({ cell, yuan, error = 0 }): PrintedFigure => ({
    cell,
    base: '',
    total: '',
    totalBase: '',
    measure: 'amount',
    kind: '',
    value: yuan,
    error,
  })),
  ranks: [],
  cells: {
    lists: [{ list, measures: ['amount'] }],
    hidden: [],
    asOf: 1,
    known: 0,
    preview: { cells: 3, hidden: 0, hiddenShare: '0.00', tables: [], coarser: [], corrections: null },
  },
  asOf: 1,
});

const first = editionOf('first', { cell: 'whole', yuan: 100 }, { cell: 'one', yuan: 60 });
const third = editionOf('third', { cell: 'whole', yuan: 100 });

describe('editions that contradict each other', () => {
  it.each([
    ['to the fen', { cell: 'other', yuan: 50 }],
    ['as a figure that was rounded', { cell: 'other', yuan: 50, error: 5 }],
  ])('are told as a pair, and nothing is said to follow from them: %s', async (_, printed) => {
    const solve = await loadSolver();
    const editions = [first, editionOf('second', printed), third];
    const found = attackDocuments(editions, 'amount', () => null, solve);
    expect(found).toMatchObject({ isPossible: false, leaks: [] });
    expect(contradictions(editions, 'amount', () => null, solve)).toEqual([['first', 'second']]);
  });

  it('are found among many without trying all pairs', async () => {
    const solve = await loadSolver();
    let read = 0;
    const counted = (edition: AttackedEdition): AttackedEdition => ({
      ...edition,
      get printed() {
        read += 1;
        return edition.printed;
      },
    });
    const others = Array.from({ length: 40 }, (_, index) => ({ ...third, name: `true ${index}` }));
    const second = editionOf('second', { cell: 'other', yuan: 50 });
    const editions = [first, ...others, second].map(counted);
    expect(contradictions(editions, 'amount', () => null, solve)).toEqual([['first', 'second']]);
    expect(read).toBeLessThan(5 * editions.length);
  });

  it('are told where one contradicts itself', async () => {
    const solve = await loadSolver();
    const alone = editionOf('alone', { cell: 'one', yuan: 60 }, { cell: 'whole', yuan: 50 });
    expect(contradictions([third, alone], 'amount', () => null, solve)).toEqual([['alone', 'alone']]);
  });

  it('are none where all of them are true', async () => {
    const solve = await loadSolver();
    const editions = [first, editionOf('second', { cell: 'other', yuan: 40 }), third];
    expect(attackDocuments(editions, 'amount', () => null, solve).isPossible).toBe(true);
    expect(contradictions(editions, 'amount', () => null, solve)).toEqual([]);
  });
});
