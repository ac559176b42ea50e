import type { Queries } from '@xiangtong/infrastructure';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';
import { excerptParameters, inExcerpt, type ExcerptWindow } from '../read/excerpt-window';

/** The revision in force for a unit and period at the position of a window. */
export interface StandingRevision {
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  readonly seq: number;
  readonly submission: string;
  readonly revision: number;
  readonly lineCount: number;
}

interface Row extends Omit<StandingRevision, 'period'> {
  readonly month: Month;
}

/** Sorted by form, period and unit. */
export const readStanding = async (queries: Queries, window: ExcerptWindow): Promise<StandingRevision[]> => {
  const rows = await queries.query<Row[]>(standing, excerptParameters(window));
  return rows.map(({ month, ...row }) => ({ ...row, period: formPeriod(row.form, month) }));
};

const standing = `
  select newest.seq, newest.form, unit.code as unit, newest.month, revision.submission_id as submission,
    revision.number as revision, revision.line_count as "lineCount"
  from (
    select distinct on (form, unit_id, month) seq, kind, form, unit_id, month, revision_id
    from ledger_entry entry where ${inExcerpt} order by form, unit_id, month, seq desc
  ) newest
  join revision on revision.id = newest.revision_id
  join ${unitRelation} unit on unit.id = newest.unit_id
  where newest.kind <> 'withdraw'
  order by newest.form, newest.month, unit.code collate "C"`;
