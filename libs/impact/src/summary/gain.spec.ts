import fc from 'fast-check';
import { gainPer } from './gain';

describe('gain', () => {
  it.each([
    [100_000n, 3, '333.33'],
    [200_000n, 3, '666.67'],
    [1n, 2, '0.01'],
    [-1n, 2, '-0.01'],
    [0n, 7, '0.00'],
    [5n, 0, null],
  ])('of %s fen among %s is %s', (net, count, expected) => {
    expect(gainPer(net, count)).toBe(expected);
  });

  it('is within half a fen of the exact share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 1, max: 1e6 }),
        (net, count) => {
          const fen = BigInt(gainPer(net, count)!.replace('.', ''));
          const difference = 2n * (fen * BigInt(count) - net);
          expect((difference < 0n ? -difference : difference) <= BigInt(count)).toBe(true);
        },
      ),
    );
  });
});
