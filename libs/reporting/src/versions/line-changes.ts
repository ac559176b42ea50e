import { diffArrays } from 'diff';
import type { LineChange } from '@xiangtong/contracts';

/** Unchanged lines shown around a change. */
const AROUND = 3;
/** A text with more changed lines counts as changed altogether. */
const MOST_CHANGES = 1_000;
/** Also one whose lines repeat so much that comparing them takes longer: other requests wait meanwhile. */
const MOST_MS = 200;

/** Both texts line by line, as few lines changed as possible. */
const allLines = (before: string[], after: string[]): readonly LineChange[] => {
  const parts = diffArrays(before, after, { maxEditLength: MOST_CHANGES, timeout: MOST_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  let [old, next] = [0, 0];
  return parts.flatMap(({ value, removed, added }) =>
    value.map((text): LineChange => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      before: added ? null : (old += 1),
      after: removed ? null : (next += 1),
      text,
    })),
  );
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
