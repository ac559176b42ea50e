import { chartBars } from './chart-bars';

describe('bars of the own months', () => {
  it('leave a gap where nothing was accepted', () => {
    const amounts = new Map([
      ['2019-12', '50.00'],
      ['2019-10', '100.00'],
    ]);
    expect(chartBars(amounts, 24)).toEqual([
      { month: '2019-10', amount: '100.00', height: 1 },
      { month: '2019-11', amount: null, height: 0 },
      { month: '2019-12', amount: '50.00', height: 0.5 },
    ]);
    expect(chartBars(amounts, 1).map(({ month }) => month)).toEqual(['2019-12']);
  });

  it('are none without months, and flat where all is zero', () => {
    expect(chartBars(new Map(), 24)).toEqual([]);
    expect(chartBars(new Map([['2019-10', '0.00']]), 24)).toEqual([
      { month: '2019-10', amount: '0.00', height: 0 },
    ]);
  });
});
