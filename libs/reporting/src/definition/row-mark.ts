/**
 * Begins the second word of a row's value: `byPlatform.@.amount` is that of the current row, like `row.amount` in a
 * text; `byPlatform.@taobao.amount` is that of the member. It cannot be written in a text.
 */
export const ROW_MARK = '@';
