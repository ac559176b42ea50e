import fc from 'fast-check';
import { formatRatio } from '../ratio/ratio';
import { addFractions, areEqual, fraction, sumOfFractions, type Fraction } from './fraction';
import {
  effectsOf,
  fisherContributions,
  isComparable,
  priceVolume,
  wholeEffects,
  type ProductSales,
} from './price-volume';

const tenths = (values: readonly number[]): bigint[] => values.map((value) => BigInt(Math.round(value * 10)));

/** Amounts in hundredths, quantities in tenths. */
const sales = (
  base: { p: readonly number[]; q: readonly number[] },
  now: { p: readonly number[]; q: readonly number[] },
): ProductSales[] => {
  const [p0, q0, p1, q1] = [base.p, base.q, now.p, now.q].map(tenths) as [
    bigint[],
    bigint[],
    bigint[],
    bigint[],
  ];
  return p0.map((price, index) => ({
    amountBase: price * q0[index]!,
    quantityBase: q0[index]!,
    amountNow: p1[index]! * q1[index]!,
    quantityNow: q1[index]!,
  }));
};

// PPI Manual 2004, tables 19.1 and 19.2.
const first = { p: [1, 1, 1, 1, 1, 1], q: [1, 1, 2, 1, 4.5, 0.5] };
const second = { p: [1.2, 3.0, 1.3, 0.7, 1.4, 0.8], q: [0.8, 0.9, 1.9, 1.3, 4.7, 0.6] };
const third = { p: [1, 1, 1.5, 0.5, 1.7, 0.6], q: [1, 1.1, 1.8, 3, 5, 0.8] };

const shown = ({ numerator, denominator }: Fraction, digits: number): string | null =>
  formatRatio(numerator, denominator, digits);

describe('price and volume', () => {
  it.each([
    [second, '1.4200', '1.3824', '1.4011'],
    [third, '1.3450', '1.2031', '1.2721'],
  ])('reproduces the published price indexes', (now, laspeyres, paasche, fisher) => {
    const { priceIndex } = priceVolume(sales(first, now));
    expect(shown(priceIndex!.laspeyres, 4)).toBe(laspeyres);
    expect(shown(priceIndex!.paasche, 4)).toBe(paasche);
    expect(shown(priceIndex!.fisher, 4)).toBe(fisher);
  });

  it.each([second, third])('gives Fisher contributions that add up to the indexes', (now) => {
    const products = sales(first, now);
    const { priceIndex, volumeIndex } = priceVolume(products);
    const contributions = fisherContributions(products).flatMap((one) => one ?? []);
    expect(contributions).toHaveLength(6);
    for (const [name, index] of [
      ['price', priceIndex!.fisher],
      ['volume', volumeIndex!.fisher],
    ] as const) {
      const sum = sumOfFractions(contributions.map((one) => one[name]));
      expect(shown(sum, 9)).toBe(shown(addFractions(index, fraction(-1n)), 9));
    }
  });

  it('has no contribution of a product that was sold in one period only', () => {
    const [pepper] = sales(first, second);
    const fresh = { ...pepper!, amountBase: 0n, quantityBase: 0n };
    expect(fisherContributions([pepper!, fresh]).map((one) => one && shown(one.price, 2))).toEqual([
      '0.20',
      null,
    ]);
    expect(fisherContributions([fresh])).toEqual([null]);
  });

  it('reproduces the published effects', () => {
    const { price, volume } = priceVolume(sales(first, second));
    expect([shown(price, 0), shown(volume, 0)]).toEqual(['405', '5']);
  });

  it('are printed so that they add up: price rounded, volume the rest of the change', () => {
    const half = { numerator: 1n, denominator: 2n };
    expect(wholeEffects({ price: half, volume: { numerator: 5n, denominator: 2n } })).toEqual({
      price: 1n,
      volume: 2n,
    });
    expect(wholeEffects({ price: { ...half, numerator: -1n }, volume: half })).toEqual({
      price: -1n,
      volume: 1n,
    });
  });

  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const product = fc.record({
    amountNow: amount,
    quantityNow: amount,
    amountBase: amount,
    quantityBase: amount,
  });

  it('adds up to the change exactly, and Fisher indexes to the change of comparable sales', () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 30 }), (products) => {
        const { price, volume, assortment, comparable, priceIndex, volumeIndex } = priceVolume(products);
        const change = products.reduce((sum, one) => sum + one.amountNow - one.amountBase, 0n);
        expect(areEqual(addFractions(addFractions(price, volume), assortment), fraction(change))).toBe(true);
        const prices = products.filter(isComparable).map((one) => effectsOf(one).price);
        expect(areEqual(sumOfFractions(prices), price)).toBe(true);
        expect(priceIndex === null).toBe(comparable === 0);
        if (!priceIndex || !volumeIndex) return;
        const value = (a: Fraction, b: Fraction): Fraction =>
          fraction(a.numerator * b.numerator, a.denominator * b.denominator);
        const crossed = [
          value(priceIndex.laspeyres, volumeIndex.paasche),
          value(priceIndex.paasche, volumeIndex.laspeyres),
        ] as const;
        expect(areEqual(...crossed)).toBe(true);
      }),
    );
  });

  it('compares nothing that one of the periods lacks', () => {
    const { price, volume, assortment } = priceVolume([
      { amountNow: 50n, quantityNow: 5n, amountBase: 0n, quantityBase: 0n },
      { amountNow: 0n, quantityNow: 0n, amountBase: 20n, quantityBase: 4n },
      { amountNow: 10n, quantityNow: 0n, amountBase: 7n, quantityBase: 1n },
    ]);
    expect([price, volume, assortment].map((one) => shown(one, 0))).toEqual(['0', '0', '33']);
  });
});
