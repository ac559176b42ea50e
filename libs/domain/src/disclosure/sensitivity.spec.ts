import fc from 'fast-check';
import { contributorsOf, sensitivityOf, type DisclosureRules } from './sensitivity';

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
  });

  it('ask for so much protection that at the upper level the rule would no longer be broken', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 13n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (contributions) => {
        const found = check(contributions);
        if (!found) return;
        const { total, largest } = contributorsOf(contributions);
        const upper = total + found.protection;
        expect(largest[0]! * 100n <= upper * 85n).toBe(true);
        expect((upper - largest[0]! - (largest[1] ?? 0n)) * 100n >= largest[0]! * 10n).toBe(true);
      }),
    );
  });
});
