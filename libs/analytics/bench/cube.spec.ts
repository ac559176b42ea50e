import { cubeDimensions } from '@xiangtong/contracts';
import { fourteenQuestions } from './cube-queries';
import { clickBenchRatio, geometricMean } from './cube';

it('adds ten milliseconds to both sides, as ClickBench does, and takes the geometric mean', () => {
  const ratios = [
    { cube: 0.03, hand: 0.01 },
    { cube: 0.0, hand: 0.01 },
  ].map(clickBenchRatio);
  expect(ratios).toEqual([2, 0.5]);
  expect(geometricMean(ratios)).toBeCloseTo(1, 12);
  expect(geometricMean([2, 2, 2])).toBeCloseTo(2, 12);
});

it('has fourteen questions about fourteen different dimensions', () => {
  expect(fourteenQuestions).toHaveLength(14);
  expect(new Set(fourteenQuestions.map(({ name }) => name)).size).toBe(14);
  // Questions about units by month break down by both.
  const firsts = fourteenQuestions.map(({ cube }) => cube.by.at(-1)!);
  expect(new Set(firsts).size).toBe(14);
  for (const dimension of firsts) expect(cubeDimensions).toContain(dimension);
});
