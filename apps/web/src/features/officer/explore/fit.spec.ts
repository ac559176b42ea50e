import { apartFrom, withMeasures, without } from './fit';
import { readExploration } from './explore-state';
import type { CubeSchema } from './pivot/figure-column';

const schema = {
  measures: [
    { key: 'amount', dimensions: ['county', 'product', 'month', 'year'] },
    { key: 'logisticsPoints', dimensions: ['county', 'quarter', 'year'] },
  ],
} as unknown as CubeSchema;

describe('measures that fit each other', () => {
  it('are of one form', () => {
    expect(apartFrom('logisticsPoints', ['amount'])).toBe('amount');
    expect(apartFrom('orders', ['amount'])).toBeUndefined();
    expect(apartFrom('amount', [])).toBeUndefined();
  });

  it('are broken down by what all of them have', () => {
    expect(without('month', ['amount', 'logisticsPoints'], schema)).toBe('logisticsPoints');
    expect(without('year', ['amount', 'logisticsPoints'], schema)).toBeUndefined();
  });

  it('take the place of others, and what they do not have leaves with those', () => {
    const asked = 'rows=month,county&columns=product&where=product:P1&where=county:520122&explain=product';
    const exploration = readExploration(new URLSearchParams(asked), 'county');
    expect(withMeasures(exploration, ['logisticsPoints'], schema)).toEqual({
      measures: ['logisticsPoints'],
      sort: null,
      rows: ['county'],
      columns: null,
      filters: new Map([['county', ['520122']]]),
      explain: null,
    });
    expect(withMeasures(exploration, ['amount'], schema)).toEqual({ measures: ['amount'], sort: null });
  });
});
