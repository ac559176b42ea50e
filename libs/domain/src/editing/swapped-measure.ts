/**
 * The ratio of two measures of a product that explains why a unit price is off: 斤 written where 公斤 was meant halves or
 * doubles it. The closest one within the tolerance; null when none is.
 */
export const swappedMeasure = (
  price: number,
  usualPrice: number,
  measureRatios: readonly number[],
  tolerance: number,
): number | null => {
  const ratio = price / usualPrice;
  const near = measureRatios.filter((candidate) => candidate !== 1 && isAbout(ratio, candidate, tolerance));
  const distance = (candidate: number): number => Math.abs(Math.log(ratio / candidate));
  return near.length === 0 ? null : near.reduce((best, one) => (distance(one) < distance(best) ? one : best));
};

const isAbout = (ratio: number, factor: number, tolerance: number): boolean =>
  ratio >= factor / tolerance && ratio <= factor * tolerance;
