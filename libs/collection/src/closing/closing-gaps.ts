import type { FormCode, SubmissionStatus } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { Queries } from '@xiangtong/infrastructure';
import { revisionRelation } from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import { unexplained, type RaisedCheck } from '../check/raised-check';

/** What a period lacks before it can be closed without a word. */
export interface ClosingGaps {
  /** Units without a report, neither in force nor waiting. */
  readonly missing: number;
  /** Reports that wait for review. */
  readonly waiting: number;
  /** Doubts that nobody has explained, of reports in force and of those that wait. */
  readonly unexplained: number;
}

/** State of one unit that owes the period. */
export interface UnitState {
  readonly unit: ReportingUnit;
  readonly state: 'missing' | 'waiting' | 'accepted';
  /** Null when nothing has been begun. */
  readonly submission: string | null;
  readonly status: SubmissionStatus | null;
  readonly doubts: number;
  readonly unexplained: number;
}

interface Row {
  readonly unit_id: number;
  readonly id: string;
  readonly status: SubmissionStatus;
  readonly in_force: boolean;
  readonly explanations: Record<string, string> | null;
  readonly checks: RaisedCheck[] | null;
}

/** A correction that waits is looked at before the revision in force. */
const states = `
  select submission.unit_id, submission.id, submission.status,
    submission.accepted_revision_id is not null as in_force, revision.explanations, raised.checks
  from submission
  left join ${revisionRelation} revision on revision.id =
    case when submission.status = 'submitted' then submission.revision_id else submission.accepted_revision_id end
  left join revision_check raised on raised.revision_id = revision.id
  where submission.form = $1 and submission.month = $2 and submission.unit_id = any($3::int[])`;

/** The states of `units`, which owe the period, in their order. */
export const readUnitStates = async (
  queries: Queries,
  form: FormCode,
  month: Month,
  units: readonly ReportingUnit[],
): Promise<UnitState[]> => {
  const rows = await queries.query<Row[]>(states, [form, month, units.map(({ id }) => id)]);
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
  return units.map((unit) => stateOf(unit, byUnit.get(unit.id)));
};

const stateOf = (unit: ReportingUnit, row: Row | undefined): UnitState => {
  if (!row) return { unit, state: 'missing', submission: null, status: null, doubts: 0, unexplained: 0 };
  const checks = row.checks ?? [];
  return {
    unit,
    state: row.status === 'submitted' ? 'waiting' : row.in_force ? 'accepted' : 'missing',
    submission: row.id,
    status: row.status,
    doubts: checks.length,
    unexplained: unexplained(checks, row.explanations).length,
  };
};

export const gapsOf = (units: readonly UnitState[]): ClosingGaps => ({
  missing: units.filter(({ state }) => state === 'missing').length,
  waiting: units.filter(({ state }) => state === 'waiting').length,
  unexplained: units.reduce((sum, one) => sum + one.unexplained, 0),
});

export const isComplete = ({ missing, waiting, unexplained: unsaid }: ClosingGaps): boolean =>
  missing + waiting + unsaid === 0;
