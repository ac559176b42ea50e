import fc from 'fast-check';
import { RatioEdit, type PeriodPair } from './hidiroglou-berthelot';

const pairs = (...list: [before: number, now: number][]): PeriodPair[] =>
  list.map(([before, now]) => ({ before, now }));

const positive = fc.integer({ min: 1, max: 1_000_000_000 });
const population = fc.array(fc.record({ before: positive, now: positive }), { minLength: 1, maxLength: 40 });

describe('Hidiroglou–Berthelot ratio edit', () => {
  it('centres on the median ratio and weighs by size', () => {
    // r = 0.8, 1, 1.25; s = -0.25, 0, 0.25; E = -0.25·√100, 0, 0.25·√125
    const edit = new RatioEdit(pairs([100, 80], [100, 100], [100, 125]));
    expect(edit.medianRatio).toBe(1);
    expect(edit.lower).toBeCloseTo(-5, 12);
    expect(edit.upper).toBeCloseTo(4 * 0.125 * Math.sqrt(125), 12);
    expect(edit.judge({ before: 100, now: 125 })).toMatchObject({ ratio: 1.25, flagged: false });
    expect(edit.judge({ before: 100, now: 980 }).flagged).toBe(true);
    expect(edit.judge({ before: 980, now: 100 }).flagged).toBe(true);
  });

  it('asks about a small rise of a large unit before a large rise of a small one', () => {
    const edit = new RatioEdit(pairs([90, 100], [100, 100], [100, 90], [110, 100], [100, 111]));
    expect(edit.judge({ before: 1, now: 2 }).flagged).toBe(false);
    expect(edit.judge({ before: 1_000_000, now: 1_400_000 }).flagged).toBe(true);
  });

  it('keeps the interval at A·|median effect| when the middle half is of one size', () => {
    const wide = new RatioEdit(pairs([100, 100], [100, 100], [100, 100]), { u: 0.5, a: 0.05, c: 4 });
    expect([wide.lower, wide.upper]).toEqual([0, 0]);
    expect(wide.judge({ before: 100, now: 100 }).flagged).toBe(false);
    expect(wide.judge({ before: 100, now: 101 }).flagged).toBe(true);
  });

  it('never flags a unit that moves as all the others do', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 20 }), (sizes) => {
        const all = sizes.map((before) => ({ before, now: before * 2 }));
        const edit = new RatioEdit(all);
        expect(all.filter((pair) => edit.judge(pair).flagged)).toEqual([]);
      }),
    );
  });

  it('flags exactly what lies outside the ratios it names', () => {
    fc.assert(
      fc.property(population, fc.record({ before: positive, now: positive }), (others, pair) => {
        const { ratio, flagged, low, high } = new RatioEdit([...others, pair]).judge(pair);
        const slack = 1e-9;
        if (flagged) expect(ratio < low * (1 + slack) || ratio > high * (1 - slack)).toBe(true);
        else expect(ratio >= low * (1 - slack) && ratio <= high * (1 + slack)).toBe(true);
      }),
    );
  });

  it('does not depend on the unit of the values nor on the order of the units', () => {
    fc.assert(
      fc.property(population, fc.integer({ min: -8, max: 8 }), (all, power) => {
        // Powers of four are exact in the root as well.
        const scale = 4 ** power;
        const scaled = all.map(({ before, now }) => ({ before: before * scale, now: now * scale }));
        const edit = new RatioEdit(all);
        const other = new RatioEdit(scaled.toReversed());
        expect(scaled.map((pair) => other.judge(pair).flagged)).toEqual(
          all.map((pair) => edit.judge(pair).flagged),
        );
      }),
    );
  });

  it('reads time backwards alike when ratios mirror each other', () => {
    const forwards = new RatioEdit(pairs([100, 50], [100, 100], [100, 200]));
    const backwards = new RatioEdit(pairs([50, 100], [100, 100], [200, 100]));
    expect(backwards.upper).toBeCloseTo(-forwards.lower, 12);
    expect(backwards.lower).toBeCloseTo(-forwards.upper, 12);
  });
});
