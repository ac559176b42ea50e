export interface LineChange {
  /** What became of it; lines around a change are the same on both sides. */
  readonly kind: 'same' | 'removed' | 'added';
  /** Line numbers from 1; null on the side that does not have it. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** Lines around a change, for whoever reads it. */
const AROUND = 3;
/** Pairs of lines that are compared; beyond, everything between the first and the last change counts as changed. */
const MOST_PAIRS = 4_000_000;

/** Lengths of the longest common rest from each pair of lines on, row by row. */
const commonRests = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1;
  const rests = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      rests[i * width + j] =
        before[i] === after[j]
          ? rests[(i + 1) * width + j + 1]! + 1
          : Math.max(rests[(i + 1) * width + j]!, rests[i * width + j + 1]!);
  return rests;
};

type Step = LineChange['kind'];

/** Every line before is removed and every line after added, but for those of the longest common part. */
const stepsOf = (before: readonly string[], after: readonly string[]): readonly Step[] => {
  if (before.length * after.length > MOST_PAIRS)
    return [...before.map((): Step => 'removed'), ...after.map((): Step => 'added')];
  const rests = commonRests(before, after);
  const restAt = (i: number, j: number): number => rests[i * (after.length + 1) + j] ?? -1;
  const steps: Step[] = [];
  const next = (i: number, j: number): Step => {
    if (i === before.length) return 'added';
    if (j === after.length) return 'removed';
    if (before[i] === after[j]) return 'same';
    return restAt(i + 1, j) >= restAt(i, j + 1) ? 'removed' : 'added';
  };
  for (let [i, j] = [0, 0]; i < before.length || j < after.length;) {
    const step = next(i, j);
    steps.push(step);
    if (step !== 'added') i += 1;
    if (step !== 'removed') j += 1;
  }
  return steps;
};

const sharedStart = (before: readonly string[], after: readonly string[]): number => {
  const length = Math.min(before.length, after.length);
  for (let index = 0; index < length; index += 1) if (before[index] !== after[index]) return index;
  return length;
};

/** Both texts line by line, as few lines changed as possible. */
const allLines = (before: readonly string[], after: readonly string[]): readonly LineChange[] => {
  const start = sharedStart(before, after);
  const end = sharedStart(before.slice(start).reverse(), after.slice(start).reverse());
  const steps: readonly Step[] = [
    ...before.slice(0, start).map((): Step => 'same'),
    ...stepsOf(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((): Step => 'same'),
  ];
  let [old, next] = [0, 0];
  return steps.map((kind): LineChange => {
    if (kind !== 'added') old += 1;
    if (kind !== 'removed') next += 1;
    return {
      kind,
      before: kind === 'added' ? null : old,
      after: kind === 'removed' ? null : next,
      text: (kind === 'added' ? after[next - 1] : before[old - 1]) ?? '',
    };
  });
};

/** What has changed between two texts, with some lines around; nothing for equal ones. */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
  if (before === after) return [];
  const lines = allLines(before.split('\n'), after.split('\n'));
  const changed = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  const shown = new Set(
    changed.flatMap((at) => Array.from({ length: 2 * AROUND + 1 }, (_, offset) => at - AROUND + offset)),
  );
  return lines.filter((_, index) => shown.has(index));
};
