const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises. `plainText` takes it
 * off again, so that a table that is written, opened, saved and read says the same.
 */
export const spreadsheetText = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

export const plainText = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** RFC 4180 in UTF-8, with the mark that makes Excel read it as such; texts made harmless. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(spreadsheetText(cell))).join(',')}\r\n`).join('')}`;
