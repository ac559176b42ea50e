import { figureColumns } from './figure-column';
import { OTHERS } from './others';
import type { PivotLine } from './pivot';

const line = (key: string, amount: string): PivotLine => ({
  key,
  members: [],
  takesPlace: key !== OTHERS,
  whole: { amount },
  cells: new Map(),
});

describe('the unit of a column', () => {
  it('follows the lines that stand by themselves, not all others as one', () => {
    const lines = [line('a', '6352400.00'), line('b', '4067200.00'), line(OTHERS, '242000000.00')];
    const words = { schema: undefined, language: 'zh' } as const;
    const [column] = figureColumns({ measures: ['amount'], show: [], rules: [] }, lines, words);
    expect(column).toMatchObject({ magnitude: 'ten-thousand' });
  });
});
