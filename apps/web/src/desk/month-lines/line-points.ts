/** Points of a line over twelve months in a field of 12 × 100, for a polyline; months without a figure interrupt it. */
export const linePoints = (values: readonly (string | null)[], most: number): string[] => {
  const runs: string[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push(`${index + 0.5},${most > 0 ? 96 - (Number(value) / most) * 92 : 96}`);
  });
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
};
