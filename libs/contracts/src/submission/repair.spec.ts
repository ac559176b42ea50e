import {
  formatQuantity,
  formatYuan,
  parseFactor,
  parseQuantity,
  parseYuan,
  toBaseUnit,
} from '@xiangtong/domain';
import fc from 'fast-check';
import { applyRepair, repairsOfDuplicates } from './repair';
import type { SalesLineInput } from './submission';

const factors: Readonly<Record<string, string>> = { kg: '1', jin: '0.5', liang: '0.05' };
const factorOf = (unit: string) => parseFactor(factors[unit]!)!;
const measuring = { baseUnit: 'kg', factorOf };

const line: fc.Arbitrary<SalesLineInput> = fc
  .record({
    quantity: fc.nat(1e9).map(formatQuantity),
    unit: fc.option(fc.constantFrom('kg', 'jin', 'liang'), { nil: undefined }),
    amount: fc.nat(1e9).map(formatYuan),
    orders: fc.nat(1e6),
    refundAmount: fc.option(fc.nat(1e6).map(formatYuan), { nil: undefined }),
  })
  .map(({ unit, refundAmount, ...rest }) => ({
    product: 'VEG-001',
    destination: '320102',
    platform: 'taobao',
    ...rest,
    ...(unit !== undefined && { unit }),
    ...(refundAmount !== undefined && { refundAmount }),
  }));

const baseQuantity = ({ quantity, unit = 'kg' }: SalesLineInput): number =>
  toBaseUnit(parseQuantity(quantity)!, factorOf(unit));
const sums = (lines: readonly SalesLineInput[]) => ({
  fen: lines.reduce((sum, { amount }) => sum + parseYuan(amount)!, 0),
  orders: lines.reduce((sum, { orders }) => sum + orders, 0),
  refunds: lines.reduce((sum, { refundAmount = 0 }) => sum + parseYuan(refundAmount)!, 0),
});

describe('what is proposed for lines that say the same', () => {
  it('is one line with all that they had, or the first of them alone', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), line, (same, other) => {
        const lines = [other, ...same];
        const places = same.map((_, index) => index + 1);
        const [merge, remove] = repairsOfDuplicates(same, places, measuring);
        const merged = applyRepair(lines, merge!);
        expect(merged).toHaveLength(2);
        expect(merged[0]).toBe(other);
        expect(sums(merged)).toEqual(sums(lines));
        const whole = same.reduce((sum, one) => sum + baseQuantity(one), 0);
        // Each quantity is rounded once, to a thousandth, where units differ.
        expect(Math.abs(baseQuantity(merged[1]!) - whole)).toBeLessThanOrEqual(same.length);
        expect(applyRepair(lines, remove!)).toEqual([other, same[0]]);
      }),
    );
  });

  it('keeps the unit that all of them have', () => {
    const jin = {
      product: 'VEG-001',
      destination: '320102',
      platform: 'taobao',
      unit: 'jin',
      amount: '1',
      orders: 1,
    };
    const same = [
      { ...jin, quantity: '1.5' },
      { ...jin, quantity: 2 },
    ];
    const [{ set } = { set: null }] = repairsOfDuplicates(same, [0, 1], measuring);
    expect(set).toEqual({ quantity: '3.500', unit: 'jin', amount: '2.00', orders: 2 });
    const [mixed] = repairsOfDuplicates([same[0]!, { ...same[1]!, unit: 'kg' }], [0, 1], measuring);
    expect(mixed!.set).toMatchObject({ quantity: '2.750', unit: 'kg' });
  });
});

it('a repair of one line changes the fields that it names', () => {
  const lines = [
    { unit: 'kg', quantity: '3' },
    { unit: 'bag', quantity: '2' },
  ];
  const repair = { action: 'change-unit', lines: [1], set: { unit: 'jin' } } as const;
  expect(applyRepair(lines, repair)).toEqual([lines[0], { unit: 'jin', quantity: '2' }]);
});
