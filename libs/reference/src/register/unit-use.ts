import type { Transaction } from '@xiangtong/infrastructure';
import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';

/** First and last month for which figures of a unit are in force or wait for review. */
export interface ReportedMonths {
  readonly first: Month;
  readonly last: Month;
}

/**
 * Tells the register, which knows no submissions, which figures a change of dates would leave out. Units without
 * figures are absent.
 */
export type UnitUse = (
  manager: Transaction,
  unitIds: readonly number[],
  /** Default every form. */
  form?: FormCode,
) => Promise<ReadonlyMap<number, ReportedMonths>>;
