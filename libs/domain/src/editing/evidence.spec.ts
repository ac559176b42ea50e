import fc from 'fast-check';
import { evidenceFor, evidenceForAny, leaningDeviation, reachOf } from './evidence';

const deviation = fc.double({ min: 0.05, max: 1.5, noNaN: true });
const distance = fc.double({ min: -10, max: 10, noNaN: true });

describe('evidence', () => {
  it('speaks for a slip where the value lies, and against it where the value is as expected', () => {
    const tenfold = Math.log(10);
    expect(evidenceFor({ distance: 2.25, deviation: 0.3 }, tenfold)).toBeGreaterThan(6);
    expect(evidenceFor({ distance: 0.1, deviation: 0.3 }, tenfold)).toBeLessThan(-20);
    // ln 2 is a little more than two deviations: not much to go by.
    expect(evidenceFor({ distance: Math.log(2), deviation: 0.3 }, Math.log(2))).toBeCloseTo(2.587, 3);
    expect(evidenceFor({ distance: Math.log(2), deviation: 0.15 }, Math.log(2))).toBeGreaterThan(4);
  });

  it('is the same for both directions, and speaks of a change where there is one', () => {
    fc.assert(
      fc.property(distance, deviation, fc.double({ min: 0.5, max: 9, noNaN: true }), (far, wide, shift) => {
        const there = evidenceFor({ distance: far, deviation: wide }, shift);
        expect(evidenceFor({ distance: -far, deviation: wide }, -shift)).toBeCloseTo(there, 9);
        const any = evidenceForAny({ distance: far, deviation: wide });
        if (Math.abs(far) >= 2 * wide)
          expect(any).toBeGreaterThan(evidenceForAny({ distance: 0, deviation: wide }));
      }),
    );
  });

  it('never exceeds half the square of the standardised distance by much', () => {
    fc.assert(
      fc.property(distance, deviation, distance, (far, wide, shift) => {
        const most = (far / wide) ** 2 / 2 + 0.5;
        expect(evidenceFor({ distance: far, deviation: wide }, shift)).toBeLessThan(most);
        expect(evidenceForAny({ distance: far, deviation: wide })).toBeLessThan(most);
      }),
    );
  });

  it('reaches as far as it says', () => {
    fc.assert(
      fc.property(deviation, fc.double({ min: 0.5, max: 6, noNaN: true }), (wide, evidence) => {
        const reach = reachOf(wide, evidence);
        expect(evidenceForAny({ distance: reach * 0.99, deviation: wide })).toBeLessThan(evidence);
        if (reach < 11)
          expect(evidenceForAny({ distance: reach * 1.01, deviation: wide })).toBeGreaterThan(evidence);
      }),
    );
  });

  it('lets few distances lean on what is usual elsewhere', () => {
    expect(leaningDeviation([], 0.3)).toBe(0.3);
    const own = 1.4826 * 0.1;
    expect(leaningDeviation([0.1, -0.1, 0.1, -0.1], 0.3)).toBeCloseTo(Math.sqrt((own ** 2 + 0.09) / 2), 12);
    const many = Array.from({ length: 400 }, (_, index) => (index % 2 ? 0.1 : -0.1));
    expect(leaningDeviation(many, 0.3)).toBeCloseTo(own, 2);
  });
});
