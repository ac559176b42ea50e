/**
 * Points of a line over twelve months in a field of 12 × 100, for a polyline; months without a figure interrupt it. One
 * between two of them is a dash.
 */
export const linePoints = (values: readonly (string | null)[], most: number): string[] => {
  const runs: [x: number, y: number][][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push([index + 0.5, most > 0 ? 96 - (Number(value) / most) * 92 : 96]);
  });
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const [x, y] = first;
    return run.length > 1 ? run.join(' ') : `${x - 0.2},${y} ${x + 0.2},${y}`;
  });
};
