import { expectedValue, impactOf } from './expected-value';

describe('expected value', () => {
  it('carries last year on, else last month, else takes the median of the history', () => {
    const lastYear = { value: 200, peersRatio: 1.1 };
    const previous = { value: 300, peersRatio: 0.5 };
    expect(expectedValue(lastYear, previous, [1, 2, 3])).toBeCloseTo(220, 12);
    expect(expectedValue(null, previous, [1, 2, 3])).toBe(150);
    expect(expectedValue({ value: 0, peersRatio: 1 }, null, [1, 2, 3])).toBe(2);
    expect(expectedValue(null, null, [])).toBeNull();
  });

  it('weighs what is unexpected by the published total', () => {
    expect(impactOf(150, 100, 1_000)).toBe(0.05);
    expect(impactOf(50, 100, 1_000)).toBe(0.05);
    expect(impactOf(50, null, 1_000)).toBe(0.05);
    expect(impactOf(50, 100, 0)).toBeNull();
  });
});
