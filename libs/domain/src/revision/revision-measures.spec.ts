import fc from 'fast-check';
import { formatRatio } from '../ratio/ratio';
import { revisionSums } from './revision-measures';

describe('revision measures', () => {
  it('reproduces the published vector: MR 0.025, MAR 0.275, RMAR 0.17742', () => {
    const [first, latest] = [
      [20n, -10n, 30n, 5n],
      [24n, -8n, 25n, 5n],
    ];
    const sums = revisionSums(first.map((earlier, index) => ({ earlier, later: latest[index]! })));
    const tenths = BigInt(sums.count) * 10n;
    expect(formatRatio(sums.net, tenths, 3)).toBe('0.025');
    expect(formatRatio(sums.absolute, tenths, 3)).toBe('0.275');
    expect(formatRatio(sums.absolute, sums.level, 5)).toBe('0.17742');
  });

  it('is nothing where nothing was revised, and never smaller in absolute terms than in net ones', () => {
    expect(revisionSums([])).toEqual({ count: 0, net: 0n, absolute: 0n, level: 0n });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt(), fc.bigInt())), (pairs) => {
        const sums = revisionSums(pairs.map(([earlier, later]) => ({ earlier, later })));
        expect(sums.absolute >= (sums.net < 0n ? -sums.net : sums.net)).toBe(true);
        const unchanged = revisionSums(pairs.map(([earlier]) => ({ earlier, later: earlier })));
        expect([unchanged.net, unchanged.absolute]).toEqual([0n, 0n]);
      }),
    );
  });
});
