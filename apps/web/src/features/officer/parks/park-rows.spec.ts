import type { CubeAnswer } from '../../../api/cube/use-cube';
import { parkRows, perArea, sortedParks } from './park-rows';

const answerOf = (rows: CubeAnswer['rows'], totals: CubeAnswer['totals']): CubeAnswer =>
  ({ asOf: 3, rows, totals, labels: { park: { P1: { zh: '一园', en: 'One' } } } }) as unknown as CubeAnswer;

const sales = {
  query: { measures: ['amount'], by: ['park'], period: '2019-Q4' } as const,
  answer: answerOf(
    [
      { park: 'P1', amount: '1000.00', 'amount.growth': '0.100000' },
      { park: 'P2', amount: '3000.00', 'amount.growth': null },
    ],
    { amount: '4000.00' },
  ),
};

const stated = {
  query: { measures: ['jobs', 'floorArea'], by: ['park'], period: '2019' } as const,
  answer: answerOf([{ park: 'P1', jobs: 20, floorArea: '300.00' }], { jobs: 20, floorArea: '300.00' }),
};

describe('parks side by side', () => {
  it('join sales with what the yearly report says, and keep a park that lacks one of them', () => {
    const { rows, total } = parkRows(sales, stated, 'zh');
    expect(rows.map(({ name }) => name)).toEqual(['一园', 'P2']);
    expect(rows[0]!.row).toMatchObject({ jobs: 20, amount: '1000.00', perArea: '3.33' });
    expect(rows[1]!.row).toMatchObject({ amount: '3000.00', perArea: null });
    expect(total.row).toMatchObject({ jobs: 20, amount: '4000.00' });
    expect(total.figures.amount).toBe('cube:2019-Q4:none@3/amount/all/total');
  });

  it('sort by any column, without a figure last', () => {
    const { rows } = parkRows(sales, stated, 'zh');
    expect(sortedParks(rows, 'jobs').map(({ code }) => code)).toEqual(['P1', 'P2']);
    expect(sortedParks(rows, 'amount').map(({ code }) => code)).toEqual(['P2', 'P1']);
  });

  it('output per square metre has no floor area of zero', () => {
    expect(perArea('10.00', '0.00')).toBeNull();
    expect(perArea('10.00', '4')).toBe('2.50');
  });
});
