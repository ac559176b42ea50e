import { readExploration, withExploration } from '../explore-state';
import type { PivotLine } from '../pivot/pivot';
import { readRules, withRule, writtenRule, type FigureRule } from '@xiangtong/contracts';
import { markingRule, readValue, valueText, withTargets } from './rules';

const lineOf = (amount: string | null, rest: Partial<PivotLine> = {}): PivotLine => ({
  key: String(amount),
  members: [{ code: '520122', name: '息烽县' }],
  takesPlace: true,
  whole: { amount, 'amount.growth': '-0.120000' },
  cells: new Map([['2019-01', { amount: '3.00' }]]),
  ...rest,
});

const above: FigureRule = { column: 'amount', kind: 'above', value: '100' };
const below: FigureRule = { column: 'amount.growth', kind: 'below', value: '-0.1' };
const target: FigureRule = { column: 'amount', kind: 'target', value: '400' };

describe('rules of a table', () => {
  it('stand in the address and read back, and what is not understood is left out', () => {
    const written = withExploration(new URLSearchParams('period=2019'), { rules: [above, below, target] });
    const again = new URLSearchParams(written.toString());
    expect(readExploration(again, 'county').rules).toEqual([above, below, target]);
    const odd = ['amount', 'amount:over:1', 'amount:above:much', '../x:above:1', 'amount:above:1e9'];
    expect(readRules([...odd, writtenRule(above)])).toEqual([above]);
  });

  it('keep one target for a column, and no rule twice', () => {
    const higher = { ...target, value: '500' };
    expect(withRule([above, target], higher)).toEqual([above, higher]);
    expect(withRule([above, target], above)).toEqual([target, above]);
  });

  it('mark what is above or below, not what equals it, and neither sums nor what has no figure', () => {
    const rules = [above, below];
    const marked = (line: PivotLine, key: string) => markingRule(rules, line, key);
    expect(marked(lineOf('100.01'), 'amount')).toBe(above);
    expect(marked(lineOf('100.00'), 'amount')).toBeNull();
    expect(marked(lineOf('1.00'), 'amount.growth')).toBe(below);
    expect(marked(lineOf('500.00'), '2019-01|amount')).toBeNull();
    expect(marked(lineOf(null), 'amount')).toBeNull();
    expect(marked(lineOf('500.00', { takesPlace: false }), 'amount')).toBeNull();
    expect(marked(lineOf('500.00', { isSubtotal: true }), 'amount')).toBeNull();
  });

  it('tell how much of a target a line has reached, exactly', () => {
    const lines = [lineOf('500.00'), lineOf('133.33'), lineOf(null), lineOf('9.00', { takesPlace: false })];
    const pivot = withTargets(
      { columns: [], columnCount: 0, lines, subtotals: [], foot: new Map(), isFilled: true, levels: [] },
      [target],
    );
    expect(pivot.lines.map(({ whole }) => whole['amount.target'])).toEqual([
      '1.250000',
      '0.333325',
      null,
      undefined,
    ]);
  });
});

describe('the value of a rule as people write it', () => {
  const money = { kind: 'amount', decimals: 2 } as const;
  const growth = { kind: 'growth', decimals: 2 } as const;
  const count = { kind: 'number', decimals: 0 } as const;

  it.each([
    ['50万', money, '500000', '500,000 元'],
    ['1.2万元', money, '12000', '12,000 元'],
    ['１，０００', money, '1000', '1,000 元'],
    ['-5', growth, '-0.05', '−5.00%'],
    ['12.5%', growth, '0.125', '12.50%'],
    ['1200', count, '1200', '1,200'],
  ] as const)('is understood where it is typed as %s', (typed, column, value, told) => {
    expect(readValue(typed, column)).toBe(value);
    expect(valueText(value, column, 'zh')).toBe(told);
  });

  it.each([
    ['much', money],
    ['5%', money],
    ['30斤', count],
    ['12元', growth],
    ['', growth],
  ] as const)('is none: %s', (typed, column) => expect(readValue(typed, column)).toBeNull());
});
