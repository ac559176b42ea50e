const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Letters, and all that stands between @ and the full-width signs: most texts need no second look. */
const isPlain = (code: number): boolean => code > 0x40 && code < 0xff00;

/** Whether a spreadsheet would run the text as a formula. */
export const looksLikeFormula = (text: string): boolean =>
  !isPlain(text.charCodeAt(0)) && formulaStart.test(text);

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises. `plainText` takes it
 * off again, so that a table that is written, opened, saved and read says the same.
 */
export const spreadsheetText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

export const plainText = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
