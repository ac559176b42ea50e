import type { Cell, Column, ReportDocument, Table } from '../../document/report-document';

/** A file of a report. */
export interface NamedText {
  readonly name: string;
  readonly content: string;
}

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; figures are never
 * touched, so that a negative number stays a number.
 */
const harmless = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const field = (cell: Cell | undefined): string => {
  if (cell === undefined) return '';
  return quoted(cell.value ?? harmless(cell.text));
};

const head = ({ label, unit }: Column): string =>
  quoted(harmless(unit === '' ? label : `${label} (${unit})`));

const tableCsv = ({ columns, rows }: Table): string =>
  byteOrderMark +
  [columns.map(head), ...rows.map(({ cells }) => columns.map((_, index) => field(cells[index])))]
    .map((fields) => fields.join(',') + lineEnd)
    .join('');

/** Names may come from anywhere; a file name holds only what every system allows. */
const fileName = (index: number, id: string): string =>
  `${String(index + 1).padStart(2, '0')}-${id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`;

/** One CSV file a table: RFC 4180, UTF-8 with the mark that makes Excel read it as such, exact values. */
export const renderCsv = (document: ReportDocument): readonly NamedText[] =>
  document.sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .map((table, index) => ({ name: fileName(index, table.id), content: tableCsv(table) }));
