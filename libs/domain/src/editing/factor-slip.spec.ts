import fc from 'fast-check';
import { factorSlip, slipFactors, swappedMeasure } from './factor-slip';

const tolerances = { large: 1.5, two: 1.06 };

describe('factor slips', () => {
  it.each([
    [10_000, 1, 10_000],
    [0.9, 9_500, 1 / 10_000],
    [130, 1, 100],
    [1, 90, 1 / 100],
    [9.8, 1, 10],
    [1, 11, 1 / 10],
    [2.1, 1, 2],
    [1, 2, 1 / 2],
  ])('%d against %d is about %d', (value, expected, factor) => {
    expect(factorSlip(value, expected, tolerances)).toBe(factor);
  });

  it.each([1, 1.4, 0.7, 2.2, 1.8, 5, 30, 0.05, 1_000])('%d is none', (ratio) => {
    expect(factorSlip(ratio, 1, tolerances)).toBeNull();
  });

  it('is found both ways, whatever the unit of the values', () => {
    const factor = fc.constantFrom(...slipFactors);
    fc.assert(
      fc.property(
        factor,
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0.97, max: 1.03, noNaN: true }),
        (by, expected, noise) => {
          expect(factorSlip(expected * by * noise, expected, tolerances)).toBe(by);
          expect(factorSlip((expected / by) * noise, expected, tolerances)).toBe(1 / by);
          expect(factorSlip(expected * noise, expected, tolerances)).toBeNull();
        },
      ),
    );
  });

  it('names the two measures that explain a price', () => {
    // 公斤, 斤 and a bag of 2.5 kg
    const ratios = [1, 0.5, 2.5];
    expect(swappedMeasure(5.2, 10, ratios, 1.25)).toBe(0.5);
    expect(swappedMeasure(26, 10, ratios, 1.25)).toBe(2.5);
    expect(swappedMeasure(19, 10, [2, 2.5], 1.4)).toBe(2);
    expect(swappedMeasure(10, 10, ratios, 1.25)).toBeNull();
    expect(swappedMeasure(100, 10, ratios, 1.25)).toBeNull();
  });
});
