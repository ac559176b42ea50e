import fc from 'fast-check';
import { leaveOneOut, modifiedZ } from './modified-z';

const values = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 2, maxLength: 40 });

describe('leave-one-out modified z', () => {
  it('flags 95 in 10, 12, 11, 13, 12, 95, and only 95', () => {
    const judged = leaveOneOut([10, 12, 11, 13, 12, 95]);
    expect(judged.map(({ flagged }) => flagged)).toEqual([false, false, false, false, false, true]);
    // others of 95: median 12, MAD 1; 0.6745 · 83
    expect(judged[5]!.score).toBeCloseTo(55.9835, 10);
    // others of 10: median 12, deviations 0 1 1 0 83
    expect(judged[0]).toMatchObject({ median: 12, score: 1.349 });
  });

  it('floors the deviation at a share of the median', () => {
    const flat = [100, 100, 100, 100];
    expect(modifiedZ(100, flat)).toMatchObject({ score: 0, flagged: false });
    // 5 % of 100; 3.5 · 5 / 0.6745 = 25.94…
    expect(modifiedZ(125, flat).flagged).toBe(false);
    expect(modifiedZ(126, flat).flagged).toBe(true);
    expect(modifiedZ(75, flat).flagged).toBe(false);
    expect(modifiedZ(74, flat).flagged).toBe(true);
  });

  it('flags any difference from nothing but zeros', () => {
    expect(modifiedZ(0.01, [0, 0, 0])).toMatchObject({ flagged: true, score: Infinity });
    expect(modifiedZ(0, [0, 0, 0])).toMatchObject({ flagged: false, score: 0 });
  });

  it('never flags a unit that equals its history', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 30 }), (value, months) => {
        expect(modifiedZ(value, Array<number>(months).fill(value)).flagged).toBe(false);
      }),
    );
  });

  it('does not depend on unit or order, and flags what lies outside the values it names', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -20, max: 20 }), (series, power) => {
        const judged = leaveOneOut(series);
        const scaled = leaveOneOut(series.map((value) => value * 2 ** power).reverse()).reverse();
        expect(scaled.map(({ flagged }) => flagged)).toEqual(judged.map(({ flagged }) => flagged));
        for (const [index, { flagged, low, high }] of judged.entries()) {
          const slack = 1e-9 * high;
          if (flagged) expect(series[index]! < low + slack || series[index]! > high - slack).toBe(true);
          else expect(series[index]! >= low - slack && series[index]! <= high + slack).toBe(true);
        }
      }),
    );
  });
});
