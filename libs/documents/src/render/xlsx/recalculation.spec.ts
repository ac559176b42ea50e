import type { Column, Row, Table } from '@xiangtong/contracts';
import { figureCell, textCell } from '@xiangtong/testing';
import { recalculated } from './recalculation';

const column = (key: string, label: string, numberFormat = '#,##0.00'): Column => ({
  key,
  label,
  unit: '',
  kind: key === 'product' ? 'text' : 'number',
  numberFormat: key === 'product' ? '' : numberFormat,
  width: 1,
});

const columns = [
  column('product', '产品'),
  column('amount', '本期'),
  column('amount.base', '上年同期'),
  column('amount.growth', '同比', '#,##0.00%'),
  column('amount.portion', '比重', '#,##0.00%'),
  column('amount.contribution', '贡献'),
  column('products', '产品数', '#,##0'),
];

const row = (key: string, ...values: readonly (number | null)[]): Row => ({
  kind: key === 'total' ? 'total' : 'body',
  key,
  cells: [textCell(key), ...values.map((value) => figureCell(value, 4))],
});

const table = (...rows: readonly Row[]): Table => ({
  kind: 'table',
  id: 't',
  number: '表 1',
  title: '各产品',
  columns,
  rows,
  notes: [],
});

const names = {
  cell: (at: number, index: number) => `r${at}c${index}`,
  rows: (from: number, to: number, index: number) => `r${from}c${index}:r${to}c${index}`,
};

const written = (of: Table): readonly (readonly [string, string, number])[] =>
  recalculated(of).map(({ rule, formula, result }) => [rule, formula(names), Number(result.toFixed(6))]);

describe('what a table gives by itself', () => {
  const whole = table(
    row('椒', 60, 40, 50, 75, 25, 1),
    row('茶', 20, 40, -50, 25, -25, 1),
    row('total', 80, 80, 0, 100, 0, 2),
  );

  it('is growth, share and contribution of every row, and the totals of what adds up', () => {
    expect(written(whole)).toEqual([
      ['本期 ÷ 上年同期 − 1', 'r0c1/r0c2-1', 0.5],
      ['本期 ÷ Σ 本期', 'r0c1/r2c1', 0.75],
      ['(本期 − 上年同期) ÷ Σ 上年同期 × 100', '(r0c1-r0c2)/r2c2*100', 25],
      ['本期 ÷ 上年同期 − 1', 'r1c1/r1c2-1', -0.5],
      ['本期 ÷ Σ 本期', 'r1c1/r2c1', 0.25],
      ['(本期 − 上年同期) ÷ Σ 上年同期 × 100', '(r1c1-r1c2)/r2c2*100', -25],
      ['Σ 本期', 'SUM(r0c1:r1c1)', 80],
      ['Σ 上年同期', 'SUM(r0c2:r1c2)', 80],
      ['本期 ÷ 上年同期 − 1', 'r2c1/r2c2-1', 0],
      ['Σ 比重', 'SUM(r0c4:r1c4)', 1],
      ['本期 ÷ Σ 本期', 'r2c1/r2c1', 1],
      ['Σ 贡献', 'SUM(r0c5:r1c5)', 0],
      ['(本期 − 上年同期) ÷ Σ 上年同期 × 100', '(r2c1-r2c2)/r2c2*100', 0],
    ]);
  });

  it('is not the sum of the first rows of many, of counts of different things, or of a figure that is hidden', () => {
    const cut = table(row('椒', 60, 40, 50, 60, 25, 1), row('total', 100, 80, 25, 100, 25, 2));
    expect(written(cut).map(([rule]) => rule)).not.toContain('Σ 本期');
    expect(written(whole).map(([rule]) => rule)).not.toContain('Σ 产品数');
    const hidden = table(row('椒', null, 40, null, null, null, 1), row('total', 100, 40, 150, 100, 150, 1));
    expect(written(hidden).map(([, formula]) => formula)).toEqual([
      'SUM(r0c2:r0c2)',
      'r1c1/r1c2-1',
      'r1c1/r1c1',
      '(r1c1-r1c2)/r1c2*100',
    ]);
  });

  it('has no result where there is nothing to divide by', () => {
    const zero = table(row('椒', 60, 0, 0, 100, 0, 1), row('total', 60, 0, 0, 100, 0, 1));
    expect(written(zero).map(([rule]) => rule)).not.toContain('本期 ÷ 上年同期 − 1');
  });

  it('allows for rounding where cells hold the printed digits alone, and for nothing beyond it', () => {
    // Of 33.334, 33.334 and 100.002; 30.004 and 90.012.
    const printed = table(
      row('椒', 33.33, 30, 11.1, 33.33, 3.7, 1),
      row('茶', 33.33, 30, 11.1, 33.33, 3.7, 1),
      row('米', 33.33, 30, 11.1, 33.33, 3.7, 1),
      row('total', 100, 90.01, 11.1, 100, 11.1, 3),
    );
    expect(written(printed).map(([rule]) => rule)).not.toContain('Σ 本期');
    const found = recalculated(printed, true);
    const sum = found.find(({ rule }) => rule === 'Σ 本期')!;
    expect(sum.result).toBeCloseTo(99.99, 6);
    expect(sum.tolerance).toBeCloseTo(0.02, 6);
    const growth = found.find(({ rule, row: at }) => rule === '本期 ÷ 上年同期 − 1' && at === 0)!;
    expect(growth.tolerance).toBeGreaterThan(0.005 / 30);
    expect(growth.tolerance).toBeLessThan(0.0005);
    const changed = table(...printed.rows.slice(0, 3), row('total', 100.03, 90.01, 11.1, 100, 11.1, 3));
    expect(recalculated(changed, true).map(({ rule }) => rule)).not.toContain('Σ 本期');
  });

  it('leaves the rows of a very long table to its reader, not its totals', () => {
    const many = Array.from({ length: 2_001 }, (_, index) => row(`p${index}`, 1, 1, 0, 0.05, 0, 1));
    const rules = written(table(...many, row('total', 2_001, 2_001, 0, 100, 0, 1))).map(([rule]) => rule);
    expect(rules).toEqual(expect.arrayContaining(['Σ 本期', 'Σ 上年同期']));
    expect(rules.length).toBeLessThan(6);
  });
});
