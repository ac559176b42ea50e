import { comparableOf, withComparableRates } from './comparable-rates';
import type { ComparableRow, CubeRow } from './cube';

const row = (county: string, growth: string | null): CubeRow => ({ county, 'amount.growth': growth });

const answered = (rows: CubeRow[], comparable: ComparableRow[], totals: CubeRow = {}) =>
  withComparableRates(
    { by: ['county'], measures: ['amount'] },
    { rows, totals, comparable: { points: 5, rows: comparable } },
  );

describe('the comparable rate beside a growth', () => {
  it('is that of its member, or says that there is none', () => {
    const { rows } = answered(
      [row('a', '0.300000'), row('b', '0.100000'), row('c', '-0.500000')],
      [
        { members: { county: 'a' }, growth: { amount: '0.120000' } },
        { members: { county: 'c' }, growth: { amount: null } },
      ],
    );
    expect(rows.map((one) => comparableOf(one, 'amount.growth'))).toEqual([
      { rate: '0.120000' },
      null,
      { rate: null },
    ]);
    expect(comparableOf(rows[0], 'amount')).toBeNull();
  });

  it('stands beside no growth that is not said', () => {
    const { rows } = answered(
      [row('a', null)],
      [{ members: { county: 'a' }, growth: { amount: '0.120000' } }],
    );
    expect(comparableOf(rows[0], 'amount.growth')).toBeNull();
  });

  it.each([
    ['0.250000', '0.200001', null],
    ['0.250000', '0.199999', { rate: '0.199999' }],
    ['-0.100000', '0.000000', { rate: '0.000000' }],
    [null, '0.100000', null],
  ])('of the total %s with %s', (growth, comparableGrowth, expected) => {
    const { totals } = answered([], [], { 'amount.growth': growth, comparableGrowth });
    expect(comparableOf(totals, 'amount.growth')).toEqual(expected);
  });
});
