import { swappedMeasure } from './swapped-measure';

describe('swapped measures', () => {
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
