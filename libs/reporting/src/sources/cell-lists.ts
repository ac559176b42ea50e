import type { Contributors } from '@xiangtong/domain';

/** A cell as it stands in a table: what it is about, and who is behind it. */
export interface ListedCell {
  readonly key: string;
  /** Members in the table's own dimensions. */
  readonly members: Readonly<Record<string, string | null>>;
  /** Measure → contributors. */
  readonly behind: ReadonlyMap<string, Contributors>;
  /** Measure → contributors of the difference to what was released of it before, where that is sensitive. */
  readonly changed?: ReadonlyMap<string, Contributors>;
}

/** One side of the answer to a query: a total and its parts. */
export interface CellList {
  readonly form: string;
  /** Equal for lists over the same sales: their cells can be parts of each other's. */
  readonly base: string;
  readonly dimensions: readonly string[];
  readonly total: ListedCell;
  readonly rows: readonly ListedCell[];
  /**
   * No table has it, but a reader follows its figures: what is left of a cumulative without printed months. Its rows are
   * not all parts of its total.
   */
  readonly isUntold?: boolean;
  /** Nor does any table have this sum of its rows, which follows from what is printed beside them. */
  readonly isSum?: boolean;
}

/** The member of a coarser dimension that a member belongs to; null where it is not known. */
export type ParentOf = (fine: string, code: string | null, coarse: string) => string | null;
