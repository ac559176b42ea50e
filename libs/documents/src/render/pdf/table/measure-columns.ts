import type { Column, Row, Table } from '@xiangtong/contracts';
import { unbreakablePieces } from '../../text/line-breaker';
import type { Ink } from '../ink';
import { atDecimalPoint } from './decimal-point';

/** Widths in em, so that one measurement serves every size the table is tried in. */
export interface ColumnNeed {
  /** Maximum width of unbreakable content. */
  readonly least: number;
  /** Width at which the column reads well: figures and short names on one line, heads on a few. */
  readonly wish: number;
  /**
   * Widest figures before and after the decimal point: the figures of a column are centred under its header as one
   * block.
   */
  readonly whole: number;
  readonly fraction: number;
  /** Share of the width that is left over. */
  readonly share: number;
}

/** Indented from the edge of the first column: rows "of which". */
export const partIndent = 1.5;

/** A piece wider than this may be cut: it is an address or a hash, not a word. */
const widestPiece = 14;
/** Text up to this width stays on one line in any case. */
const shortText = 6;
/** Longer text is set on several lines. */
const widestText = 18;
/** A figure up to this width is never cut: half of it is another figure. */
const widestFigure = 32;

type Em = (text: string) => number;

const longestPiece = (text: string, em: Em): number => {
  const width = Math.max(0, ...text.split('\n').map(em));
  if (width <= shortText) return width;
  const piece = Math.max(...unbreakablePieces(text).map((part) => em(part.trimEnd())));
  return Math.min(widestPiece, Math.max(shortText, piece));
};

const headNeed = ({ label, unit }: Column, em: Em, headUnit: (unit: string) => string) => {
  const least = Math.max(shortestHead(label, em), unit === '' ? 0 : longestPiece(headUnit(unit), em));
  return { least, wish: Math.max(least, em(label) / 2) };
};

/** A header may use as many lines as it has words, or down to three Chinese characters per line. */
const shortestHead = (label: string, em: Em): number =>
  Math.max(Math.min(3, em(label)), ...unbreakablePieces(label).map((piece) => em(piece.trimEnd())));

/** Names that need no more get less of the spare width: a figure far from its name is hard to follow. */
const shareOf = ({ kind, width }: Column, isFolded: boolean): number =>
  Math.max(width, 0.1) * (kind === 'text' && !isFolded ? 0.35 : 1);

type Ems = Readonly<Record<'regular' | 'bold', Em>>;

const measureOf = ({ kind }: Row, ems: Ems): Em => ems[kind === 'total' ? 'bold' : 'regular'];

const measureTexts = (table: Table, index: number, ems: Ems, head: Need): ColumnNeed => {
  let { least, wish } = head;
  let widest = 0;
  for (const row of table.rows) {
    const indent = index === 0 && row.kind === 'part' ? partIndent : 0;
    const text = row.cells[index]?.text ?? '';
    const em = measureOf(row, ems);
    const width = em(text) + indent;
    widest = Math.max(widest, width);
    if (width > least) least = Math.max(least, longestPiece(text, em) + indent);
    wish = Math.max(wish, Math.min(width, Math.max(widestText, least)));
  }
  const column = table.columns[index];
  return { least, wish, whole: 0, fraction: 0, share: column ? shareOf(column, widest > wish) : 0 };
};

const measureFigures = (table: Table, index: number, ems: Ems, head: Need): ColumnNeed => {
  let [whole, fraction, widest] = [0, 0, 0];
  for (const row of table.rows) {
    const em = measureOf(row, ems);
    const [before, behind] = atDecimalPoint(row.cells[index]?.text ?? '').map(em);
    whole = Math.max(whole, before ?? 0);
    fraction = Math.max(fraction, behind ?? 0);
    widest = Math.max(widest, (before ?? 0) + (behind ?? 0));
  }
  // A figure longer than this is broken like text.
  const block = Math.min(whole + fraction, widestFigure);
  const least = Math.max(head.least, block);
  const column = table.columns[index];
  return {
    least,
    wish: Math.max(head.wish, least),
    whole: widest > widestFigure ? block : whole,
    fraction: widest > widestFigure ? 0 : fraction,
    share: column ? shareOf(column, false) : 0,
  };
};

type Need = Pick<ColumnNeed, 'least' | 'wish'>;

/** Measures what every column of a table needs. */
export const measureColumns = (
  ink: Pick<Ink, 'width'>,
  table: Table,
  headUnit: (unit: string) => string,
): readonly ColumnNeed[] => {
  const em =
    (weight: 'regular' | 'bold'): Em =>
    (text) =>
      ink.width(text, { size: 1, weight });
  const ems: Ems = { regular: em('regular'), bold: em('bold') };
  return table.columns.map((column, index) => {
    const measure = column.kind === 'number' ? measureFigures : measureTexts;
    return measure(table, index, ems, headNeed(column, ems.bold, headUnit));
  });
};
