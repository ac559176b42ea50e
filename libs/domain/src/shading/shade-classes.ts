/** Values that share a shade: from the least to the greatest of them. */
export interface ShadeClass {
  readonly from: number;
  readonly to: number;
}

const mostClasses = 5;

/**
 * Classes of about as many values each. Bounds are values that occur, so that the legend needs no rounding; equal
 * values are never parted, and few values make few classes.
 */
export const classesOf = (values: readonly number[]): readonly ShadeClass[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  const count = Math.min(mostClasses, distinct);
  const classes: ShadeClass[] = [];
  let start = 0;
  for (let index = 0; index < count && start < sorted.length; index += 1) {
    let end = Math.max(start + 1, Math.round(((index + 1) * sorted.length) / count));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    classes.push({ from: sorted[start] ?? 0, to: sorted[end - 1] ?? 0 });
    start = end;
  }
  return classes;
};

export const classIndex = (classes: readonly ShadeClass[], value: number): number =>
  classes.findIndex(({ to }) => value <= to);
