import { breakLines, fillLines } from '../../text/line-breaker';
import { noteParts } from '../../text/notes';
import { referencesIn, type Numbered, type Reference } from '../../text/references';
import type { BlockPlan, Frame, Press } from '../press';
import type { Ink, TextStyle } from '../ink';
import { setPieces, type Piece } from './prose-pieces';
import type { TagType } from '../tags';

export interface ProseStyle extends TextStyle {
  /** Distance from baseline to baseline. */
  readonly leading: number;
  readonly indent: number;
  readonly justify: boolean;
  /** White below. */
  readonly after: number;
  readonly tag: TagType;
  /** Places of the tables and charts that the text refers to. */
  readonly numbered?: Numbered<string>;
  /** `[2]` refers to a note: it is small and raised. */
  readonly raisesMarks?: boolean;
}

/** Size of a raised mark, and how far it is raised, as shares of the size of its text. */
const markSize = 0.62;
const markRise = 0.36;

const partsOf = (text: string, { raisesMarks }: ProseStyle) =>
  raisesMarks ? noteParts(text) : [{ text, isMark: false }];

const widthOf = (ink: Ink, text: string, style: ProseStyle): number =>
  partsOf(text, style).reduce(
    (sum, { text: part, isMark }) =>
      sum + ink.width(part, isMark ? { ...style, size: style.size * markSize } : style),
    0,
  );

/** More than this between two characters, as a share of their size, and programs read blanks between them. */
const mostApart = 0.09;

/** What each character of a line is set apart so that it fills its width; nothing where gaps would show. */
const spacingOf = (ink: Ink, { text, last }: ProseLine, width: number, style: ProseStyle): number => {
  const gaps = [...text].length - 1;
  const slack = width - widthOf(ink, text, style);
  if (!style.justify || gaps <= 0 || (last && slack > 0)) return 0;
  return slack / gaps > mostApart * style.size ? 0 : slack / gaps;
};

interface ProseLine {
  readonly text: string;
  readonly indent: number;
  readonly last: boolean;
  /** References in it, or parts of them, by their places in its text. */
  readonly references: readonly Reference<string>[];
}

/** The references of a text in its line that begins at `start`. */
const within = (
  references: readonly Reference<string>[],
  start: number,
  length: number,
): readonly Reference<string>[] =>
  references
    .map(({ from, to, target }) => ({
      from: Math.max(from - start, 0),
      to: Math.min(to - start, length),
      target,
    }))
    .filter(({ from, to }) => from < to);

/** The first line is shorter by the indent. */
const linesOf = (ink: Ink, text: string, width: number, style: ProseStyle): readonly string[] => {
  const measure = (piece: string): number => widthOf(ink, piece, style);
  const widthOfLine = (line: number): number => (line === 0 ? width - style.indent : width);
  if (style.justify) return fillLines(text, widthOfLine, style.size, measure);
  return breakLines(text, width - style.indent, measure).map((line) => line.replace(/\s+$/, ''));
};

const layOut = (ink: Ink, text: string, width: number, style: ProseStyle): readonly ProseLine[] => {
  const lines = linesOf(ink, text, width, style);
  const references = referencesIn(text, style.numbered ?? new Map<string, string>());
  let at = 0;
  return lines.map((line, index, all) => {
    // Lines are the text without the blanks between them.
    const start = text.indexOf(line, at);
    at = start + line.length;
    return {
      text: line,
      indent: index === 0 ? style.indent : 0,
      last: index === all.length - 1,
      references: within(references, start, line.length),
    };
  });
};

/** Lines from `at` that go on this page: never a single one at the foot or at the head of the next page. */
const countOnPage = (remaining: number, fits: number): number => {
  if (remaining <= fits) return remaining;
  return remaining - fits === 1 && fits > 2 ? fits - 1 : fits;
};

/** A paragraph or heading, over pages when need be. */
export const planProse = ({ ink }: Press, frame: Frame, text: string, style: ProseStyle): BlockPlan => {
  const lines = text.split('\n').flatMap((part) => layOut(ink, part, frame.width, style));
  const start = (lines.length <= 3 ? lines.length : 2) * style.leading;
  const setLines = ({ ink, flow }: Press, atTop?: (rest: number) => void): void => {
    let at = 0;
    while (at < lines.length) {
      const count = countOnPage(lines.length - at, Math.max(1, Math.floor(flow.room / style.leading)));
      setPieces(
        ink,
        lines.slice(at, at + count).flatMap((line) => placeLine(ink, flow, line, style)),
        style,
      );
      at += count;
      if (at === lines.length) continue;
      flow.newPage();
      atTop?.((lines.length - at) * style.leading);
      flow.ensure(Math.min(2, lines.length - at) * style.leading);
    }
  };
  const set: BlockPlan['set'] = (press, atTop) => {
    press.flow.ensure(start);
    press.ink.tags.within(style.tag, () => setLines(press, atTop));
    press.flow.gap(style.after);
  };
  return { start: () => start + style.after, height: lines.length * style.leading + style.after, set };
};

/** The pieces of a line: references, and what is between them. */
const placeLine = (ink: Ink, flow: Press['flow'], line: ProseLine, style: ProseStyle): readonly Piece[] => {
  const { text, indent, references } = line;
  const baseline = flow.y + (style.leading + style.size * 0.72) / 2;
  const [left, width] = [flow.area.left + indent, flow.area.width - indent];
  const spacing = spacingOf(ink, line, width, style);
  const pieceOf = (from: number, to: number, place?: string): Piece => ({
    text: text.slice(from, to),
    left: left + widthOf(ink, text.slice(0, from), style) + spacing * [...text.slice(0, from)].length,
    baseline,
    spacing,
    size: style.size,
    place,
  });
  const marked = (from: number, to: number): readonly Piece[] => {
    let start = from;
    return partsOf(text.slice(from, to), style).map((part) => {
      const piece = pieceOf(start, start + part.text.length);
      start += part.text.length;
      if (!part.isMark) return piece;
      return { ...piece, size: style.size * markSize, baseline: baseline - style.size * markRise };
    });
  };
  flow.skip(style.leading);
  let at = 0;
  const before = references.flatMap(({ from, to, target }) => {
    const pieces = [...marked(at, from), pieceOf(from, to, target)];
    at = to;
    return pieces;
  });
  return [...before, ...marked(at, text.length)].filter((piece) => piece.text !== '');
};
