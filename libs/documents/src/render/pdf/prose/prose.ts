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
}

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

/** Represents the indent while lines are broken: the first line of a paragraph is shorter by it. */
const layOut = (ink: Ink, text: string, width: number, style: ProseStyle): readonly ProseLine[] => {
  const [first = '', ...others] = ink.lines(text, width - style.indent, style);
  const rest = text.slice(first.length).replace(/^\s+/, '');
  const tail = style.indent > 0 && rest !== '' ? ink.lines(rest, width, style) : others;
  const references = referencesIn(text, style.numbered ?? new Map<string, string>());
  let at = 0;
  return [first, ...tail].map((line, index, all) => {
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
const placeLine = (
  ink: Ink,
  flow: Press['flow'],
  { text, indent, last, references }: ProseLine,
  style: ProseStyle,
): readonly Piece[] => {
  const baseline = flow.y + (style.leading + style.size * 0.72) / 2;
  const [left, width] = [flow.area.left + indent, flow.area.width - indent];
  const spacing = style.justify && !last ? ink.spread(text, width, style) : 0;
  const pieceOf = (from: number, to: number, place?: string): Piece => ({
    text: text.slice(from, to),
    left: left + ink.width(text.slice(0, from), style) + spacing * [...text.slice(0, from)].length,
    baseline,
    spacing,
    place,
  });
  flow.skip(style.leading);
  let at = 0;
  const before = references.flatMap(({ from, to, target }) => {
    const pieces = [pieceOf(at, from), pieceOf(from, to, target)];
    at = to;
    return pieces;
  });
  return [...before, pieceOf(at, text.length)].filter((piece) => piece.text !== '');
};
