import type { Month } from '@xiangtong/domain';

/** The scope of an excerpt of the ledger: units and months, as of a position. */
export interface ExcerptWindow {
  readonly unitIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
  readonly asOf: number;
}

/** Condition on `entry`, with `excerptParameters` bound from $1 on. */
export const inExcerpt = `entry.unit_id = any($1::int[]) and entry.month between $2 and $3 and entry.seq <= $4`;

export const excerptParameters = ({ unitIds, from, to, asOf }: ExcerptWindow): unknown[] => [
  unitIds,
  from,
  to,
  asOf,
];
