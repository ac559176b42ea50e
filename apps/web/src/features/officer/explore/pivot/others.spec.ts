import { membersBeyond } from '@xiangtong/contracts';
import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { cellMarks } from './cell-marks';
import { OTHERS, withOthers } from './others';
import { pivotOf, sorted, type PivotShape } from './pivot';

const shape: PivotShape = { rows: ['destinationProvince'], columns: null, measure: 'amount', from: 0 };

const answerOf = (rows: readonly CubeRow[], totals: CubeRow = {}): CubeAnswer =>
  ({ columns: [{ key: 'amount', role: 'measure' }], rows, totals, labels: {} }) as unknown as CubeAnswer;

const sold = (code: string, amount: string): CubeRow => ({ destinationProvince: code, amount });
const provinces = [
  sold('440000', '50.00'),
  sold('unknown', '90.00'),
  sold('310000', '10.00'),
  sold('110000', '30.00'),
  sold('320000', '20.00'),
];
const lines = answerOf(provinces, { amount: '200.00' });

describe('all but the first lines', () => {
  const beyond = (rows: PivotShape['rows'], top: number | null) =>
    membersBeyond(provinces, rows, 'amount', top);

  it('are those of the least, without what has no place among them', () => {
    expect(beyond(shape.rows, 2)).toEqual(['320000', '310000']);
    expect(beyond(shape.rows, null)).toEqual([]);
  });

  it('are none where one would be left alone, of months, and of two dimensions', () => {
    expect(beyond(shape.rows, 3)).toEqual([]);
    expect(beyond(['month'], 2)).toEqual([]);
    expect(beyond(['county', 'destinationProvince'], 2)).toEqual([]);
  });

  const totals = { amount: '200.00', 'amount.base': '100.00', 'amount.change': '100.00' };
  const rest = answerOf([], {
    amount: '30.00',
    'amount.base': '10.00',
    'amount.change': '20.00',
    'amount.growth': '2.000000',
    'amount.contribution': '2.000000',
    'amount.share': '1.000000',
  });
  const pivot = pivotOf({ lines, cells: null, foot: lines }, shape, 'zh');
  const others = { codes: ['320000', '310000'], lines: rest, foot: rest };
  const shown = withOthers(pivot, others, shape, totals, '其他 2 项');

  it('are one line behind the first, and the unknown stands behind it, whatever is sorted by', () => {
    for (const descending of [true, false])
      expect(
        sorted(shown.lines, { key: 'amount', descending }, shape)
          .map(({ key }) => key)
          .slice(-2),
      ).toEqual([OTHERS, JSON.stringify(['unknown'])]);
    expect(shown.lines).toHaveLength(4);
  });

  it('contribute to the growth of the whole, and grow by their own', () => {
    expect(shown.lines.find(({ key }) => key === OTHERS)?.whole).toMatchObject({
      'amount.growth': '2.000000',
      'amount.contribution': '0.200000',
      'amount.share': '0.200000',
    });
  });

  it('have no mark, nor has what is unknown; the largest of a column has the longest', () => {
    const mark = cellMarks('bars', shown.lines, ['amount']);
    const sizes = shown.lines.map((line) => mark(line, 'amount')?.backgroundSize);
    expect(sizes).toEqual(['100.0% 3px', '60.0% 3px', undefined, undefined]);
    const shades = cellMarks('heat', shown.lines, ['amount']);
    expect(shades(shown.lines[0]!, 'amount')).toEqual({
      background: 'var(--shade2)',
      color: 'var(--on-shade2)',
    });
  });
});
