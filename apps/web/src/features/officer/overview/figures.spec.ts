import type { CubeAnswer } from '../../../api/cube/use-cube';
import { largestQuery, rankingOf } from './figures';

const view = { scope: null, scopeText: null, period: '2019', compare: 'yoy' } as const;

const answer = {
  asOf: 5,
  truncated: false,
  totals: { amount: '400.00' },
  labels: { destinationProvince: { '000000': { zh: '目的地不明', en: 'Unknown' } } },
  rows: [
    { destinationProvince: '000000', amount: '200.00' },
    { destinationProvince: '440000', amount: '120.00' },
    { destinationProvince: '110000', amount: '80.00' },
  ],
} as unknown as CubeAnswer;

describe('the first members of a ranking', () => {
  const query = largestQuery({ view, period: '2019' }, 'destinationProvince', 1);
  const rankingTo = (limit: number | null) => rankingOf(query, answer, 'zh', { limit, addressOf: undefined });

  it('are places alone; the unknown one stands behind them with its share of the whole', () => {
    const { rows, isCut } = rankingTo(1);
    expect(rows.map(({ code, unplacedShare }) => [code, unplacedShare])).toEqual([
      ['440000', undefined],
      ['000000', '0.500000'],
    ]);
    expect(isCut).toBe(true);
  });

  it('are all of them when they are asked for', () => {
    expect(rankingTo(null)).toMatchObject({ isCut: false, rows: [{}, {}, { code: '000000' }] });
  });

  it('are asked for as many as can hold the unknown one too', () => {
    expect(query.limit).toBeGreaterThan(34);
    expect(largestQuery({ view, period: '2019' }, 'product', 8).limit).toBe(8);
  });
});
