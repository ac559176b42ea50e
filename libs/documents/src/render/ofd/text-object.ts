import type { PdfFont } from './laid-out-pdf';
import { boxOf, mapped, shared, within, type Matrix } from './matrix';
import { boxText, list, ofd, ofdText, short, type Ids, type Xml } from './ofd-xml';
import { colorXml, type Graphics, type Paint, type Rgb } from './path-object';

/** A font of the pages with the number that it has in the file. */
export interface NumberedFont {
  readonly font: PdfFont;
  readonly id: number;
}

/** A character at its distance from the begin of its line, in the units of text. */
interface Placed {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

/** Characters of one line. */
export interface TextRun {
  readonly used: NumberedFont;
  readonly size: number;
  /** Maps units of text to those of the target, at the beginning of the line. */
  readonly matrix: Matrix;
  readonly placed: Placed[];
}

/** Hundredths of a millimetre are no other line. */
const SAME = 0.01;

const lengthOf = ([a, b]: Matrix): number => Math.hypot(a, b);

/** How far along the line of a run a matrix begins; null where it is on another one. */
export const placeOn = ({ matrix, placed }: TextRun, other: Matrix): number | null => {
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [other[4] - e, other[5] - f];
  const length = lengthOf(matrix);
  const isTurned = [a, b, c, d].some((value, index) => Math.abs(value - (other[index] ?? 0)) > 1e-6);
  const along = (x * a + y * b) / length;
  const aside = Math.abs(x * b - y * a) / length;
  const last = placed.at(-1);
  return isTurned || aside > SAME || along / length < (last?.at ?? 0) ? null : along / length;
};

/** Adds glyphs, written as hexadecimal digits, from a place on; returns the place after them. */
export const placeGlyphs = (run: TextRun, glyphs: string, from: number, spacing: number): number => {
  const { font } = run.used;
  let at = from;
  for (const [code] of glyphs.matchAll(/[0-9a-f]{4}/gi)) {
    const glyph = parseInt(code, 16);
    const width = ((font.widths[glyph] ?? 0) / 1000) * run.size;
    run.placed.push({ text: String.fromCodePoint(...(font.unicode[glyph] ?? [])), at, width });
    at += width + spacing;
  }
  return at;
};

/** Readers may drop blanks at the ends of a text, and with them the places of its characters. */
const withoutBlanks = (placed: readonly Placed[]): readonly Placed[] => {
  const isShown = ({ text }: Placed): boolean => text.trim() !== '' && text !== '\0';
  const from = placed.findIndex(isShown);
  return from < 0 ? [] : placed.slice(from, placed.findLastIndex(isShown) + 1);
};

/** `g 3 2.5` stands for three times 2.5. */
const steps = (placed: readonly Placed[], scale: number): string | undefined => {
  const groups: { count: number; readonly step: string }[] = [];
  placed.slice(1).forEach(({ at }, index) => {
    const step = short((at - (placed[index]?.at ?? 0)) * scale);
    const last = groups.at(-1);
    if (last?.step === step) last.count += 1;
    else groups.push({ count: 1, step });
  });
  const texts = groups.map(({ count, step }) =>
    count > 2 ? `g ${count} ${step}` : Array.from({ length: count }, () => step).join(' '),
  );
  return texts.length === 0 ? undefined : texts.join(' ');
};

/** Texts are not hatched. */
const colorOf = (paint: Paint): Rgb => (typeof paint === 'string' ? [0, 0, 0] : paint);

/** The line as an object of a page; null where nothing of it is shown. */
export const textXml = (run: TextRun, graphics: Graphics, ids: Ids): Xml | null => {
  const { used, size, matrix } = run;
  const { ascender, descender } = used.font;
  const placed = withoutBlanks(run.placed);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return null;
  const corners = [first.at, last.at + last.width].flatMap((x) =>
    [ascender, descender].map((y) => mapped(matrix, x, (y / 1000) * size)),
  );
  const box = shared(boxOf(corners), graphics.clip);
  if (!box) return null;
  const length = lengthOf(matrix);
  const [x, y] = mapped(matrix, first.at, 0);
  const place = [x - box.left, y - box.top] as const;
  const [a, b, c, d] = matrix.map((value) => value / length) as unknown as Matrix;
  const isUpright = Math.abs(b) + Math.abs(c) < 1e-6 && a > 0 && d < 0;
  return ofd(
    'TextObject',
    {
      ID: ids.next(),
      Boundary: boxText(box),
      CTM: isUpright ? undefined : list([a, b, -c, -d, ...place]),
      Font: used.id,
      Size: short(size * length),
    },
    colorXml('FillColor', colorOf(graphics.fill), graphics.fillAlpha),
    ofdText('TextCode', placed.map(({ text }) => text).join(''), {
      X: isUpright ? short(place[0]) : 0,
      Y: isUpright ? short(place[1]) : 0,
      DeltaX: steps(placed, length),
    }),
  );
};

/** The matrix after an advance along the line. */
export const advanced = (matrix: Matrix, by: number): Matrix => within([1, 0, 0, 1, by, 0], matrix);
