import fc from 'fast-check';
import { quantile, sorted } from '../editing/quantiles';
import { areEqual, fraction, subtractFractions, sumOfFractions, type Fraction } from '../indexes/fraction';
import { formatRatio } from '../ratio/ratio';
import { exactQuantile } from './exact-quantile';
import { gini, lorenzPoints } from './gini';
import { rankChanges, ranks } from './ranks';

const text = (value: Fraction | null, digits = 4): string | null =>
  value && formatRatio(value.numerator, value.denominator, digits);

const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
const amounts = (maxLength: number) => fc.array(amount, { minLength: 1, maxLength });

describe('Gini coefficient', () => {
  it('of 1, 2, …, n is (n − 1)/(3n), of one who has everything (n − 1)/n', () => {
    expect(text(gini([5n, 3n, 1n, 2n, 4n]))).toBe('0.2667');
    expect(text(gini([0n, 0n, 0n, 8n]))).toBe('0.7500');
    expect(text(gini([7n, 7n, 7n]))).toBe('0.0000');
    expect(text(gini([7n]))).toBe('0.0000');
    expect([gini([]), gini([0n, 0n])]).toEqual([null, null]);
  });

  it('is half the mean absolute difference of all pairs, relative to the mean', () => {
    fc.assert(
      fc.property(amounts(12), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0n);
        const pairs = values.flatMap((a) => values.map((b) => (a > b ? a - b : b - a)));
        const differences = pairs.reduce((sum, value) => sum + value, 0n);
        const found = gini(values);
        if (found === null) expect(total).toBe(0n);
        else expect(areEqual(found, fraction(differences, 2n * BigInt(values.length) * total))).toBe(true);
      }),
    );
  });

  it('is twice the area between the diagonal and the Lorenz curve', () => {
    fc.assert(
      fc.property(amounts(40), (values) => {
        const found = gini(values);
        if (found === null) return;
        const points = lorenzPoints(values);
        const total = points.at(-1)!.amount;
        const twiceBelow = points
          .slice(1)
          .map((point, index) =>
            fraction(point.amount + points[index]!.amount, total * BigInt(values.length)),
          );
        expect(areEqual(found, subtractFractions(fraction(1n), sumOfFractions(twiceBelow)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Lorenz points', () => {
  it('run from nobody to everybody, one a member', () => {
    expect(lorenzPoints([3n, 0n, 1n])).toEqual([
      { members: 0, amount: 0n },
      { members: 1, amount: 0n },
      { members: 2, amount: 1n },
      { members: 3, amount: 4n },
    ]);
    expect(lorenzPoints([])).toEqual([]);
  });

  it('are never more than 101, rise ever faster and end at the total', () => {
    fc.assert(
      fc.property(amounts(400), (values) => {
        const points = lorenzPoints(values);
        expect(points.length).toBe(Math.min(values.length, 100) + 1);
        expect(points.at(-1)).toEqual({
          members: values.length,
          amount: values.reduce((sum, value) => sum + value, 0n),
        });
        for (const [index, { members, amount: held }] of points.entries()) {
          const before = points[index - 1];
          if (before) expect([members > before.members, held >= before.amount]).toEqual([true, true]);
          // The curve runs below the diagonal: the poorest have no more than their part.
          expect(held * BigInt(values.length) <= points.at(-1)!.amount * BigInt(members)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('exact quantiles', () => {
  it('interpolate linearly (type 7) without rounding', () => {
    const found = [0n, 1n, 2n, 3n, 4n].map((p) => exactQuantile([4n, 1n, 3n, 2n], fraction(p, 4n)));
    expect(found.map((value) => text(value, 2))).toEqual(['1.00', '1.75', '2.50', '3.25', '4.00']);
    expect(exactQuantile([], fraction(1n, 2n))).toBeNull();
  });

  it('are those of the checks', () => {
    const small = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 20 }), (values, p) => {
        const exact = exactQuantile(values.map(BigInt), fraction(BigInt(p), 20n))!;
        expect(Number(exact.numerator) / Number(exact.denominator)).toBeCloseTo(
          quantile(sorted(values), p / 20),
          6,
        );
      }),
    );
  });
});

describe('ranks', () => {
  it('are shared by equals, and the next one is skipped', () => {
    expect(ranks([5n, 9n, 5n, 1n, 9n, 5n])).toEqual([3, 1, 3, 6, 1, 3]);
  });

  it('change among those who are there in both periods', () => {
    const members = [
      { now: 10n, base: 1n },
      { now: 20n, base: 20n },
      { now: 0n, base: null },
      { now: null, base: 2n },
    ];
    expect(rankChanges(members)).toEqual([
      { rank: 2, baseRank: 3, change: 1 },
      { rank: 1, baseRank: 1, change: 0 },
      { rank: 3, baseRank: null, change: null },
      { rank: null, baseRank: 2, change: null },
    ]);
  });

  it('count who has more', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 5n }), { maxLength: 30 }), (values) => {
        expect(ranks(values)).toEqual(values.map((own) => 1 + values.filter((other) => other > own).length));
      }),
    );
  });
});
