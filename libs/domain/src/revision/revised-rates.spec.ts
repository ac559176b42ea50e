import fc from 'fast-check';
import { fraction } from '../indexes/fraction';
import { rateRevisionSums, revisionMeasures } from './revised-rates';

describe('revisions of rates', () => {
  it('reproduce the published vector whatever the denominators of its rates', () => {
    const rates = [
      [fraction(2n), fraction(24n, 10n)],
      [fraction(-3n, 3n), fraction(-4n, 5n)],
      [fraction(9n, 3n), fraction(5n, 2n)],
      [fraction(1n, 2n), fraction(500n, 1_000n)],
    ] as const;
    const sums = rateRevisionSums(rates.map(([earlier, later]) => ({ earlier, later })));
    expect(revisionMeasures(sums, 3)).toEqual({
      count: 4,
      meanRevision: '0.025',
      meanAbsoluteRevision: '0.275',
      relativeMeanAbsoluteRevision: '0.177419',
    });
  });

  it('are none where there is no rate', () => {
    expect(revisionMeasures(rateRevisionSums([]), 6)).toEqual({
      count: 0,
      meanRevision: null,
      meanAbsoluteRevision: null,
      relativeMeanAbsoluteRevision: null,
    });
  });

  it('round once: thirds that cancel leave nothing', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000n, 1_000n), fc.bigInt(1n, 1_000n), (numerator, denominator) => {
        const [rate, zero] = [fraction(numerator, denominator), fraction(0n)];
        const both = [
          { earlier: rate, later: zero },
          { earlier: zero, later: rate },
        ];
        expect(rateRevisionSums(both).net).toBe(0n);
      }),
    );
  });
});
