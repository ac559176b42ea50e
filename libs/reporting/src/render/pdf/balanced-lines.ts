import { unbreakablePieces } from '../text/line-breaker';
import type { Ink, TextStyle } from './ink';

/** Lines of about equal length: a heading whose second line has two characters looks like a mistake. No word is cut for it. */
export const balancedLines = (ink: Ink, text: string, width: number, style: TextStyle): readonly string[] => {
  const lines = ink.lines(text, width, style);
  if (lines.length === 1) return lines;
  const widestWord = Math.max(...unbreakablePieces(text).map((word) => ink.width(word.trimEnd(), style)));
  let narrowest = Math.max(ink.width(text, style) / lines.length, widestWord);
  while (narrowest < width && ink.lines(text, narrowest, style).length > lines.length)
    narrowest += style.size / 2;
  return ink.lines(text, Math.min(narrowest, width), style);
};
