/**
 * Line breaking for Chinese with Latin words and figures in it, after the common part of CLREQ (requirements for
 * Chinese text layout): closing marks do not start a line, opening marks do not end one, words and figures stay whole.
 */

/** Marks that must not begin a line. */
export const noLineStart = new Set('，。、；：！？）》〉」』】〕］｝”’…—·～％‰℃々ー!%),.:;?]}›»');

/** Marks that must not end a line. */
export const noLineEnd = new Set('（《〈「『【〔［｛“‘￥¥$([{‹«№');

/** Width of a piece of text in the unit of the line width. */
export type Measure = (text: string) => number;

const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”]/u;
const attached = /[\p{Mark}\u200d\ufe0f]/u;
const blank = /^[ \t]$/;
/** A no-break space. */
const joiner = '\u00a0';
const letter = /\p{L}/u;
const wordEnd = /\p{L}\p{L}$/u;

const isWide = (character: string): boolean => ideograph.test(character);

/**
 * A hyphen or slash between letters is the one place inside a Latin word where a line may end; a single letter before
 * it, as in e-commerce, is too little to stay behind.
 */
const splitsWord = (word: string, mark: string, after: string): boolean =>
  (mark === '-' || mark === '/') && wordEnd.test(word) && letter.test(after);

/** Marks, blanks and combining signs stay with their character, whatever is on the other side. */
const holdsTogether = (left: string, right: string): boolean =>
  blank.test(right) ||
  attached.test(right) ||
  noLineStart.has(right) ||
  noLineEnd.has(left) ||
  left === joiner ||
  right === joiner;

/** The mark of a note, `[2]`, stays with the word that it is set to. */
const isNoteMark = (characters: readonly string[], index: number): boolean =>
  characters[index] === '[' && /^\[\d{1,2}\]/.test(characters.slice(index, index + 4).join(''));

/** May a line end between `characters[index - 1]` and `characters[index]`? */
const mayBreakBefore = (characters: readonly string[], index: number): boolean => {
  const right = characters[index] ?? '';
  const left = characters[index - 1] ?? '';
  if (holdsTogether(left, right) || isNoteMark(characters, index)) return false;
  if (blank.test(left)) return !noLineEnd.has(lastInk(characters, index - 2));
  if (splitsWord(characters.slice(Math.max(0, index - 3), index - 1).join(''), left, right)) return true;
  // `12.5`, `1,024`, `8:30`, `▲5%`: no line break between two narrow characters, whatever the marks.
  return isWide(left) || isWide(right) || left === '—' || left === '…';
};

/** The character at `index` or, if that is a blank, the nearest visible one to the left. */
const lastInk = (characters: readonly string[], index: number): string => {
  let at = index;
  while (at > 0 && blank.test(characters[at] ?? '')) at -= 1;
  return characters[at] ?? '';
};

/** Splits text into unbreakable pieces; joined they are the text. */
export const unbreakablePieces = (text: string): readonly string[] => {
  const characters = [...text];
  const pieces: string[] = [];
  let piece = '';
  characters.forEach((character, index) => {
    if (piece !== '' && mayBreakBefore(characters, index)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  });
  return piece === '' ? pieces : [...pieces, piece];
};

const trimmedEnd = (text: string): string => text.replace(/[ \t]+$/, '');

/** A piece wider than the line is cut between characters: a cut word is better than lost text. */
const cutToWidth = (piece: string, width: number, measure: Measure): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    const overflows = part !== '' && measure(trimmedEnd(part + character)) > width;
    if (overflows && !blank.test(character)) {
      const kept = carryBack(part, character);
      parts.push(part.slice(0, part.length - kept.length));
      part = kept;
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
};

/** Characters that move to the next line so that it does not begin with a closing mark; none if nothing would stay. */
const carryBack = (part: string, next: string): string => {
  const characters = [...part];
  let from = characters.length;
  let following = next;
  while (from > 0 && forbidsBreak(characters[from - 1] ?? '', following)) {
    from -= 1;
    following = characters[from] ?? '';
  }
  return from <= 0 ? '' : characters.slice(from).join('');
};

const forbidsBreak = (left: string, right: string): boolean =>
  noLineStart.has(right) || attached.test(right) || noLineEnd.has(left);

const breakParagraph = (text: string, width: number, measure: Measure): readonly string[] => {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakablePieces(text)) {
    if (measure(trimmedEnd(line + piece)) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = measure(trimmedEnd(piece)) <= width ? [piece] : cutToWidth(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

/**
 * Breaks text into lines no wider than `width`. Joined, the lines are the text again (blanks and line feeds at a line's
 * end included), so nothing can get lost. Pieces wider than a line are cut as a last resort.
 */
export const breakLines = (text: string, width: number, measure: Measure): readonly string[] => {
  const paragraphs = text.split('\n');
  return paragraphs.flatMap((paragraph, index) => {
    const lines = breakParagraph(paragraph, width, measure);
    if (index === paragraphs.length - 1) return lines;
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\n`];
  });
};

/** Width of a line, by its number from 0. */
type LineWidth = (line: number) => number;

/** A line may be this much longer than its width, in the size of its type: its characters move together unseen. */
const mostSqueezed = 0.8;

/** What a line costs that is `slack` too short, or too long, in the size of the type. */
const costOfLine = (slack: number): number => (slack < 0 ? (3 * slack) ** 2 : slack ** 2);

/** What one line more costs: as much as a line with a hole of four characters. */
const costOfMore = 16;

/**
 * Breaks a paragraph so that its lines, the last one aside, come as close to their widths as they can together: a figure that
 * does not fit would leave a hole of its own length otherwise. The lines are the text without the blanks at their ends.
 * Falls back on `breakLines` where a word is wider than a line.
 */
export const fillLines = (
  text: string,
  widthOf: LineWidth,
  em: number,
  measure: Measure,
): readonly string[] => {
  const pieces = unbreakablePieces(text);
  const widths = pieces.map(measure);
  const narrowest = Math.min(widthOf(0), widthOf(1));
  if (widths.some((width) => width > narrowest))
    return breakLines(text, narrowest, measure).map((line) => line.replace(/\s+$/, ''));
  /** For every end: the cost up to it, and where its line begins. */
  const ends: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= pieces.length; to += 1) {
    ends[to] = { cost: Infinity, from: to - 1 };
    let width = measure(trimmedEnd(pieces[to - 1]!));
    for (let from = to - 1; from >= 0; from -= 1) {
      if (from < to - 1) width += widths[from]!;
      const slack = (widthOf(from === 0 ? 0 : 1) - width) / em;
      if (slack < -mostSqueezed) break;
      const isLast = to === pieces.length;
      const cost = ends[from]!.cost + costOfMore + costOfLine(isLast ? Math.min(slack, 0) : slack);
      if (cost < ends[to]!.cost) ends[to] = { cost, from };
    }
  }
  const lines: string[] = [];
  for (let to = pieces.length; to > 0; to = ends[to]!.from)
    lines.unshift(trimmedEnd(pieces.slice(ends[to]!.from, to).join('')));
  return lines;
};
