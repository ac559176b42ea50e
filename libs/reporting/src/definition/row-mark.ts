/**
 * Begins the second word of a row's value: `byPlatform.@.amount` is that of the row at hand, as `row.amount` in a text
 * means it, `byPlatform.@taobao.amount` that of the member. No text can write it.
 */
export const ROW_MARK = '@';
