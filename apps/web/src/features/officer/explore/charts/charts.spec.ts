import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { pivotOf, type PivotShape } from '../pivot/pivot';
import { boxOf } from './box-option';
import type { ChartParts } from './chart-parts';
import { slopeOption } from './slope-option';
import { stepsOf } from './waterfall-option';

const shape: PivotShape = { rows: ['county'], columns: null, measure: 'amount', from: 0 };

const answerOf = (rows: readonly CubeRow[]): CubeAnswer =>
  ({
    columns: [{ key: 'amount', role: 'measure' }],
    rows,
    totals: {},
    labels: {},
  }) as unknown as CubeAnswer;

const partsOf = (rows: readonly CubeRow[], totals: CubeRow): ChartParts => {
  const answer = answerOf(rows);
  return {
    pivot: pivotOf({ lines: answer, cells: answer, foot: answer }, shape, 'zh'),
    shape,
    columns: [],
    totals,
    write: (_, value) => String(value),
    words: { base: '基期', now: '本期', others: '其他' },
    ink: '#000',
  };
};

const changed = (county: string, change: string | null): CubeRow => ({
  county,
  amount: '10.00',
  'amount.change': change,
});

describe('the steps of a waterfall', () => {
  it('go from the base to now, the largest change first; what is left over is of all others', () => {
    const rows = [
      changed('A', '5.00'),
      changed('B', '-20.00'),
      changed('C', '0.00'),
      changed('unknown', '7.00'),
    ];
    const steps = stepsOf(partsOf(rows, { amount: '92.00', 'amount.base': '100.00' }));
    expect(steps?.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['基期', 0, 100],
      ['B', 100, 80],
      ['A', 80, 85],
      ['其他', 85, 92],
      ['本期', 0, 92],
    ]);
  });

  it('end where the lines end, where these are all', () => {
    const steps = stepsOf(partsOf([changed('A', '5.00')], { amount: '15.00', 'amount.base': '10.00' }));
    expect(steps?.map(({ name }) => name)).toEqual(['基期', 'A', '本期']);
  });

  it('are none without a base', () => {
    expect(stepsOf(partsOf([changed('A', null)], { amount: '15.00' }))).toBeNull();
    expect(slopeOption(partsOf([changed('A', null)], { amount: '15.00' }))).toBeNull();
  });
});

describe('a box', () => {
  const points = (...values: number[]) => values.map((value) => ({ name: String(value), value }));

  it('has quartiles, whiskers within reach, and what lies beyond by name', () => {
    expect(boxOf(points(1, 2, 3, 4, 100))).toEqual({
      five: [1, 2, 3, 4, 4],
      beyond: [{ name: '100', value: 100 }],
    });
  });

  it('is none of few', () => expect(boxOf(points(1, 2, 3))).toBeNull());
});
