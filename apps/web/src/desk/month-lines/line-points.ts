/** The end of an axis from 0: 1, 2 or 5 with zeros. */
export const axisEnd = (most: number): number => {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5].find((step) => step * power >= most) ?? 10) * power;
};

/** Height of a value in the field, from its top, of 100. */
export const heightOf = (value: number, end: number): number => 96 - (value / end) * 92;

/**
 * Points of a line over twelve months in a field of 12 × 100, for a polyline; months without a figure interrupt it. One
 * between two of them is a dash. The axis goes from 0 to `end`.
 */
export const linePoints = (values: readonly (string | null)[], end: number): string[] => {
  const runs: [x: number, y: number][][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push([index + 0.5, heightOf(Number(value), end)]);
  });
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const [x, y] = first;
    return run.length > 1 ? run.join(' ') : `${x - 0.2},${y} ${x + 0.2},${y}`;
  });
};
