import fc from 'fast-check';
import {
  baseTotal,
  currentTotal,
  decomposeGrowth,
  decompositionNumerators,
  type GrowthClasses,
} from './decomposition';
import { contribution, contributionShare, growthRate } from './growth';
import { twoYearAverage } from './two-year-average';

const classes = (over: Partial<GrowthClasses>): GrowthClasses => ({
  continuingBase: 0n,
  continuingNow: 0n,
  entryNow: 0n,
  exitBase: 0n,
  responseBase: 0n,
  responseNow: 0n,
  ...over,
});

describe('growth', () => {
  it('has no base when the base is nothing', () => {
    expect(growthRate(5n, 0n)).toBeNull();
    expect(contribution(5n, 0n, 0n)).toBeNull();
    expect(contributionShare({ now: 5n, base: 0n }, { now: 9n, base: 0n })).toBeNull();
    expect(contributionShare({ now: 5n, base: 3n }, { now: 9n, base: 9n })).toBeNull();
  });

  it('has no rate over a negative base: from -1,000 to +500 is no fall', () => {
    expect(growthRate(500n, -1000n)).toBeNull();
    expect(contribution(500n, -1000n, -1000n)).toBeNull();
    expect(contributionShare({ now: 5n, base: 3n }, { now: 9n, base: -4n })).toBeNull();
    expect(growthRate(-500n, 1000n)).toBe('-1.500000');
    const fallen = decomposeGrowth(classes({ continuingBase: -10n, continuingNow: 5n, responseBase: 30n }));
    expect(fallen).toMatchObject({ continuing: '0.750000', response: '-1.500000', comparableGrowth: null });
    expect(decomposeGrowth(classes({ exitBase: -10n, entryNow: 4n })).entry).toBeNull();
  });

  it('is rounded once, half away from zero', () => {
    expect(growthRate(156_740n, 100_000n)).toBe('0.567400');
    expect(growthRate(2_000_001n, 2_000_000n)).toBe('0.000001');
    expect(growthRate(1_999_999n, 2_000_000n)).toBe('-0.000001');
  });

  it('is the sum of its components exactly', () => {
    const amounts = fc.array(fc.tuple(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10n ** 15n)), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(amounts, (components) => {
        const now = components.reduce((sum, [value]) => sum + value, 0n);
        const base = components.reduce((sum, [, value]) => sum + value, 0n);
        const numerators = components.reduce((sum, [y1, y0]) => sum + (y1 - y0), 0n);
        expect(numerators).toBe(now - base);
        if (components.length === 1) expect(contribution(now, base, base)).toBe(growthRate(now, base));
      }),
    );
  });
});

describe('the five-part decomposition', () => {
  it('gives the published example: 14 %, comparable 10 %, +9, +15, −10', () => {
    const example = classes({ continuingBase: 900n, continuingNow: 990n, entryNow: 150n, exitBase: 100n });
    expect(growthRate(currentTotal(example), baseTotal(example), 2)).toBe('0.14');
    expect(decomposeGrowth(example)).toEqual({
      continuing: '0.090000',
      entry: '0.150000',
      exit: '-0.100000',
      response: '0.000000',
      comparableGrowth: '0.100000',
    });
  });

  it('has no base, or no comparable base, without one', () => {
    expect(decomposeGrowth(classes({ entryNow: 5n }))).toEqual({
      continuing: null,
      entry: null,
      exit: null,
      response: null,
      comparableGrowth: null,
    });
    expect(decomposeGrowth(classes({ exitBase: 5n, entryNow: 1n })).comparableGrowth).toBeNull();
  });

  it('adds to growth exactly, for any classes', () => {
    const amount = fc.bigInt(0n, 10n ** 18n);
    const arbitrary = fc.record({
      continuingBase: amount,
      continuingNow: amount,
      entryNow: amount,
      exitBase: amount,
      responseBase: amount,
      responseNow: amount,
    });
    fc.assert(
      fc.property(arbitrary, (any) => {
        const parts = Object.values(decompositionNumerators(any));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(currentTotal(any) - baseTotal(any));
      }),
    );
  });
});

describe('the two-year average', () => {
  it('gives +6.4 % over two years as 3.2 %', () => {
    const none = { numerator: 0n, denominator: 1n };
    expect(twoYearAverage({ numerator: 64n, denominator: 1_000n }, none, 3)).toBe('0.032');
    expect(twoYearAverage({ numerator: 64n, denominator: 1_000n }, none)).toBe('0.031504');
  });

  it('is exact for squares, halves and falls', () => {
    const rate = (now: bigint, base: bigint) => ({ numerator: now - base, denominator: base });
    expect(twoYearAverage(rate(121n, 100n), rate(1n, 1n), 1)).toBe('0.1');
    expect(twoYearAverage(rate(110_25n, 100_00n), rate(1n, 1n), 1)).toBe('0.1');
    expect(twoYearAverage(rate(9_025n, 10_000n), rate(1n, 1n), 1)).toBe('-0.1');
    expect(twoYearAverage(rate(9_026n, 10_000n), rate(1n, 1n), 1)).toBe('0.0');
    expect(twoYearAverage(rate(0n, 100n), rate(3n, 1n))).toBe('-1.000000');
    expect(twoYearAverage(rate(5n, 0n), rate(1n, 1n))).toBeNull();
  });

  it('lies within half a unit of the true value', () => {
    const rate = fc.record({ numerator: fc.bigInt(-9_999n, 50_000n), denominator: fc.constant(10_000n) });
    fc.assert(
      fc.property(rate, rate, (g, h) => {
        const exact = Math.sqrt((1 + Number(g.numerator) / 1e4) * (1 + Number(h.numerator) / 1e4)) - 1;
        expect(Math.abs(Number(twoYearAverage(g, h)) - exact)).toBeLessThan(0.500001e-6);
      }),
    );
  });
});
