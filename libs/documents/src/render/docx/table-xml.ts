import type { Cell, Column, Row, Table } from '@xiangtong/contracts';
import { typefaces, type Face } from '../../fonts/typeface';
import { join, trusted } from '../html/element';
import { fitColumns, cellPadding, type Panel } from '../pdf/table/fit-columns';
import { measureColumns, partIndent } from '../pdf/table/measure-columns';
import { words } from '../words';
import { caption } from './caption';
import type { BlockPlace } from './draft';
import { bold, characterStyle, halfPoints, paragraph, run, twips, val, w, type Xml } from './word-xml';

/** Widths are those of the fonts of the PDF, in which figures are a little wider than in Word's. */
const ruler = {
  width: (
    text: string,
    { size, weight = 'regular' }: { readonly size: number; readonly weight?: Face },
  ): number => typefaces()[weight].width(text, size),
};

/** A head of four characters stays on one line: Word would leave its last one alone on the next. */
const shortHead = 4;
const headWidth = (column: Column | undefined): number =>
  ruler.width(column?.label ?? '', { size: 1, weight: 'bold' });

/** The look of the cells of one column, written once for all rows. */
interface ColumnLook {
  readonly column: Column;
  readonly index: number;
  readonly width: Xml;
  readonly properties: Readonly<Record<Row['kind'], string>>;
}

interface PanelLook {
  readonly columns: readonly ColumnLook[];
  /** Size of the type, without and with emphasis. */
  readonly plain: Xml;
  readonly strong: Xml;
  readonly mark: Xml;
  readonly noteMark: (note: number) => string;
}

const sized = (size: number): readonly Xml[] => [val('sz', halfPoints(size)), val('szCs', halfPoints(size))];

const columnLook = (column: Column, index: number, width: number, size: number): ColumnLook => {
  const styleName = column.kind === 'number' ? 'TableFigure' : 'TableText';
  const properties = (kind: Row['kind']): string => {
    const indent =
      kind === 'part' && index === 0 ? w('ind', { left: twips(partIndent * size) }) : trusted('');
    return w('pPr', {}, val('pStyle', styleName), indent).markup;
  };
  return {
    column,
    index,
    width: w('tcPr', {}, w('tcW', { w: twips(width), type: 'dxa' })),
    properties: { body: properties('body'), total: properties('total'), part: properties('part') },
  };
};

const cellXml = (cell: Cell | undefined, kind: Row['kind'], look: ColumnLook, panel: PanelLook): string => {
  const text = run(cell?.text ?? '', kind === 'total' ? panel.strong : panel.plain).markup;
  const mark = cell?.note === undefined ? '' : run(panel.noteMark(cell.note), panel.mark).markup;
  return `<w:tc>${look.width.markup}<w:p>${look.properties[kind]}${text}${mark}</w:p></w:tc>`;
};

const KEPT_WHOLE = '<w:trPr><w:cantSplit/></w:trPr>';

const rowXml = ({ cells, kind }: Row, panel: PanelLook): string =>
  `<w:tr>${KEPT_WHOLE}${panel.columns.map((look) => cellXml(cells[look.index], kind, look, panel)).join('')}</w:tr>`;

/** The head is repeated on every page. */
const headXml = ({ columns, plain }: PanelLook, headUnit: (unit: string) => string): Xml =>
  w(
    'tr',
    {},
    w('trPr', {}, w('cantSplit'), w('tblHeader')),
    ...columns.map(({ column: { label, unit }, width }) =>
      w(
        'tc',
        {},
        width,
        paragraph('TableHead', [run(unit === '' ? label : `${label}\n${headUnit(unit)}`, plain)]),
      ),
    ),
  );

const lookOf = (
  table: Table,
  { columns, size, widths }: Panel,
  noteMark: PanelLook['noteMark'],
): PanelLook => ({
  columns: columns.flatMap((index, at) => {
    const column = table.columns[index];
    return column ? [columnLook(column, index, widths[at] ?? 0, size)] : [];
  }),
  plain: join(sized(size)),
  strong: join([bold, ...sized(size)]),
  mark: join([characterStyle('NoteMark'), ...sized(size)]),
  noteMark,
});

const tableProperties = ({ number, title }: Table, { size, widths }: Panel, isDense = false): Xml => {
  const beside = { w: twips(cellPadding * size), type: 'dxa' };
  const above = { w: twips(size * (isDense ? 0.14 : 0.28)), type: 'dxa' };
  const onlyHead = { firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0, noHBand: 1, noVBand: 1 };
  return w(
    'tblPr',
    {},
    val('tblStyle', 'StatisticalTable'),
    w('tblW', { w: twips(widths.reduce((sum, width) => sum + width, 0)), type: 'dxa' }),
    val('jc', 'center'),
    w('tblLayout', { type: 'fixed' }),
    w('tblCellMar', {}, w('top', above), w('left', beside), w('bottom', above), w('right', beside)),
    w('tblLook', { val: '0620', ...onlyHead }),
    val('tblCaption', [number, title].filter(Boolean).join(' ')),
  );
};

const panelXml = (table: Table, panel: Panel, { draft: { language, look: page } }: BlockPlace): Xml => {
  const { headUnit, noteMark } = words[language];
  const look = lookOf(table, panel, noteMark);
  return w(
    'tbl',
    {},
    tableProperties(table, panel, page.isDense),
    w('tblGrid', {}, ...panel.widths.map((width) => w('gridCol', { w: twips(width) }))),
    headXml(look, headUnit),
    trusted(table.rows.map((row) => rowXml(row, look)).join('')),
  );
};

/** Notes below a table, numbered where its figures refer to them. */
export const notesXml = (notes: readonly string[], lead: string, areReferredTo: boolean): readonly Xml[] =>
  notes.map((note, index) => {
    const number = areReferredTo ? `${index + 1}) ` : notes.length > 1 ? `${index + 1}. ` : '';
    return paragraph('TableNote', [run(`${index === 0 ? lead : ''}${number}${note}`)]);
  });

const hasMarks = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => cells.some(({ note }) => note !== undefined));

/** A table with its caption above and its notes below; one too wide for the page in several, each with its names. */
export const tableXml = (table: Table, place: BlockPlace): readonly Xml[] => {
  const word = words[place.draft.language];
  const needs = measureColumns(ruler, table, word.headUnit).map((need, index) => {
    const least = Math.max(need.least, Math.min(shortHead, headWidth(table.columns[index])));
    return { ...need, least, wish: Math.max(need.wish, least) };
  });
  const panels = fitColumns(needs, place.width);
  const continued = paragraph('TableNote', [run(word.continued(table.number))], [w('keepNext')]);
  return [
    caption(table, place, true),
    ...panels.flatMap((panel, index) => [...(index === 0 ? [] : [continued]), panelXml(table, panel, place)]),
    ...notesXml(table.notes, word.notes(table.notes.length), hasMarks(table)),
    // Two tables without a text between them would become one.
    ...(table.notes.length === 0 ? [paragraph('TableNote', [])] : []),
  ];
};
