import { contributorsOf } from '@xiangtong/domain';
import type { ListedCell, ParentOf } from '../../sources/cell-lists';
import { correctedSums, isCorrected } from './corrected-tables';
import type { MeasuredList } from '../../sources/published-cells';

const cellOf = (name: string, total: number): ListedCell => {
  const [dimension = '', code = ''] = name.split('=');
  return {
    key: `sales|2018-03|${name}`,
    members: { [dimension]: code },
    behind: new Map([['amount', contributorsOf([BigInt(total)])]]),
  };
};

/** A table of March by one dimension, with the sum of its rows. */
const tableOf = (dimension: string, amounts: Readonly<Record<string, number>>): MeasuredList => {
  const rows = Object.entries(amounts).map(([code, amount]) => cellOf(`${dimension}=${code}`, amount));
  const whole = Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  const base = JSON.stringify(['sales', '2018-03', {}]);
  return {
    list: { form: 'sales', base, dimensions: [dimension], total: cellOf('all', whole), rows },
    measures: ['amount'],
  };
};

const parentOf: ParentOf = (_, code, coarse) => {
  if (coarse !== 'category') return null;
  return code === 'z' ? 'b' : 'a';
};

const texts = (now: readonly MeasuredList[], before: readonly MeasuredList[]): readonly string[] =>
  correctedSums(now, before, parentOf).map(({ list: { total, rows } }) => {
    const amountOf = ({ behind }: ListedCell) => behind.get('amount')!.total;
    const parts = rows.map((row) => `${row.key.split('|')[2]} ${amountOf(row)}`);
    return `${amountOf(total)} = ${parts.join(' + ')}`;
  });

describe('tables that were corrected', () => {
  const before = tableOf('product', { x: 10, y: 20, z: 30 });
  const now = tableOf('product', { x: 10, y: 25, z: 30, w: 4 });

  it('tell the correction by their totals: the rest stayed as it was', () => {
    expect(texts([now], [before])).toEqual([
      '89 = all 60 + product=y 25 + product=w 4',
      '89 = all 69 + product=y 20',
    ]);
  });

  it('tell it by the rows of coarser tables, too', () => {
    const categories = [
      tableOf('category', { a: 30, b: 30 }),
      tableOf('category', { a: 39, b: 30 }),
    ] as const;
    expect(texts([now, categories[1]], [before, categories[0]])).toEqual(
      expect.arrayContaining([
        '59 = category=a 30 + product=y 25 + product=w 4',
        '59 = category=a 39 + product=y 20',
      ]),
    );
  });

  it('tell nothing where no other version was told', () => {
    expect(texts([now], [now])).toEqual([]);
    expect(texts([now], [])).toEqual([]);
    expect([isCorrected(now, [before]), isCorrected(now, [now]), isCorrected(now, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
