import { typefaces } from '../../fonts/typeface';
import { breakLines, unbreakablePieces } from '../text/line-breaker';

export const labelSize = 8;

/** Layout of the category names below a chart, so that they neither overlap nor are cut. */
export interface CategoryLabels {
  readonly texts: readonly string[];
  readonly rotate: number;
  /** Every n-th label is shown; 1 shows all. */
  readonly every: number;
  readonly height: number;
}

export const textWidth = (text: string, size = labelSize): number => typefaces().regular.width(text, size);

/** Breaks a name into lines of at most `width`. */
export const wrapped = (text: string, width: number): readonly string[] =>
  breakLines(text, width, (piece) => textWidth(piece)).map((line) => line.trimEnd());

const lineHeight = labelSize * 1.3;
const mostLines = 3;
const gap = 5;

const flat = (categories: readonly string[], slot: number): CategoryLabels | undefined =>
  categories.every((name) => textWidth(name) <= slot - gap)
    ? { texts: categories, rotate: 0, every: 1, height: lineHeight }
    : undefined;

const widestWord = (name: string): number =>
  Math.max(0, ...unbreakablePieces(name).map((word) => textWidth(word.trimEnd())));

/** Names on several lines, unless a word would have to be cut. */
const folded = (categories: readonly string[], slot: number): CategoryLabels | undefined => {
  if (slot < labelSize * 3.5 || categories.some((name) => widestWord(name) > slot - gap)) return undefined;
  const lines = categories.map((name) => wrapped(name, slot - gap));
  const most = Math.max(...lines.map(({ length }) => length));
  if (most > mostLines) return undefined;
  return { texts: lines.map((name) => name.join('\n')), rotate: 0, every: 1, height: most * lineHeight };
};

const longest = 130;

const slanted = (categories: readonly string[], slot: number): CategoryLabels | undefined => {
  if (slot < lineHeight) return undefined;
  const texts = categories.map((name) => wrapped(name, longest).join('\n'));
  const widest = Math.min(longest, Math.max(...categories.map((name) => textWidth(name))));
  const rotate = slot >= lineHeight * 1.5 ? 45 : 90;
  const height = widest * Math.sin((rotate * Math.PI) / 180) + lineHeight;
  return { texts, rotate, every: 1, height };
};

/** Series over time: readers understand missing labels between labelled months. */
const thinned = (categories: readonly string[], slot: number): CategoryLabels => {
  const widest = Math.max(...categories.map((name) => textWidth(name)));
  return { texts: categories, rotate: 0, every: Math.ceil((widest + gap) / slot), height: lineHeight };
};

/** Chooses among flat, folded, slanted and thinned labels for slots of the given width. */
export const fitCategoryLabels = (
  categories: readonly string[],
  slot: number,
  mayThin: boolean,
): CategoryLabels => {
  if (mayThin) return flat(categories, slot) ?? thinned(categories, slot);
  return (
    flat(categories, slot) ??
    folded(categories, slot) ??
    slanted(categories, slot) ??
    thinned(categories, slot)
  );
};
