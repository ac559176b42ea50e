import { lineKeyOf, lineNaming } from '@xiangtong/contracts';
import type { RevisionLineView, RevisionValueView } from '@xiangtong/ledger';

/** A sales line or a value of an indicator form, with names for people. */
export type LineView = RevisionLineView | RevisionValueView;

type Fields = Readonly<Record<string, string | number>>;

/** The same line before and after: its key, and the figures on both sides. */
export interface ChangedLine {
  readonly line: Fields;
  readonly before: Fields;
  readonly after: Fields;
}

export interface LineChanges {
  readonly added: readonly LineView[];
  readonly removed: readonly LineView[];
  readonly changed: readonly ChangedLine[];
  readonly unchanged: number;
}

/** Added, removed and changed lines, by key; their order does not matter. */
export const lineChanges = (before: readonly LineView[], after: readonly LineView[]): LineChanges => {
  const old = new Map(before.map((line) => [lineKeyOf(line), line]));
  const kept = new Set<string>();
  const added: LineView[] = [];
  const changed: ChangedLine[] = [];
  for (const line of after) {
    const key = lineKeyOf(line);
    const former = old.get(key);
    if (!former) added.push(line);
    else {
      kept.add(key);
      const figures = { before: split(former).figures, after: split(line).figures };
      if (!isSame(figures.before, figures.after)) changed.push({ line: split(line).names, ...figures });
    }
  }
  const removed = before.filter((line) => !kept.has(lineKeyOf(line)));
  return { added, removed, changed, unchanged: kept.size - changed.length };
};

const fieldsOf = (line: LineView): Fields => line as unknown as Fields;

const split = (line: LineView): { names: Fields; figures: Fields } => {
  const isName = ([field]: [string, unknown]) => (lineNaming as readonly string[]).includes(field);
  const entries = Object.entries(fieldsOf(line));
  return {
    names: Object.fromEntries(entries.filter(isName)),
    figures: Object.fromEntries(entries.filter((entry) => !isName(entry))),
  };
};

const isSame = (one: Fields, other: Fields): boolean => {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => one[field] === other[field]);
};
