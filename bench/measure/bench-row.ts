export interface Bar {
  readonly kind: 'at-least' | 'at-most';
  readonly value: number;
}

/** One line of the speed table. */
export interface BenchRow {
  readonly name: string;
  /** The measured value, in words with a unit. */
  readonly ours: string;
  readonly bare: string;
  /** The value compared with the bar: a ratio, or seconds where the bar is in seconds. */
  readonly ratio: number;
  /** Null for figures that are reported but not judged. */
  readonly bar: Bar | null;
  readonly notes: readonly string[];
}

/** A row that could not be measured, and why. */
export interface FailedRow {
  readonly name: string;
  readonly failure: string;
}

export type RowResult = BenchRow | FailedRow;

export const hasFailed = (row: RowResult): row is FailedRow => 'failure' in row;

export const meetsBar = (row: RowResult): boolean => {
  if (hasFailed(row)) return false;
  const { ratio, bar } = row;
  if (!bar) return true;
  return bar.kind === 'at-least' ? ratio >= bar.value : ratio <= bar.value;
};
