/**
 * A row as the statement returns it: codes as text, numbers as integers of the column's last decimal. Columns that an
 * exact cell replaces may hold any value with the same order.
 */
export type RawRow = Readonly<Record<string, bigint | string | null>> & {
  readonly size?: number;
  readonly quality_size?: number;
};
