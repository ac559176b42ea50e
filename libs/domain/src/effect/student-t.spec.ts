import fc from 'fast-check';
import { studentQuantile, studentTwoSided } from './student-t';

describe("Student's t", () => {
  it.each([
    // Critical values as any table of the distribution prints them.
    [0.05, 1, 12.706],
    [0.05, 2, 4.303],
    [0.05, 5, 2.571],
    [0.05, 10, 2.228],
    [0.05, 30, 2.042],
    [0.01, 4, 4.604],
    [0.1, 120, 1.658],
    [0.05, 1e7, 1.96],
  ])('is exceeded with probability %d at %d degrees of freedom by %d', (probability, degrees, critical) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(critical, 3);
    expect(studentTwoSided(critical, degrees)).toBeCloseTo(probability, 3);
  });

  it('equals the closed forms of one, two and four degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (t) => {
        const s = Math.abs(t);
        const two = s / Math.sqrt(2 + s * s);
        const four = s / Math.sqrt(4 + s * s);
        expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(s), 11);
        expect(studentTwoSided(t, 2)).toBeCloseTo(1 - two, 11);
        expect(studentTwoSided(t, 4)).toBeCloseTo(1 - (3 * four - four ** 3) / 2, 11);
      }),
    );
  });

  it('finds the value that has the probability, for degrees of freedom that are not whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        fc.double({ min: 0.6, max: 400, noNaN: true }),
        (probability, degrees) => {
          expect(studentTwoSided(studentQuantile(probability, degrees), degrees)).toBeCloseTo(probability, 9);
        },
      ),
    );
  });
});
