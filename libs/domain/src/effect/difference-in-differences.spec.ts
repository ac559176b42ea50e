import fc from 'fast-check';
import { formatRoot } from '../ratio/square-root';
import { differenceInDifferences, type EffectCluster } from './difference-in-differences';

interface Household {
  readonly cluster: number;
  readonly treated: boolean;
  readonly change: number;
}

const clustersOf = (households: readonly Household[]): EffectCluster[] =>
  [...new Set(households.map(({ cluster }) => cluster))].map((cluster) => {
    const group = (treated: boolean) => {
      const own = households.filter((one) => one.cluster === cluster && one.treated === treated);
      return { count: own.length, sum: BigInt(own.reduce((sum, { change }) => sum + change, 0)) };
    };
    return { treated: group(true), control: group(false) };
  });

/** Ordinary least squares of change on treatment, and the sandwich, row by row in floating point. */
const regression = (households: readonly Household[]) => {
  const n = households.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = households.map(({ treated }) => Number(treated));
  const [xMean, yMean] = [mean(x), mean(households.map(({ change }) => change))];
  const centred = x.map((value) => value - xMean);
  const sxx = centred.reduce((sum, value) => sum + value * value, 0);
  const slope = centred.reduce((sum, value, i) => sum + value * households[i]!.change, 0) / sxx;
  const intercept = yMean - slope * xMean;
  const clusters = [...new Set(households.map(({ cluster }) => cluster))];
  const meat = clusters.reduce((sum, cluster) => {
    const score = households.reduce(
      (own, one, i) =>
        one.cluster === cluster ? own + centred[i]! * (one.change - intercept - slope * x[i]!) : own,
      0,
    );
    return sum + score * score;
  }, 0);
  const groups = clusters.length;
  return { slope, variance: ((meat / sxx ** 2) * groups * (n - 1)) / ((groups - 1) * (n - 2)) };
};

const household = fc.record({
  cluster: fc.integer({ min: 0, max: 6 }),
  treated: fc.boolean(),
  change: fc.integer({ min: -500_000, max: 500_000 }),
});

describe('difference in differences', () => {
  it('is the difference of the mean changes, with a variance between villages', () => {
    const found = differenceInDifferences([
      { treated: { count: 2, sum: 300n }, control: { count: 1, sum: 10n } },
      { treated: { count: 1, sum: 90n }, control: { count: 2, sum: 50n } },
    ]);
    expect(found).toMatchObject({ treated: 3, control: 3, clusters: 2 });
    // 130 − 20; scores of the villages ±(40/3 + 10/3), so 2·(50/3)² · 2/1 · 5/4.
    expect(
      [found.estimate, found.variance].map((value) => Number(value!.numerator) / Number(value!.denominator)),
    ).toEqual([110, expect.closeTo(1388.888889, 5)]);
  });

  it('equals the regression row by row', () => {
    fc.assert(
      fc.property(fc.array(household, { minLength: 4, maxLength: 40 }), (households) => {
        const found = differenceInDifferences(clustersOf(households));
        fc.pre(found.treated > 0 && found.control > 0 && found.clusters > 1);
        const { slope, variance } = regression(households);
        const value = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
          Number((numerator * 10n ** 9n) / denominator) / 1e9;
        expect(value(found.estimate!)).toBeCloseTo(slope, 4);
        const exact = value(found.variance!);
        expect(Math.abs(exact - variance)).toBeLessThanOrEqual(1e-6 * Math.max(1, exact));
      }),
    );
  });

  it.each([
    ['nobody', [], null, null],
    ['one group', [{ treated: { count: 3, sum: 9n }, control: { count: 0, sum: 0n } }], null, null],
    ['one village', [{ treated: { count: 3, sum: 9n }, control: { count: 3, sum: 3n } }], 2, null],
  ])('has no more to say than %s allows', (_, clusters: EffectCluster[], estimate, variance) => {
    const found = differenceInDifferences(clusters);
    expect(found.estimate && Number(found.estimate.numerator / found.estimate.denominator)).toBe(estimate);
    expect(found.variance).toBe(variance);
  });
});

describe('the root of a quotient', () => {
  it.each([
    [4n, 1n, 2, '2.00'],
    [2n, 1n, 6, '1.414214'],
    [1n, 4n, 0, '1'],
    [0n, 7n, 2, '0.00'],
  ])('of %s/%s with %s places is %s', (numerator, denominator, digits, expected) => {
    expect(formatRoot(numerator, denominator, digits)).toBe(expected);
  });
});
