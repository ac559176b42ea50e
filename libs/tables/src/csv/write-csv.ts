import { spreadsheetText } from '../guard/spreadsheet-text';

/** A figure as written. */
export interface CsvNumber {
  readonly number: string | number;
}

/** Makes Excel read a CSV file as UTF-8. */
export const csvMark = '\ufeff';

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A record of a CSV file. Texts are made harmless; numbers stay numbers, negative ones too; null is an empty field. */
export const csvRecord = (cells: readonly (string | CsvNumber | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'string' ? quoted(spreadsheetText(cell)) : (cell?.number ?? ''))).join(',')}\r\n`;

/** RFC 4180 in UTF-8; texts made harmless. */
export const writeCsv = (rows: readonly (readonly (string | CsvNumber | null)[])[]): string =>
  csvMark + rows.map(csvRecord).join('');
