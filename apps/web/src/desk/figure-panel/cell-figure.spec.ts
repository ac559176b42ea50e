import { cellFigure } from './cell-figure';

const query = {
  measures: ['amount', 'orders'],
  by: ['county', 'product'],
  where: { flow: 'up' },
  period: '2019',
  compare: 'yoy',
} as const;

describe('the address of a cell', () => {
  it('names the members of its row', () => {
    const row = { county: '520122', product: 'VEG-001', amount: '1.00' };
    expect(cellFigure(query, { asOf: 7 }, row, 'amount.growth')).toBe(
      'cube:2019:yoy@7/amount.growth/flow=up/county=520122&product=VEG-001',
    );
  });

  it('of the totals says so, and which measure was decomposed', () => {
    expect(cellFigure(query, { asOf: 7 }, null, 'continuing')).toBe(
      'cube:2019:yoy@7/amount.continuing/flow=up/total',
    );
    const { compare: _, where: __, ...plain } = query;
    expect(cellFigure(plain, { asOf: 7 }, null, 'coverage.due')).toBe(
      'cube:2019:none@7/coverage.due/all/total',
    );
  });
});
