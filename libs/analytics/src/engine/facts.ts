/** `to_seq` of what is in force. A constant, so that current figures need one comparison. */
export const IN_FORCE = '9223372036854775807';

/** Kind of the members that first appear in lines. */
export const STORE_KIND = 'store';

/** What is applied at once, at most. */
export const BATCH = { entries: 5_000, lines: 500_000 };
