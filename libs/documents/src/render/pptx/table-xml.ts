import type { Language, Cell, Column, Row, Table } from '@xiangtong/contracts';
import { ink } from '../charts/palette';
import { words } from '../words';
import { a, fill, paragraph, type Box, type Type, type Xml } from './slide-xml';

export const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';

const ROW_HEIGHT = 400_000;
const rule = (name: string, width: number): Xml =>
  a(name, { w: width }, fill(ink.axis.slice(1).toUpperCase()));
const none = (name: string): Xml => a(name, { w: 0 }, a('noFill'));

/** The three lines of a table of the trade: above, under the head, below. */
const cellXml = (content: Xml, isHead: boolean, isLast: boolean): Xml =>
  a(
    'tc',
    {},
    a('txBody', {}, a('bodyPr'), a('lstStyle'), content),
    a(
      'tcPr',
      { anchor: 'ctr' },
      none('lnL'),
      none('lnR'),
      isHead ? rule('lnT', 19_050) : none('lnT'),
      isHead ? rule('lnB', 9_525) : isLast ? rule('lnB', 19_050) : none('lnB'),
      a('noFill'),
    ),
  );

const typeOf = ({ kind }: Column, isBold: boolean): Type => ({
  size: 14,
  isBold,
  align: kind === 'number' ? 'r' : 'l',
});

const headOf = ({ label, unit }: Column, language: Language): string =>
  [label, ...(unit === '' ? [] : [words[language].headUnit(unit)])].join(language === 'zh' ? '' : ' ');

const indented = ({ kind }: Row, { text }: Cell, column: number): string =>
  kind === 'part' && column === 0 ? `\u3000${text}` : text;

/** A small table as one that can be edited; widths by those of its columns. */
export const tableXml = ({ columns, rows }: Table, { width }: Box, language: Language): Xml => {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const tag = language === 'zh' ? 'zh-CN' : 'en-US';
  const head = columns.map((column) =>
    cellXml(paragraph(headOf(column, language), typeOf(column, true), tag), true, false),
  );
  const body = rows.map((row, index) =>
    row.cells.map((cell, column) =>
      cellXml(
        paragraph(indented(row, cell, column), typeOf(columns[column]!, row.kind === 'total'), tag),
        false,
        index === rows.length - 1,
      ),
    ),
  );
  return a(
    'tbl',
    {},
    a('tblPr', { firstRow: 1 }),
    a(
      'tblGrid',
      {},
      ...columns.map((column) => a('gridCol', { w: Math.round((width * column.width) / whole) })),
    ),
    ...[head, ...body].map((cells) => a('tr', { h: ROW_HEIGHT }, ...cells)),
  );
};
