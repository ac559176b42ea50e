import {
  type FormCode,
  formPeriod,
  type Instant,
  type Page,
  type SubmissionStatus,
  toPage,
} from '@xiangtong/contracts';
import { DAY_MS, type Month } from '@xiangtong/domain';
import { type Clock, readCursor, type Database } from '@xiangtong/infrastructure';
import {
  unitRelation,
  type ReferenceCatalogue,
  type ReportingUnit,
  type UnitSelection,
} from '@xiangtong/reference';
import { revisionRelation } from '@xiangtong/ledger';
import { dutyParameters, dutyRelations } from './duties';
import { readDuties, type FollowUpQuery } from './follow-up-scope';

export interface LateQuery extends FollowUpQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** missing: no usable report · pending: it came late and waits for review · late: it came late and is in force. */
export type LateState = 'missing' | 'pending' | 'late';

/** A report that was not in by its deadline. */
export interface LateReport {
  readonly unit: string;
  readonly unitName: string;
  readonly division: string;
  readonly form: FormCode;
  readonly period: string;
  readonly deadline: Instant;
  readonly state: LateState;
  /** State of the submission; null when none has been begun. */
  readonly status: SubmissionStatus | null;
  readonly submittedAt: Instant | null;
  /** Days begun since the deadline, until it was submitted or until now. */
  readonly days: number;
}

interface LateRow {
  unit_id: number;
  month: Month;
  deadline: Date;
  state: LateState;
  status: SubmissionStatus | null;
  submitted_at: Date | null;
}

/** A report that waits for review is as late as its revision; one in force is as late as the first accepted one. */
const lateReports = `
  ${dutyRelations('materialized')}, judged as (
    select duty.unit_id, duty.month, duty.deadline, submission.status,
      case
        when standing.unit_id is not null then standing.reported_at
        when submission.status = 'submitted' then waiting.submitted_at
      end as submitted_at,
      case
        when standing.unit_id is not null then 'late'
        when submission.status = 'submitted' then 'pending'
        else 'missing'
      end as state
    from duty
    left join standing using (unit_id, month)
    left join submission on submission.form = $1 and submission.unit_id = duty.unit_id and submission.month = duty.month
    left join ${revisionRelation} waiting on waiting.id = submission.revision_id
    where duty.deadline < $9
  )
  select judged.unit_id, judged.month, judged.deadline, judged.state, judged.status, judged.submitted_at
  from judged join ${unitRelation} unit on unit.id = judged.unit_id
  where (judged.submitted_at is null or judged.submitted_at > judged.deadline)
    and ($10::int is null or (judged.month, unit.code) < ($10, $11))
  order by judged.month desc, unit.code desc
  limit $12`;

/** Late and missing reports. Contains no personal data. */
export class LateListReadModel {
  constructor(
    private readonly dependencies: {
      readonly source: Database;
      readonly catalogue: ReferenceCatalogue;
      readonly clock: Clock;
    },
  ) {}

  /** Newest period first. */
  async late(visible: UnitSelection, query: LateQuery): Promise<Page<LateReport>> {
    const { duties } = await readDuties(this.dependencies, visible, query);
    const now = this.dependencies.clock.now();
    const rows = await this.dependencies.source.query<LateRow[]>(lateReports, [
      ...dutyParameters(duties),
      now,
      ...(readCursor(query.cursor, CURSOR) ?? [null, null]),
      query.limit + 1,
    ]);
    const units = new Map(duties.units.map(({ unit }) => [unit.id, unit]));
    const unitOf = (row: LateRow): ReportingUnit => units.get(row.unit_id)!;
    return toPage(
      rows,
      query.limit,
      (row) => toLate(row, unitOf(row), duties.form, now),
      (last) => `${last.month}.${unitOf(last).code}`,
    );
  }
}

const toLate = (row: LateRow, unit: ReportingUnit, form: FormCode, now: Date): LateReport => ({
  unit: unit.code,
  unitName: unit.name.zh,
  division: unit.division,
  form,
  period: formPeriod(form, row.month),
  deadline: row.deadline.toISOString(),
  state: row.state,
  status: row.status,
  submittedAt: row.submitted_at?.toISOString() ?? null,
  days: Math.ceil(((row.submitted_at ?? now).getTime() - row.deadline.getTime()) / DAY_MS),
});

const CURSOR = /^(\d{6})\.([0-9A-Z-]{1,32})$/;
