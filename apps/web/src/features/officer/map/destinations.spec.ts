import type { CubeAnswer } from '../../../api/cube/use-cube';
import { destinationsOf, firstMonths } from './destinations';

const answerOf = (rows: readonly Record<string, string | null>[], total = '300.00'): CubeAnswer =>
  ({ asOf: 5, rows, totals: { amount: total }, labels: {} }) as unknown as CubeAnswer;

describe('where goods go', () => {
  it('shares are exact ratios of the total, that of the unknown one too, which stands last', () => {
    const answer = answerOf([
      { destinationProvince: '000000', amount: '200.00', 'amount.growth': '0.500000' },
      { destinationProvince: '440000', amount: '100.00', 'amount.growth': null },
      { destinationProvince: '540000', amount: null, 'amount.growth': null },
    ]);
    const query = { measures: ['amount'], by: ['destinationProvince'], period: '2019' } as const;
    const list = destinationsOf(query, answer, new Map([['440000', '2018-03']]), 'zh');
    expect(list.map(({ code, share, first, isUnplaced }) => [code, share, first, isUnplaced])).toEqual([
      ['440000', '0.333333', '2018-03', false],
      ['000000', '0.666667', undefined, true],
    ]);
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
