import fc from 'fast-check';
import { contributorsOf, defaultDisclosureRules, sensitivityOf, type DisclosureRules } from './sensitivity';

const check = (contributions: readonly bigint[], rules?: DisclosureRules) =>
  sensitivityOf(contributorsOf(contributions, rules?.dominance.n), rules);

const never = { minimumContributors: 0, dominance: { n: 1, k: 100 }, p: 0 };

describe('primary rules', () => {
  const handbook = [50000n, 49000n, 1000n];

  it('find by p % what (1,90) dominance does not (Handbook on Statistical Disclosure Control)', () => {
    expect(check(handbook, { ...never, dominance: { n: 1, k: 90 } })).toBeNull();
    expect(check(handbook, { ...never, p: 10 })).toEqual({ rule: 'pPercent', protection: 4000n });
  });

  it('find by (2,90.9) dominance what p % does not', () => {
    const contributions = [52000n, 50000n, 8000n];
    expect(check(contributions, { ...never, p: 10 })).toBeNull();
    expect(check(contributions, { ...never, dominance: { n: 2, k: 90.9 } })).toEqual({
      rule: 'dominance',
      protection: 2212n,
    });
  });

  it('are strict as written: exactly k per cent, exactly p per cent and exactly the minimum are safe', () => {
    expect(check([85n, 10n, 5n], { ...never, dominance: { n: 1, k: 85 } })).toBeNull();
    expect(check([851n, 99n, 50n], { ...never, dominance: { n: 1, k: 85 } })?.rule).toBe('dominance');
    expect(check([100n, 50n, 10n], { ...never, p: 10 })).toBeNull();
    expect(check([100n, 50n, 9n], { ...never, p: 10 })?.rule).toBe('pPercent');
    expect(check([1n, 1n, 1n], { ...never, minimumContributors: 3 })).toBeNull();
    expect(check([1n, 1n], { ...never, minimumContributors: 3 })?.rule).toBe('minimum');
  });

  it('do not count contributions of zero, and give nobody away where nobody contributed', () => {
    expect(check([40n, 40n, 0n, 0n])?.rule).toBe('minimum');
    expect(check([0n, 0n])).toBeNull();
    expect(check([])).toBeNull();
  });

  it('protect a single contributor by the larger of the two levels', () => {
    // 100/85 · 1000 − 1000 = 176.5, 10 % of 1000 = 100
    expect(check([1000n])).toEqual({ rule: 'minimum', protection: 177n });
    expect(check([1n])!.protection).toBe(1n);
    expect(check([1000n], { ...never, p: 10 })).toEqual({ rule: 'pPercent', protection: 100n });
    expect(check([1000n], { ...never, dominance: { n: 2, k: 85 } })).toEqual({
      rule: 'dominance',
      protection: 177n,
    });
  });

  it('are by default three contributors, (1,85) dominance and 10 %', () => {
    expect(defaultDisclosureRules).toEqual({ minimumContributors: 3, dominance: { n: 1, k: 85 }, p: 10 });
    expect(check([1n, 1n])?.rule).toBe('minimum');
    expect(check([1n, 1n, 1n])).toBeNull();
    expect([check([850n, 75n, 75n])?.rule, check([851n, 75n, 74n])?.rule]).toEqual(['pPercent', 'dominance']);
    expect([check([100n, 80n, 10n]), check([100n, 80n, 9n])?.rule]).toEqual([null, 'pPercent']);
  });

  it('take percentages of six digits exactly', () => {
    const rule = (k: number) => ({ ...never, dominance: { n: 1, k } });
    const contributions = [850_000_001n, 149_999_999n];
    expect(check(contributions, rule(85.0000001))?.rule).toBe('dominance');
    expect(check(contributions, rule(85.000001))).toBeNull();
    expect(check([850_000_011n, 149_999_989n], rule(85.000001))?.rule).toBe('dominance');
    expect(check([1_001n, 500n, 1n], { ...never, p: 0.1 })?.rule).toBe('pPercent');
    expect(check([1_000n, 500n, 1n], { ...never, p: 0.1 })).toBeNull();
  });

  it('look at what a contributor took back as at what it gave', () => {
    expect(contributorsOf([-500n, 20n, -30n])).toEqual({ count: 3, total: 550n, largest: [500n, 30n] });
    expect(check([-1000n, 30n, -20n])?.rule).toBe('dominance');
  });
});

/**
 * The rules in words, without the code under test: its contributors are looked for one after the other, and shares are
 * compared as products.
 */
const oracle = (contributions: readonly bigint[], { minimumContributors, dominance, p }: DisclosureRules) => {
  const left = contributions.filter((one) => one !== 0n);
  const count = left.length;
  const total = left.reduce((sum, one) => sum + one, 0n);
  const takeLargest = (): bigint => {
    let at = 0;
    for (let other = 1; other < left.length; other += 1) if (left[other]! > left[at]!) at = other;
    return left.splice(at, 1)[0] ?? 0n;
  };
  const largest = Array.from({ length: Math.max(dominance.n, 2) }, takeLargest);
  const dominating = largest.slice(0, dominance.n).reduce((sum, one) => sum + one, 0n);
  const broken = (at: bigint) => ({
    minimum: count < minimumContributors,
    dominance: dominating * 100n > at * BigInt(dominance.k),
    pPercent: (at - largest[0]! - largest[1]!) * 100n < largest[0]! * BigInt(p),
  });
  return { count, total, broken };
};

describe('contributions in any order', () => {
  const amounts = fc.oneof(
    fc.array(fc.bigInt({ min: 0n, max: 10n ** 13n }), { maxLength: 12 }),
    // Of different sizes, as sellers are, so that each rule is broken by some and kept by others.
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 99 }), fc.nat(4))
        .map(([digits, power]) => BigInt(digits * 10 ** power)),
      { maxLength: 12 },
    ),
  );
  const rules = fc.oneof(
    fc.constant(defaultDisclosureRules),
    fc.record({
      minimumContributors: fc.nat(5),
      dominance: fc.record({ n: fc.integer({ min: 1, max: 4 }), k: fc.integer({ min: 1, max: 100 }) }),
      p: fc.nat(60),
    }),
  );

  it('break the rules that an independent count says, and ask for the least protection that keeps the others', () => {
    fc.assert(
      fc.property(amounts, rules, (contributions, chosen) => {
        const { count, total, broken } = oracle(contributions, chosen);
        const found = check(contributions, chosen);
        const first = (['minimum', 'dominance', 'pPercent'] as const).find((rule) => broken(total)[rule]);
        if (count === 0 || !first) return expect(found).toBeNull();
        expect(found?.rule).toBe(first);
        const at = (protection: bigint) => broken(total + protection);
        expect(at(found!.protection)).toMatchObject({ dominance: false, pPercent: false });
        if (found!.protection > 1n)
          expect(Object.values({ ...at(found!.protection - 1n), minimum: false })).toContain(true);
      }),
      { numRuns: 500 },
    );
  });

  it('say the same however they are shuffled', () => {
    const shuffles = amounts.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffles, rules, ([one, other], chosen) => {
        expect(contributorsOf(one, chosen.dominance.n)).toEqual(contributorsOf(other, chosen.dominance.n));
      }),
    );
    expect(contributorsOf([3n, 1n, 4n, 1n, 5n, 9n, 2n, 6n])).toEqual({
      count: 8,
      total: 31n,
      largest: [9n, 6n],
    });
    expect(contributorsOf([3n, 1n, 4n, 1n, 5n], 3).largest).toEqual([5n, 4n, 3n]);
  });
});
