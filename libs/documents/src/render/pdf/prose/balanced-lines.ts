import { unbreakablePieces } from '../../text/line-breaker';
import type { Ink, TextStyle } from '../ink';

const cutsWord = (lines: readonly string[]): boolean => lines.some((line) => line.endsWith('-'));

/**
 * Lines of about equal length: a heading whose second line has two characters looks like a mistake. No word is cut for
 * it, and none is divided at its hyphen if there is another way.
 */
export const balancedLines = (ink: Ink, text: string, width: number, style: TextStyle): readonly string[] => {
  const lines = ink.lines(text, width, style);
  if (lines.length === 1) return lines;
  const widestWord = Math.max(...unbreakablePieces(text).map((word) => ink.width(word.trimEnd(), style)));
  const fitting = [];
  for (
    let narrow = Math.max(ink.width(text, style) / lines.length, widestWord);
    narrow < width;
    narrow += style.size / 2
  ) {
    const narrower = ink.lines(text, narrow, style);
    if (narrower.length > lines.length) continue;
    if (!cutsWord(narrower)) return narrower;
    fitting.push(narrower);
  }
  return fitting[0] ?? lines;
};
