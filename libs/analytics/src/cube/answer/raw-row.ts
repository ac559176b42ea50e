import type { Columns } from '../../engine/columns';

/**
 * A row as the statement returns it: members by their keys, numbers as integers of the column's last decimal. Columns
 * that an exact cell replaces may hold any value with the same order.
 */
export type RawRow = Readonly<Record<string, RawCell>> & {
  readonly size?: number;
  readonly quality_size?: number;
};

export type RawCell = bigint | number | string | null;

/** Such rows by column. */
export type RawRows = Columns<RawCell>;
