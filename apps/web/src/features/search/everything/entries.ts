import type { Searchable } from '../../../ui/product-search/search-index';

/** Something that can be gone to. */
export interface Found extends Searchable {
  readonly kind: 'page' | 'unit' | 'division' | 'product' | 'measure' | 'report' | 'edition' | 'help';
  readonly name: string;
  /** Shown beside the name: a code. */
  readonly note?: string;
  /** Its address in the app. */
  readonly to: string;
}

/** Results of one kind at most: a county has more villages than a list has lines. */
const MOST_OF_A_KIND = 6;
const MOST = 20;

/** The best first, of each kind a few. */
export const fewOfEach = (found: readonly Found[]): readonly Found[] => {
  const count = new Map<string, number>();
  return found
    .filter(({ kind }) => {
      const before = count.get(kind) ?? 0;
      count.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    })
    .slice(0, MOST);
};

/** The first of the doors to a thing that somebody may open; null: it is nothing for them. */
export const doorOf = (doors: readonly string[], mayOpen: (path: string) => boolean): string | null =>
  doors.find((door) => mayOpen(door.replace(/\?.*/, ''))) ?? null;

const isSeal = /^[0-9a-f]{64}$/i;
/** `yoy:520122:2019:zh:internal@1204:…`, `cube:2019:yoy@1204/amount`. */
const isFigure = /^[a-z-]+:\S+@\d+\S*$/;

export interface Pasted {
  readonly kind: 'figure' | 'seal';
  readonly text: string;
  readonly to: string;
}

/** A seal or the address of a figure, as they are copied from a report. */
export const pastedIn = (text: string): Pasted | null => {
  const pasted = text.trim();
  if (isSeal.test(pasted)) return { kind: 'seal', text: pasted, to: `/verify/${pasted.toLowerCase()}` };
  if (isFigure.test(pasted))
    return { kind: 'figure', text: pasted, to: `/trace?${new URLSearchParams({ figure: pasted })}` };
  return null;
};
