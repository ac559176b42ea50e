import type { CubeAnswer } from '../../../desk/cube/use-cube';
import { destinationsOf, firstMonths, shareOf } from './destinations';

const answerOf = (rows: readonly Record<string, string | null>[], total = '300.00'): CubeAnswer =>
  ({ asOf: 5, rows, totals: { amount: total }, labels: {} }) as unknown as CubeAnswer;

describe('where goods go', () => {
  it('shares are exact ratios of the total, the unknown one too', () => {
    const answer = answerOf([
      { destinationProvince: '440000', amount: '200.00', 'amount.growth': null },
      { destinationProvince: '000000', amount: '100.00', 'amount.growth': '0.500000' },
      { destinationProvince: '540000', amount: null, 'amount.growth': null },
    ]);
    const query = { measures: ['amount'], by: ['destinationProvince'], period: '2019' } as const;
    const list = destinationsOf(query, answer, new Map([['440000', '2018-03']]), 'zh');
    expect(list.map(({ code, share, first }) => [code, share, first])).toEqual([
      ['440000', '0.666667', '2018-03'],
      ['000000', '0.333333', undefined],
    ]);
    expect(shareOf('1.00', '0.00')).toBeNull();
  });

  it('the first month is that with an amount', () => {
    const answer = answerOf([
      { destinationProvince: '11', month: '2019-02', amount: '1.00' },
      { destinationProvince: '11', month: '2018-12', amount: '0.00' },
      { destinationProvince: '11', month: '2019-01', amount: '2.00' },
    ]);
    expect(firstMonths(answer, 'destinationProvince')).toEqual(new Map([['11', '2019-01']]));
  });
});
