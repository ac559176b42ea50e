import fc from 'fast-check';
import { correctForSeveral, inferFromClusters } from './cluster-inference';
import { differenceInDifferences, type EffectCluster } from './difference-in-differences';

/** Changes of the households of each village: those of the treated, and those of the others. */
type Village = readonly [treated: readonly number[], control: readonly number[]];

const toCluster = ([treated, control]: Village): EffectCluster => {
  const group = (changes: readonly number[]) => ({
    count: changes.length,
    sum: changes.reduce((sum, change) => sum + BigInt(change), 0n),
  });
  return { treated: group(treated), control: group(control) };
};

const infer = (villages: readonly Village[]) => {
  const clusters = villages.map(toCluster);
  return inferFromClusters(clusters, differenceInDifferences(clusters));
};

type Matrix = readonly (readonly number[])[];
const multiply = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, i) => sum + value * b[i]![column]!, 0)));
const transpose = (a: Matrix): number[][] => a[0]!.map((_, column) => a.map((row) => row[column]!));

/** Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations. */
const powerOf = (matrix: Matrix, power: number): number[][] => {
  const size = matrix.length;
  let a = matrix.map((row) => [...row]);
  let vectors = matrix.map((_, i) => matrix.map((__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60; sweep += 1)
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(a[p]![q]!) < 1e-14) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const rotation = matrix.map((_, i) => matrix.map((__, j) => Number(i === j)));
        rotation[p]![p] = rotation[q]![q] = Math.cos(angle);
        rotation[p]![q] = Math.sin(angle);
        rotation[q]![p] = -Math.sin(angle);
        a = multiply(multiply(transpose(rotation), a), rotation);
        vectors = multiply(vectors, rotation);
      }
  const powers = a.map((row, i) => row.map((_, j) => (i === j ? Math.max(row[i]!, 0) ** power : 0)));
  return multiply(multiply(vectors, powers), transpose(vectors));
};

/** CR2 and its degrees of freedom household by household, as the literature writes them. */
const byMatrices = (villages: readonly Village[]) => {
  const rows = villages.flatMap(([treated, control], village) => [
    ...treated.map((change) => ({ village, x: [1, 1], change })),
    ...control.map((change) => ({ village, x: [1, 0], change })),
  ]);
  const x = rows.map((row) => row.x);
  const [[n, s], [, t]] = multiply(transpose(x), x) as [[number, number], [number, number]];
  const bread = [
    [t / (n * t - s * s), -s / (n * t - s * s)],
    [-s / (n * t - s * s), n / (n * t - s * s)],
  ];
  const hat = multiply(multiply(x, bread), transpose(x));
  const left = hat.map((row, i) => row.map((value, j) => Number(i === j) - value));
  const coefficients = multiply(
    multiply(bread, transpose(x)),
    rows.map(({ change }) => [change]),
  );
  const residuals = rows.map(
    ({ change, x: [a, b] }) => change - a! * coefficients[0]![0]! - b! * coefficients[1]![0]!,
  );
  let variance = 0;
  const vectors = villages.map((_, village) => {
    const own = rows.flatMap((row, i) => (row.village === village ? [i] : []));
    const adjusted = powerOf(
      own.map((i) => own.map((j) => left[i]![j]!)),
      -1 / 2,
    );
    const score = multiply(
      adjusted,
      multiply(
        own.map((i) => x[i]!),
        bread,
      ),
    ).map(([, slope]) => slope!);
    variance += own.reduce((sum, i, place) => sum + score[place]! * residuals[i]!, 0) ** 2;
    return rows.map((_row, i) => own.reduce((sum, j, place) => sum + left[i]![j]! * score[place]!, 0));
  });
  const products = multiply(vectors, transpose(vectors));
  const trace = products.reduce((sum, row, i) => sum + row[i]!, 0);
  return { variance, degrees: trace ** 2 / products.flat().reduce((sum, value) => sum + value * value, 0) };
};

const change = fc.integer({ min: -90_000, max: 90_000 });
const village = fc.tuple(
  fc.array(change, { minLength: 1, maxLength: 4 }),
  fc.array(change, { minLength: 1, maxLength: 4 }),
);

/** Numbers of a normal distribution from a seed, so that the share of rejections is the same in each run. */
const normals = (seed: number) => {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
};

describe('inference with few villages', () => {
  it('equals the matrices of the literature', () => {
    fc.assert(
      fc.property(fc.array(village, { minLength: 5, maxLength: 8 }), (villages) => {
        const found = infer(villages);
        const { variance, degrees } = byMatrices(villages);
        if (degrees < 3.999) {
          expect(found).toBeNull();
          return;
        }
        fc.pre(degrees > 4.001);
        expect(found!.degreesOfFreedom).toBeCloseTo(degrees, 6);
        const half = (found!.high - found!.low) / 2;
        const critical = half / Math.sqrt(variance);
        // Between the critical values of 120 and of 4 degrees of freedom.
        expect(critical).toBeGreaterThan(1.979);
        expect(critical).toBeLessThan(2.777);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the interval and the probability of a worked example', () => {
    // Six villages, two households each; the treated gain by 300, 100, 200, 250, 150 and 200 yuan more.
    const gains = [300, 100, 200, 250, 150, 200];
    const found = infer(gains.map((gain): Village => [[gain], [0]]))!;
    // Scores are (gain − 200)/6/√(5/6); the sum of squares is 25,000/36 · 6/5, and t has 5 degrees of freedom.
    expect(found.degreesOfFreedom).toBeCloseTo(5, 9);
    const standardError = Math.sqrt((25_000 / 36) * (6 / 5));
    expect(found.high).toBeCloseTo(200 + 2.570582 * standardError, 3);
    expect(found.low).toBeCloseTo(200 - 2.570582 * standardError, 3);
    expect(found.pValue).toBeLessThan(0.001);
  });

  it('does not judge what lives in one village, or in too few', () => {
    expect(
      infer([
        [[100, 200], [0]],
        [[], [10]],
        [[], [20]],
        [[], [30]],
        [[], [40]],
        [[], [50]],
      ]),
    ).toBeNull();
    expect(
      infer([
        [[100], [0]],
        [[200], [10]],
        [[300], [20]],
      ]),
    ).toBeNull();
    expect(
      infer([
        [[], [1, 2, 3]],
        [[], [4]],
      ]),
    ).toBeNull();
    expect(
      infer([
        [[1], []],
        [[4], []],
        [[5], []],
        [[6], []],
        [[7], []],
        [[8], []],
      ]),
    ).toBeNull();
  });

  it('judges four degrees of freedom, and is sure of what never varies', () => {
    const pairs = (gain: number) => Array.from({ length: 5 }, (): Village => [[gain], [0]]);
    expect(infer(pairs(200))).toEqual({
      degreesOfFreedom: expect.closeTo(4, 9),
      low: 200,
      high: 200,
      pValue: 0,
    });
    expect(infer(pairs(0))).toMatchObject({ low: 0, high: 0, pValue: 1 });
  });

  it('rejects a true null no more often than it says, with six villages whose households move together', () => {
    const normal = normals(20_191_231);
    const runs = 4000;
    let rejected = 0;
    let byTwoErrors = 0;
    for (let run = 0; run < runs; run += 1) {
      const villages = Array.from({ length: 6 }, (_, place): Village => {
        const [common, ofTreated] = [normal() * 300, normal() * 300];
        const household = (shift: number) => Math.round(common + shift + normal() * 600);
        // Villages of unequal size, as they are.
        const count = 3 + 2 * place;
        return [
          Array.from({ length: count }, () => household(ofTreated)),
          Array.from({ length: count + 2 }, () => household(0)),
        ];
      });
      const clusters = villages.map(toCluster);
      const found = differenceInDifferences(clusters);
      const { numerator: e, denominator: d } = found.estimate!;
      const { numerator: v, denominator: w } = found.variance!;
      byTwoErrors += Number(e * e * w > 4n * v * d * d);
      rejected += Number((inferFromClusters(clusters, found)?.pValue ?? 1) < 0.05);
    }
    expect(byTwoErrors / runs).toBeGreaterThan(0.085);
    expect(rejected / runs).toBeLessThan(0.06);
    expect(rejected / runs).toBeGreaterThan(0.01);
  });
});

describe('the correction for several counties', () => {
  it.each([
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [[0.2], [0.2]],
    [[], []],
    [
      [0.6, 0.9],
      [1, 1],
    ],
  ])('turns %j into %j', (pValues, corrected) => {
    correctForSeveral(pValues).forEach((value, place) => expect(value).toBeCloseTo(corrected[place]!, 9));
  });
});
