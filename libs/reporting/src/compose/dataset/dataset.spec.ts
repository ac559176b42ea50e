import { addFractions, compareFractions, decimalOf, fractionOf, type Fraction } from '@xiangtong/domain';
import fc from 'fast-check';
import { emptyRow, figureOf, type DataRow } from './dataset';
import { restOf } from './row-sums';
import { viewRows } from './row-order';

const rowOf = (code: string, amount: number, base: number): DataRow => ({
  codes: new Map([['product', code]]),
  names: new Map([['product', code]]),
  figures: new Map([
    ['amount', fractionOf(amount)],
    ['amount.base', fractionOf(base)],
  ]),
});

const totalOf = (rows: readonly DataRow[]): DataRow => {
  const sum = (column: string): Fraction =>
    rows.reduce((all, row) => addFractions(all, row.figures.get(column)!), fractionOf(0));
  return {
    ...emptyRow,
    figures: new Map([
      ['amount', sum('amount')],
      ['amount.base', sum('amount.base')],
    ]),
  };
};

const amounts = fc.array(fc.tuple(fc.nat(1e9), fc.nat(1e9)), { minLength: 1, maxLength: 20 });
const rowsOf = (pairs: readonly (readonly [number, number])[]): readonly DataRow[] =>
  pairs.map(([amount, base], index) => rowOf(`P${String(index).padStart(2, '0')}`, amount, base));

describe('figureOf', () => {
  it('gives contributions that add up to growth exactly', () => {
    fc.assert(
      fc.property(amounts, (pairs) => {
        const rows = rowsOf(pairs);
        const total = totalOf(rows);
        const growth = figureOf(total, total, 'amount.growth');
        const parts = rows.map((row) => figureOf(row, total, 'amount.contribution'));
        if (growth === null) return parts.every((part) => part === null);
        return (
          compareFractions(
            parts.reduce<Fraction>((sum, part) => addFractions(sum, part!), fractionOf(0)),
            growth,
          ) === 0
        );
      }),
    );
  });

  it('has no growth on a base of zero', () => {
    const row = rowOf('a', 5, 0);
    expect(figureOf(row, row, 'amount.growth')).toBeNull();
    expect(decimalOf(figureOf(row, row, 'amount.change')!)).toBe('5');
  });
});

describe('rows of a view', () => {
  it('leave a rest that completes the total', () => {
    fc.assert(
      fc.property(amounts, fc.nat(20), (pairs, top) => {
        const rows = rowsOf(pairs);
        const total = totalOf(rows);
        const data = { dimensions: ['product'], rows, total, coverage: null };
        const view = viewRows(
          data,
          { order: [{ key: 'amount', direction: 'desc' }], only: null, top: { county: top } },
          'county',
        );
        const rest = restOf(total, view.rows);
        const sum = view.rows.reduce(
          (all, row) => addFractions(all, row.figures.get('amount')!),
          rest.figures.get('amount')!,
        );
        return (
          compareFractions(sum, total.figures.get('amount')!) === 0 &&
          view.rows.length + view.beyond === rows.length
        );
      }),
    );
  });

  it('order ties by code and put missing figures last', () => {
    const rows = [
      rowOf('c', 1, 1),
      { ...rowOf('a', 1, 1), figures: new Map() },
      rowOf('b', 1, 1),
      rowOf('d', 2, 1),
    ];
    const data = { dimensions: ['product'], rows, total: totalOf([rows[0]!]), coverage: null };
    const view = viewRows(
      data,
      { order: [{ key: 'amount', direction: 'desc' }], only: null, top: {} },
      'county',
    );
    expect(view.rows.map((row) => row.codes.get('product'))).toEqual(['d', 'b', 'c', 'a']);
  });
});
