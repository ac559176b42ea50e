import fc from 'fast-check';
import type { CubeAnswer } from '../../../api/cube/use-cube';
import { formerHoles, formerQuery, sideBySide, type LineView } from './side-by-side';

const line = (product: string, amount: string): LineView => ({ product, amount }) as unknown as LineView;
const answer = (...rows: readonly (readonly [string, string, string])[]): CubeAnswer =>
  ({ rows: rows.map(([month, product, amount]) => ({ month, product, amount })) }) as unknown as CubeAnswer;

describe('a submission beside the months before', () => {
  it('has every product of any of the three months, the largest now first, those that are gone last', () => {
    const rows = sideBySide(
      [line('TEA', '10.00'), line('RICE', '30.00'), line('TEA', '25.00')],
      answer(['2026-05', 'TEA', '20.00'], ['2025-06', 'TEA', '7.00'], ['2026-05', 'EGGS', '9.00']),
      '2026-06',
    );
    expect(rows).toEqual([
      { product: 'TEA', now: '35.00', lastMonth: '20.00', lastYear: '7.00', growth: '0.750000' },
      { product: 'RICE', now: '30.00', lastMonth: null, lastYear: null, growth: null },
      { product: 'EGGS', now: null, lastMonth: '9.00', lastYear: null, growth: '-1.000000' },
    ]);
  });

  it('sums exactly', () => {
    const fen = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1 }), (amounts) => {
        const yuan = (value: bigint): string => {
          const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
          return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        };
        const [row] = sideBySide(
          amounts.map((amount) => line('TEA', yuan(amount))),
          undefined,
          '2026-06',
        );
        expect(row?.now).toBe(yuan(amounts.reduce((sum, amount) => sum + amount, 0n)));
      }),
    );
  });

  it('tells a month without a report from one without the product', () => {
    const now = (gap: string | null) => ({ periods: gap ? 0 : 1, gap, stockGap: null });
    const former = {
      ...answer(['2025-06', 'TEA', '7.00']),
      standing: [
        { members: {}, now: now(null), base: null },
        { members: { month: '2026-05' }, now: now('notReported'), base: null },
        { members: { month: '2025-06' }, now: now(null), base: null },
      ],
    } as unknown as CubeAnswer;
    expect(formerHoles(former, '2026-06')).toEqual({
      lastMonth: { side: 'now', reason: 'notReported' },
      lastYear: null,
    });
    expect(formerHoles(undefined, '2026-06')).toEqual({ lastMonth: null, lastYear: null });
  });

  it('asks for the two months of a monthly report alone', () => {
    expect(formerQuery('U', '2026-01')).toMatchObject({
      where: { unit: 'U', month: ['2025-01', '2025-12'] },
      period: '2025-01..2025-12',
    });
    expect(formerQuery('U', '2026-Q1')).toBeNull();
  });
});
