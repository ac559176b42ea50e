import type { Database } from '@xiangtong/infrastructure';
import type { Period } from '@xiangtong/domain';
import type { ReferenceCatalogue, ReportingUnit } from '@xiangtong/reference';

export interface RecordsDependencies {
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
}

/**
 * Whose reports of which months, as they stood at a ledger position. Submitting and returning leave no entry: of them
 * counts what had happened when the entry of that position was written.
 */
export interface RecordsWindow {
  readonly units: readonly ReportingUnit[];
  readonly period: Period;
  readonly seq: number;
  /** Null at position 0, before anything happened. */
  readonly moment: Date | null;
}

/** Condition on the entry or submission `record`, whose first four parameters are `windowParameters`. */
export const inWindow = (record: string): string =>
  `${record}.form = $1 and ${record}.unit_id = any($2::int[]) and ${record}.month between $3 and $4`;

/** The quality of the monthly sales is what is on record; the other forms are too rare to have rates. */
export const RECORDS_FORM = 'sales';

export const windowParameters = ({ units, period }: RecordsWindow): unknown[] => [
  RECORDS_FORM,
  units.map(({ id }) => id),
  period.from,
  period.to,
];

/** Before anything happened: a moment that no event is older than. */
export const momentOf = ({ moment }: RecordsWindow): Date => moment ?? new Date(0);
