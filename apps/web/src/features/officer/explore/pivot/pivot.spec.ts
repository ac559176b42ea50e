import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { chartContent } from '../charts/bar-line-option';
import { cellOf, defaultSort, COLUMNS_AT_ONCE, pivotOf, sorted, type PivotShape } from './pivot';

const answerOf = (rows: readonly CubeRow[]): CubeAnswer => ({
  asOf: 9,
  ledgerHash: '',
  columns: [{ key: 'amount', role: 'measure', unit: 'yuan', decimals: 2 }],
  rows: [...rows],
  totals: {},
  coverage: { due: 0, reported: 0, imputedShare: '0', unknownDestinationShare: null },
  warnings: [],
  truncated: false,
  labels: { county: { '520122': { zh: '息烽县', en: 'Xifeng' } } },
});

const shape: PivotShape = { rows: ['county'], columns: 'month', measure: 'amount', from: 0 };

const answers = {
  cells: answerOf([
    { county: '520122', month: '2019-02', amount: '7.00' },
    { county: '520122', month: '2019-01', amount: '3.00' },
    { county: '520123', month: '2019-01', amount: '90.00' },
  ]),
  lines: answerOf([
    { county: '520122', amount: '10.00', 'amount.growth': null },
    { county: '520123', amount: '90.00', 'amount.growth': '0.100000' },
  ]),
  foot: answerOf([
    { month: '2019-01', amount: '93.00' },
    { month: '2019-02', amount: '7.00' },
  ]),
};

describe('a pivot', () => {
  it('puts each cell under its line and column, and months in their order', () => {
    const pivot = pivotOf(answers, shape, 'zh');
    expect(pivot.columns.map(({ code }) => code)).toEqual(['2019-01', '2019-02']);
    expect(pivot.lines.map(({ members }) => members[0]!.name)).toEqual(['息烽县', '520123']);
    expect(pivot.lines[0]!.cells.get('2019-02')).toMatchObject({ amount: '7.00' });
    expect(pivot.lines[1]!.cells.get('2019-02')).toBeUndefined();
    expect(pivot.foot.get('2019-01')).toMatchObject({ amount: '93.00' });
  });

  it('shows the latest periods first, and the others window by window', () => {
    const months = Array.from({ length: COLUMNS_AT_ONCE + 2 }, (_, index) => ({
      month: `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      amount: '1.00',
    }));
    const windowFrom = (from: number) =>
      pivotOf({ ...answers, foot: answerOf(months) }, { ...shape, from }, 'zh');
    expect(windowFrom(0).columnCount).toBe(COLUMNS_AT_ONCE + 2);
    expect(windowFrom(0).columns.map(({ code }) => code)).toEqual(months.slice(2).map(({ month }) => month));
    expect(windowFrom(COLUMNS_AT_ONCE).columns.map(({ code }) => code)).toEqual(['2010-01', '2010-02']);
  });

  it('sorts by any column; what has no figure stands last', () => {
    const { lines } = pivotOf(answers, shape, 'zh');
    const order = (key: string, descending: boolean) =>
      sorted(lines, { key, descending }, shape).map(({ members }) => members[0]!.code);
    expect(order('amount', true)).toEqual(['520123', '520122']);
    expect(order('amount.growth', false)).toEqual(['520123', '520122']);
    expect(order('amount.growth', true)).toEqual(['520123', '520122']);
    expect(order('2019-02|amount', false)).toEqual(['520122', '520123']);
    expect(order('county', true)).toEqual(['520123', '520122']);
    expect(defaultSort({ ...shape, rows: ['month'] })).toEqual({ key: 'month', descending: false });
  });

  it('has nothing in a month that nobody reported, and zero where nothing was sold', () => {
    const missing = { month: '2019-02', amount: null, 'amount:hole': 'now:notReported' };
    const foot = answerOf([{ month: '2019-01', amount: '93.00' }, missing]);
    const cells = answerOf(answers.cells.rows.filter(({ month }) => month === '2019-01'));
    const pivot = pivotOf({ ...answers, cells, foot }, shape, 'zh');
    expect(cellOf(pivot, pivot.lines[1]!, '2019-02')).toEqual({
      amount: null,
      'amount:hole': 'now:notReported',
    });
    expect(chartContent(pivot, shape, 'line', 'zh')).toMatchObject({
      names: ['2019年1月', '2019年2月'],
      marks: [null, '未报'],
      series: [{ values: [90, null] }, { values: [3, null] }],
    });
    const whole = pivotOf(answers, shape, 'zh');
    expect(cellOf(whole, whole.lines[1]!, '2019-02')).toEqual({ amount: 0 });
  });

  it('has the unknown destination last, however it is sorted, and not in the picture', () => {
    const rows = [
      { destinationProvince: '000000', amount: '90.00' },
      { destinationProvince: '440000', amount: '10.00' },
    ];
    const places: PivotShape = { rows: ['destinationProvince'], columns: null, measure: 'amount', from: 0 };
    const pivot = pivotOf({ cells: answerOf(rows), lines: answerOf(rows), foot: answerOf([]) }, places, 'zh');
    for (const descending of [true, false]) {
      const lines = sorted(pivot.lines, { key: 'amount', descending }, places);
      expect(lines.map(({ members }) => members[0]!.code)).toEqual(['440000', '000000']);
    }
    expect(chartContent(pivot, places, 'bar', 'zh').names).toEqual(['440000']);
    const across: PivotShape = {
      rows: ['county'],
      columns: 'destinationProvince',
      measure: 'amount',
      from: 0,
    };
    const { columns } = pivotOf({ ...answers, foot: answerOf(rows) }, across, 'zh');
    expect(columns.map(({ code }) => code)).toEqual(['440000', '000000']);
  });
});
