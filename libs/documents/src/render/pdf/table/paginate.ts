import type { Row } from '@xiangtong/contracts';

/** The properties of a row that matter for page breaks in a table. */
export interface RowBox {
  readonly kind: Row['kind'];
  readonly height: number;
}

/** Rows from..to (exclusive) of one page. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A page shows at least this many rows of a table below its header. */
const leastRows = 2;

/**
 * The last page shows at least this many rows if the page before can spare them: two rows under a header look
 * forgotten.
 */
const leastLastRows = 4;

/** May a page end before row `at`? A total stays with the rows it sums, "of which" rows with their parent. */
const mayEndBefore = (rows: readonly RowBox[], at: number): boolean => {
  const [before, after] = [rows[at - 1]?.kind, rows[at]?.kind];
  if (at > rows.length - leastLastRows || after === 'total') return false;
  if (before === 'total' && at === 1) return false;
  return !(after === 'part' && before !== 'part');
};

const rowsThatFit = (rows: readonly RowBox[], from: number, room: number): number => {
  let used = 0;
  let at = from;
  while (at < rows.length && used + (rows[at]?.height ?? 0) <= room) {
    used += rows[at]?.height ?? 0;
    at += 1;
  }
  return Math.max(at, from + 1);
};

/** The end of the page that begins with row `from`. */
const endOfPage = (rows: readonly RowBox[], from: number, room: number): number => {
  const full = rowsThatFit(rows, from, room);
  if (full >= rows.length) return rows.length;
  for (let at = full; at >= from + leastRows; at -= 1) if (mayEndBefore(rows, at)) return at;
  return full;
};

/** Divides rows over pages; the first page has `firstRoom` for them, every other one `room`. */
export const paginate = (rows: readonly RowBox[], firstRoom: number, room: number): readonly RowRange[] => {
  const ranges: RowRange[] = [];
  let from = 0;
  while (from < rows.length) {
    const to = endOfPage(rows, from, ranges.length === 0 ? firstRoom : room);
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
};
