/** Least blank between two parts of a line. */
const gap = 12;

/**
 * Where filling unit, period and unit of measure begin on one line, by their widths: left, in the middle as far as the
 * others let it, right. Undefined where they do not fit.
 */
export const captionPlaces = (
  [unit, period, measure]: readonly [number, number, number],
  width: number,
): readonly [number, number, number] | undefined => {
  if (unit + period + measure + 2 * gap > width) return undefined;
  const middle = Math.min(Math.max((width - period) / 2, unit + gap), width - measure - gap - period);
  return [0, middle, width - measure];
};
