import fc from 'fast-check';
import { benfordShare, benfordTest, digitPlaces, digitsOf } from './benford';
import { chiSquareTail, fitTest } from './chi-square';
import { hitCount, hitsIn, samplingInterval } from './monetary-unit-sample';
import { binomialTail, roundNumberTest } from './round-numbers';
import { sequenceGaps } from './sequence-gaps';

describe('tail of χ²', () => {
  /** Upper critical values, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4. */
  it.each([
    [1, [2.706, 3.841, 5.024, 6.635, 10.828]],
    [2, [4.605, 5.991, 7.378, 9.21, 13.816]],
    [8, [13.362, 15.507, 17.535, 20.09, 26.125]],
    [9, [14.684, 16.919, 19.023, 21.666, 27.877]],
    [30, [40.256, 43.773, 46.979, 50.892, 59.703]],
    [100, [118.498, 124.342, 129.561, 135.807, 149.449]],
  ] as const)('of %i degrees of freedom is that of the published table', (degrees, values) => {
    for (const [index, level] of [0.1, 0.05, 0.025, 0.01, 0.001].entries())
      // The table has three decimals.
      expect(Math.abs(chiSquareTail(values[index]!, degrees) - level)).toBeLessThan(level * 6e-4);
  });

  /** Lower critical values of the same table. */
  it.each([
    [8, 0.9, 3.49],
    [8, 0.99, 1.646],
    [9, 0.95, 3.325],
    [100, 0.975, 74.222],
  ])('of %i degrees of freedom is %d on the lower side', (degrees, level, value) => {
    expect(chiSquareTail(value, degrees)).toBeCloseTo(level, 3);
  });

  it('of two degrees of freedom is exp(−x/2); it falls from 1 to 0 and stays a number', () => {
    const statistic = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(statistic, statistic, fc.integer({ min: 1, max: 200 }), (one, other, degrees) => {
        expect(chiSquareTail(one, 2)).toBeCloseTo(Math.exp(-one / 2), 12);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((x) =>
          chiSquareTail(x, degrees),
        );
        expect(low! >= high! - 1e-12 && low! <= 1 && high! >= 0).toBe(true);
      }),
    );
    expect([chiSquareTail(0, 9), chiSquareTail(1e9, 9)]).toEqual([1, 0]);
  });

  it('says nothing of cases that are too few', () => {
    const even = (observed: number) => ({ observed, expected: 0.5 });
    expect(fitTest([even(5), even(5)])).toEqual({ n: 10, chiSquare: 0, degreesOfFreedom: 1, pValue: 1 });
    expect(fitTest([even(9), even(0)])).toMatchObject({ chiSquare: 9, pValue: null });
    expect(fitTest([even(0), even(0)])).toMatchObject({ n: 0, chiSquare: null, pValue: null });
  });
});

describe('Benford test', () => {
  it('expects the published shares', () => {
    const shares = (place: 'first' | 'second') =>
      digitsOf[place].map((digit) => benfordShare(place, digit).toFixed(5));
    // F. Benford (1938), table III; second digits M. J. Nigrini (1996), table 1.
    expect(shares('first').join(' ')).toBe(
      '0.30103 0.17609 0.12494 0.09691 0.07918 0.06695 0.05799 0.05115 0.04576',
    );
    expect(shares('second').join(' ')).toBe(
      '0.11968 0.11389 0.10882 0.10433 0.10031 0.09668 0.09337 0.09035 0.08757 0.08500',
    );
    for (const place of digitPlaces)
      expect(digitsOf[place].reduce((sum, digit) => sum + benfordShare(place, digit), 0)).toBeCloseTo(1, 12);
  });

  it('finds powers of two close to it, and equal digits far from it', () => {
    const powers = Array.from({ length: 1_000 }, (_, index) => String(2n ** BigInt(index)));
    const counts = new Map<number, number>();
    for (const power of powers) counts.set(Number(power[0]), (counts.get(Number(power[0])) ?? 0) + 1);
    const natural = benfordTest('first', counts);
    expect(natural).toMatchObject({ n: 1_000, degreesOfFreedom: 8, conformity: 'close' });
    expect(natural.pValue).toBeGreaterThan(0.99);
    const even = benfordTest('first', new Map(digitsOf.first.map((digit) => [digit, 100])));
    expect(even).toMatchObject({ n: 900, conformity: 'none' });
    // 900·(Σ1/(81p) − 1) with the published shares p.
    expect(even.chiSquare).toBeCloseTo(361.53, 1);
    expect(even.pValue).toBeLessThan(1e-60);
  });

  /** Upper ends of close, acceptable and marginal conformity: Nigrini (2012), table 7.1. */
  it.each([
    ['first', 0.006, 'close', 'acceptable'],
    ['first', 0.012, 'acceptable', 'marginal'],
    ['first', 0.015, 'marginal', 'none'],
    ['second', 0.008, 'close', 'acceptable'],
    ['second', 0.01, 'acceptable', 'marginal'],
    ['second', 0.012, 'marginal', 'none'],
  ] as const)(
    'judges a mean deviation of the %s digit up to %d as %s, and above as %s',
    (place, end, below, above) => {
      const judged = (deviation: number) => {
        const digits = digitsOf[place];
        // By turns too many and too few, the last of nine as it should be, so that all add up to the whole.
        const even = digits.length - (digits.length % 2);
        const each = (deviation * digits.length) / even;
        const counts = digits.map((digit, at): [number, number] => {
          const share = benfordShare(place, digit) + (at >= even ? 0 : at % 2 === 0 ? each : -each);
          return [digit, Math.round(share * 1e9)];
        });
        return benfordTest(place, new Map(counts));
      };
      expect(judged(end - 1e-6).meanAbsoluteDeviation).toBeCloseTo(end - 1e-6, 8);
      expect([judged(end - 1e-6), judged(end + 1e-6)].map(({ conformity }) => conformity)).toEqual([
        below,
        above,
      ]);
    },
  );

  it('has no p-value of fewer than 110 numbers, and nothing at all of none', () => {
    const few = new Map([[1, 109]]);
    expect(benfordTest('first', few).pValue).toBeNull();
    expect(benfordTest('first', few.set(1, 110)).pValue).not.toBeNull();
    expect(benfordTest('second', new Map())).toMatchObject({
      n: 0,
      chiSquare: null,
      pValue: null,
      meanAbsoluteDeviation: null,
      conformity: null,
    });
  });
});

describe('round numbers', () => {
  it('are one in the step where nobody rounds', () => {
    // 1 − 0.99¹⁰⁰, and (45 + 10 + 1)/1024.
    expect(roundNumberTest(100, 1, 100).pValue).toBeCloseTo(0.633968, 6);
    expect(roundNumberTest(10, 8, 2)).toEqual({ n: 10, multiples: 8, pValue: expect.closeTo(0.0546875, 12) });
    expect(roundNumberTest(0, 0, 100)).toEqual({ n: 0, multiples: 0, pValue: null });
  });

  it('have the probability of the exact binomial distribution', () => {
    const trials = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(trials, fc.nat({ max: 61 }), fc.constantFrom(2, 100, 1_000), (n, successes, step) => {
        let [ways, sum] = [1n, 0n];
        for (let k = 0n; k <= BigInt(n); k += 1n) {
          if (k >= BigInt(successes)) sum += ways * BigInt(step - 1) ** (BigInt(n) - k);
          ways = (ways * (BigInt(n) - k)) / (k + 1n);
        }
        const scale = 10n ** 18n;
        const exact = Number((sum * scale) / BigInt(step) ** BigInt(n)) / 1e18;
        expect(binomialTail(n, successes, 1 / step)).toBeCloseTo(exact, 12);
      }),
    );
  });

  it('in their millions are near the normal distribution and stay numbers', () => {
    // A standard deviation above the mean, with half a step for continuity: 1 − Φ(1) = 0.158655.
    const [n, p] = [4_000_000, 0.01];
    const deviation = Math.sqrt(n * p * (1 - p));
    expect(binomialTail(n, Math.round(n * p + deviation + 0.5), p)).toBeCloseTo(0.158655, 2);
    expect(binomialTail(n, n, p)).toBe(0);
    expect(binomialTail(n, 1, p)).toBe(1);
  });
});

describe('gaps of a sequence', () => {
  it('are runs, at the ends too', () => {
    expect(sequenceGaps([7, 3, 4, 9], 1, 10)).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 6 },
      { from: 8, to: 8 },
      { from: 10, to: 10 },
    ]);
    expect([sequenceGaps([1, 2, 3], 1, 3), sequenceGaps([], 1, 0)]).toEqual([[], []]);
    expect(sequenceGaps([], 1, 4)).toEqual([{ from: 1, to: 4 }]);
  });

  it('together with the numbers are all numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 30 })), (numbers) => {
        const missing = sequenceGaps(numbers, 1, 20).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const all = Array.from({ length: 20 }, (_, index) => index + 1);
        expect(missing).toEqual(all.filter((number) => !numbers.includes(number)));
      }),
    );
  });
});

describe('monetary-unit sample', () => {
  it('draws every third fen from the second on', () => {
    const plan = { interval: 3n, start: 2n };
    // Fen:    1 2 3 | 4 | 5 6 7 8 9 10 11
    // Drawn:    2         5     8      11
    expect([hitsIn(0n, 3n, plan), hitsIn(3n, 1n, plan), hitsIn(4n, 7n, plan), hitsIn(4n, 0n, plan)]).toEqual([
      [2n],
      [],
      [5n, 8n, 11n],
      [],
    ]);
    expect(hitCount(11n, plan)).toBe(4n);
  });

  const amounts = fc.array(fc.bigInt({ min: 0n, max: 5_000n }), { maxLength: 40 });

  it('draws each fen of the plan once and out of the line that holds it; large lines are always hit', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 30 }), fc.nat(), (lines, size, lot) => {
        const total = lines.reduce((sum, amount) => sum + amount, 0n);
        const interval = samplingInterval(total, size);
        if (interval === null) {
          expect(total < BigInt(size)).toBe(true);
          return;
        }
        const plan = { interval, start: 1n + (BigInt(lot) % interval) };
        let before = 0n;
        const drawn = lines.flatMap((amount) => {
          const hits = hitsIn(before, amount, plan);
          for (const hit of hits) expect(hit > before && hit <= before + amount).toBe(true);
          if (amount >= interval) expect(hits.length).toBeGreaterThan(0);
          before += amount;
          return hits;
        });
        expect(BigInt(drawn.length)).toBe(hitCount(total, plan));
        expect(drawn.length).toBeGreaterThanOrEqual(size);
        expect(drawn).toEqual(drawn.map((_, index) => plan.start + BigInt(index) * interval));
      }),
    );
  });
});
