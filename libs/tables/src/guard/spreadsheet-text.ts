const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Characters that are certainly harmless: most texts need no further check. */
const isPlain = (code: number): boolean => code > 0x40 && code < 0xff00;

/** Whether a spreadsheet would run the text as a formula. */
export const looksLikeFormula = (text: string): boolean =>
  !isPlain(text.charCodeAt(0)) && formulaStart.test(text);

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises. `plainText` removes
 * it again, so that a table that is written, opened, saved and read is unchanged.
 */
export const spreadsheetText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

export const plainText = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
