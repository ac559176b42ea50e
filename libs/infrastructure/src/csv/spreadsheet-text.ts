const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises. `plainText` takes it
 * off again, so that a table that is written, opened, saved and read says the same.
 */
export const spreadsheetText = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

export const plainText = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A record of a CSV file. Texts are made harmless; numbers stay numbers, negative ones too; null is an empty field. */
export const csvRecord = (cells: readonly (string | CsvNumber | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'string' ? quoted(spreadsheetText(cell)) : (cell?.number ?? ''))).join(',')}\r\n`;

/** A figure as it is written. */
export interface CsvNumber {
  readonly number: string | number;
}

/** Makes Excel read a CSV file as UTF-8. */
export const csvMark = '\ufeff';

/** RFC 4180 in UTF-8; texts made harmless. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  csvMark + rows.map(csvRecord).join('');
