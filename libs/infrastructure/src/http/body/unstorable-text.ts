export type Unstorable = 'REQUEST.NUL_CHARACTER' | 'REQUEST.HALF_CHARACTER';

/** Counts the preceding backslashes: `\\ud800` is a backslash and a word. */
const HALF =
  /(?<!\\)(?:\\\\)*(?:\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2})/;

/** Why PostgreSQL could not store a text of this JSON; null when it can. No real text contains either of the two. */
export const unstorableText = (json: string): Unstorable | null => {
  if (!json.includes('\\u')) return null;
  if (json.includes('\\u0000')) return 'REQUEST.NUL_CHARACTER';
  return HALF.test(json) ? 'REQUEST.HALF_CHARACTER' : null;
};
