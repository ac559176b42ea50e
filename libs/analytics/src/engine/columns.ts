/** An answer by column: for thousands of rows, objects of each would only be made to be taken apart again. */
export interface Columns<Value = unknown> {
  /** Number of rows. */
  readonly length: number;
  readonly values: ReadonlyMap<string, readonly Value[]>;
}

/** Rows between two breaths. */
const ROWS_AT_ONCE = 1_000;

/** The same by row. Plain loops: an iterator for each row takes as long as its values. */
export function* rowsOf({ length, values }: Columns): Generator<undefined, Record<string, unknown>[]> {
  const names = [...values.keys()];
  const columns = [...values.values()];
  const rows: Record<string, unknown>[] = [];
  for (let index = 0; index < length; index += 1) {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column += 1) row[names[column]!] = columns[column]![index];
    rows.push(row);
    if (rows.length % ROWS_AT_ONCE === 0) yield;
  }
  return rows;
}

/** One row; empty beyond the last. */
export const rowAt = <Value>({ values }: Columns<Value>, index: number): Record<string, Value> => {
  const row: Record<string, Value> = {};
  for (const [name, column] of values) {
    const value = column[index];
    if (value !== undefined) row[name] = value;
  }
  return row;
};

export const columnsOfRow = <Value>(row: Readonly<Record<string, Value>>): Columns<Value> => ({
  length: 1,
  values: new Map(Object.entries(row).map(([name, value]) => [name, [value]])),
});

/** The rows from `start` to before `end`. */
export const partOf = <Value>(
  columns: Columns<Value>,
  start: number,
  end = columns.length,
): Columns<Value> => ({
  length: Math.max(Math.min(end, columns.length) - start, 0),
  values: new Map([...columns.values].map(([name, column]) => [name, column.slice(start, end)])),
});
