import fc from 'fast-check';
import type { CubeAnswer } from '../../../api/cube/use-cube';
import { contributionsOf } from './contributions';

const text = (millionths: number): string => {
  const size = String(Math.abs(millionths)).padStart(7, '0');
  return `${millionths < 0 ? '-' : ''}${size.slice(0, -6)}.${size.slice(-6)}`;
};

const answerOf = (parts: readonly number[]): CubeAnswer =>
  ({
    rows: parts.map((part, index) => ({ product: `P${index}`, 'amount.contribution': text(part) })),
    totals: { 'amount.growth': text(parts.reduce((sum, part) => sum + part, 0)) },
  }) as unknown as CubeAnswer;

describe('contributions to growth', () => {
  it('add up to the growth with what is not shown, exactly', () => {
    const part = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (parts, most) => {
        const { shown, rest } = contributionsOf(answerOf(parts), 'product', 'amount', most)!;
        expect(shown.length + rest.count).toBe(parts.length);
        const sum = [...shown.map(({ ratio }) => ratio), rest.ratio]
          .map((ratio) => Math.round(Number(ratio) * 1e6))
          .reduce((total, value) => total + value, 0);
        expect(sum).toBe(parts.reduce((total, value) => total + value, 0));
      }),
    );
  });

  it('show what moved most, whichever way', () => {
    const { shown } = contributionsOf(answerOf([1_000, -90_000, 50_000]), 'product', 'amount', 2)!;
    expect(shown.map(({ code }) => code)).toEqual(['P1', 'P2']);
  });

  it('have what is in no store behind the stores, within the sum', () => {
    const rows = ['', 'A', 'B'].map((store, index) => ({
      store,
      'amount.contribution': text(3_000 - index * 1_000),
    }));
    const answer = { rows, totals: { 'amount.growth': text(6_000) } } as unknown as CubeAnswer;
    expect(contributionsOf(answer, 'store', 'amount', 1)).toMatchObject({
      shown: [{ code: 'A' }],
      unplaced: [{ code: '' }],
      rest: { count: 1, ratio: '0.001000' },
    });
  });

  it('are none without a base', () => {
    const answer = { rows: [], totals: { 'amount.growth': null } } as unknown as CubeAnswer;
    expect(contributionsOf(answer, 'product', 'amount', 5)).toBeNull();
  });
});
