/** A part of a list: `GET …?cursor=&limit=`. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Pass it as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

/** A page of `rows`, which hold one more than `limit` when another page follows; `cursorOf` marks its last row. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row, index: number) => Item,
  cursorOf: (last: Row) => string,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
};
