import { tablesOf, type FigurePlace } from '@xiangtong/documents';
import type { Column, ReportDocument, Row, Table, PrintedFigure } from '@xiangtong/contracts';

/** How reports name a column that says in which unit the figures of its row are. */
const UNIT_COLUMN = /^(计量单位|Unit)$/;

/** Unit of the column, or of the row where rows are measured differently. */
const unitOf = ({ columns }: Table, { unit, kind }: Column, { cells }: Row): string => {
  if (unit !== '' || kind === 'text') return unit;
  const index = columns.findIndex(({ label }) => UNIT_COLUMN.test(label));
  return cells[index]?.text ?? '';
};

const cellAt = (table: Table, row: string, column: string): PrintedFigure | null => {
  const { number, title, columns, rows, notes } = table;
  const index = columns.findIndex(({ key }) => key === column);
  const line = rows.find(({ key }) => key === row);
  const cell = line?.cells[index];
  const head = columns[index];
  if (!cell || !head) return null;
  return {
    table: [number, title].filter(Boolean).join(' '),
    row: line.cells[0]?.text ?? null,
    column: head.label,
    unit: unitOf(table, head, line),
    text: cell.text,
    value: cell.value,
    note: cell.note === undefined ? null : (notes[cell.note - 1] ?? null),
  };
};

const valueAt = ({ sections }: ReportDocument, block: string, path: string): PrintedFigure | null => {
  const paragraphs = sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'paragraph');
  const found = paragraphs.find(({ id }) => id === block);
  const figure = found?.kind === 'paragraph' ? found.figures?.find((one) => one.path === path) : undefined;
  if (!figure) return null;
  return { table: null, row: null, column: null, unit: '', text: figure.text, value: null, note: null };
};

/** The figure at an address within a document, null if nothing is printed there. */
export const figureAt = (document: ReportDocument, place: FigurePlace): PrintedFigure | null => {
  if (place.kind === 'value') return valueAt(document, place.block, place.path);
  const table = tablesOf(document).find(({ id }) => id === place.table);
  return table ? cellAt(table, place.row, place.column) : null;
};
