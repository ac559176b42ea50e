import fc from 'fast-check';
import { waterfallOf } from './waterfall-steps';

const ratio = fc
  .integer({ min: -900_000, max: 5_000_000 })
  .map((millionths) => (millionths / 1e6).toFixed(6));

describe('the steps from base to now', () => {
  it('hang together and end where the parts add up to', () => {
    fc.assert(
      fc.property(ratio, ratio, ratio, ratio, (continuing, entry, exit, response) => {
        const { steps, end, low, high } = waterfallOf({ continuing, entry, exit, response })!;
        expect(steps[0]!.from).toBe(1);
        steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]!.to));
        const sum = [continuing, entry, exit, response].reduce((total, part) => total + Number(part), 1);
        expect(end).toBeCloseTo(sum, 6);
        expect(steps.every(({ from, to }) => Math.min(from, to) >= low && Math.max(from, to) <= high)).toBe(
          true,
        );
      }),
    );
  });

  it('are none without a base', () => {
    expect(waterfallOf({ continuing: null, entry: null, exit: null, response: null })).toBeNull();
    expect(waterfallOf({})).toBeNull();
  });
});
