import { lineText, type RevisionLine } from '@xiangtong/ledger';

/** Lines of a file compared with the existing ones; the key is product, destination, platform, flow and store. */
export interface LineChanges {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
}

export const noChanges: LineChanges = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };

export const addChanges = (a: LineChanges, b: LineChanges): LineChanges => ({
  new: a.new + b.new,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  withdrawn: a.withdrawn + b.withdrawn,
});

export const compareLines = (before: readonly RevisionLine[], now: readonly RevisionLine[]): LineChanges => {
  const texts = new Map(before.map((line) => [keyOf(line), lineText(line)]));
  const changes = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for (const line of now) {
    const key = keyOf(line);
    const earlier = texts.get(key);
    if (earlier === undefined) changes.new += 1;
    else if (earlier === lineText(line)) changes.unchanged += 1;
    else changes.changed += 1;
    texts.delete(key);
  }
  return { ...changes, withdrawn: texts.size };
};

const keyOf = ({ product, destination, platform, flow, store }: RevisionLine): string =>
  `${product.code}\t${destination}\t${platform.code}\t${flow}\t${store ?? ''}`;
