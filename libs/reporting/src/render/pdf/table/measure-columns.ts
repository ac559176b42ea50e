import type { Column, Row, Table } from '../../../document/report-document';
import { unbreakablePieces } from '../../text/line-breaker';
import type { Ink } from '../ink';

/** Widths in em, so that one measurement serves every size the table is tried in. */
export interface ColumnNeed {
  /** Nothing wider than this has to be cut. */
  readonly least: number;
  /** Width at which the column reads well: figures and short names on one line, heads on a few. */
  readonly wish: number;
  /** Widest line of the cells: figures are centred under their head as one block of this width. */
  readonly block: number;
  /** Share of the width that is left over. */
  readonly share: number;
}

/** Set in from the edge of the first column: rows "of which". */
export const partIndent = 1.5;

/** A piece wider than this may be cut: it is an address or a hash, not a word. */
const widestPiece = 14;
/** Text up to this width stays on one line in any case. */
const shortText = 6;
/** Longer text is set on several lines. */
const widestText = 18;

type Em = (text: string) => number;

const longestPiece = (text: string, em: Em): number => {
  const width = Math.max(0, ...text.split('\n').map(em));
  if (width <= shortText) return width;
  const piece = Math.max(...unbreakablePieces(text).map((part) => em(part.trimEnd())));
  return Math.min(widestPiece, Math.max(shortText, piece));
};

const headNeed = ({ label, unit }: Column, em: Em, headUnit: (unit: string) => string): ColumnNeed => {
  const least = Math.max(shortestHead(label, em), unit === '' ? 0 : longestPiece(headUnit(unit), em));
  return { least, wish: Math.max(least, em(label) / 2), block: 0, share: 0 };
};

/** A head may be set on as many lines as it has words, or down to three Chinese characters a line. */
const shortestHead = (label: string, em: Em): number =>
  Math.max(Math.min(3, em(label)), ...unbreakablePieces(label).map((piece) => em(piece.trimEnd())));

/** Names that need no more get less of the spare width: a figure far from its name is hard to follow. */
const shareOf = ({ kind, width }: Column, isFolded: boolean): number =>
  Math.max(width, 0.1) * (kind === 'text' && !isFolded ? 0.35 : 1);

const rowStyle = (row: Row): 'bold' | 'regular' => (row.kind === 'total' ? 'bold' : 'regular');

/** Measures what every column of a table needs. */
export const measureColumns = (
  ink: Ink,
  table: Table,
  headUnit: (unit: string) => string,
): readonly ColumnNeed[] => {
  const em =
    (weight: 'regular' | 'bold'): Em =>
    (text) =>
      ink.width(text, { size: 1, weight });
  const weights = { regular: em('regular'), bold: em('bold') };
  return table.columns.map((column, index) => {
    const head = headNeed(column, weights.bold, headUnit);
    let { least, wish } = head;
    let block = 0;
    for (const row of table.rows) {
      const indent = index === 0 && row.kind === 'part' ? partIndent : 0;
      const text = row.cells[index]?.text ?? '';
      const measure = weights[rowStyle(row)];
      const width = measure(text) + indent;
      block = Math.max(block, width);
      if (width > least) least = Math.max(least, longestPiece(text, measure) + indent);
      wish = Math.max(wish, Math.min(width, Math.max(widestText, least)));
    }
    return { least, wish, block, share: shareOf(column, block > wish) };
  });
};
