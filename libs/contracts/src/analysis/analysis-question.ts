import { salesSums, unitOfSum, type SalesSum, type SumUnitOf } from '../cube/cube-measures';

export type SharedMeasure = {
  [Sum in SalesSum]: SumUnitOf<Sum> extends 'base unit' ? never : Sum;
}[SalesSum];

/** Measures whose parts add up, so that shares exist, over any products: base units differ between products. */
export const sharedMeasures = salesSums.filter((sum): sum is SharedMeasure => unitOfSum(sum) !== 'base unit');

/** Sums of sales lines: the only measures that add over months. */
export const revisedMeasures = salesSums;

export type RevisedMeasure = (typeof revisedMeasures)[number];
