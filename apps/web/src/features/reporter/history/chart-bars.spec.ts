import type { CubeRow } from '../../../api/cube/use-cube';
import { chartBars } from './chart-bars';

const missing: CubeRow = { amount: null, 'amount:hole': 'now:notReported' };

describe('bars of the own months', () => {
  it('leave a gap where nothing was accepted, and say why', () => {
    const rows = new Map<string, CubeRow>([
      ['2019-09', missing],
      ['2019-10', { amount: '100.00' }],
      ['2019-11', missing],
      ['2019-12', { amount: '50.00' }],
    ]);
    expect(chartBars(rows, 24)).toEqual([
      { month: '2019-10', amount: '100.00', hole: null, height: 1 },
      { month: '2019-11', amount: null, hole: { side: 'now', reason: 'notReported' }, height: 0 },
      { month: '2019-12', amount: '50.00', hole: null, height: 0.5 },
    ]);
    expect(chartBars(rows, 1).map(({ month }) => month)).toEqual(['2019-12']);
  });

  it('are none without months, and flat where all is zero', () => {
    expect(chartBars(new Map(), 24)).toEqual([]);
    expect(chartBars(new Map([['2019-10', missing]]), 24)).toEqual([]);
    expect(chartBars(new Map([['2019-10', { amount: '0.00' }]]), 24)).toEqual([
      { month: '2019-10', amount: '0.00', hole: null, height: 0 },
    ]);
  });
});
