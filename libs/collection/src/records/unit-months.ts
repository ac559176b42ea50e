import { statusAfter, type SubmissionAction, type SubmissionStatus } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { ReportingUnit } from '@xiangtong/reference';
import { entryRelation, revisionRelation } from '@xiangtong/ledger';
import { readDuties } from '../follow-up/follow-up-scope';
import { momentOf, RECORDS_FORM, type RecordsDependencies, type RecordsWindow } from './records-window';

/** A figure that the ledger put in force. */
export interface StandingFigure {
  readonly seq: number;
  readonly revision: number;
  readonly revisionId: number;
  readonly totalFen: bigint;
  readonly lines: number;
  readonly contentHash: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
}

/** One report that is due, and its state. */
export interface UnitMonth {
  readonly unit: ReportingUnit;
  readonly month: Month;
  readonly deadline: Date;
  /** Figure in force of the same month last year; 0 if there is none: the weight of the unit. */
  readonly weightFen: bigint;
  /** The first figure that was ever accepted. */
  readonly first: { readonly totalFen: bigint; readonly submittedAt: Date } | null;
  /** The figure in force. */
  readonly standing: StandingFigure | null;
  /** Status of the submission; null when none has been begun. */
  readonly status: SubmissionStatus | null;
  readonly submittedAt: Date | null;
}

interface UnitMonthRow extends Omit<StandingFigure, 'seq' | 'totalFen'> {
  readonly place: number;
  readonly firstFen: number | null;
  readonly firstSubmittedAt: Date | null;
  readonly kind: string | null;
  readonly seq: number | null;
  readonly totalFen: number;
  readonly baseKind: string | null;
  readonly baseFen: number | null;
  readonly action: SubmissionAction | null;
  readonly lastSubmittedAt: Date | null;
}

/** The last entry of a unit-month shows what is in force: its revision, or nothing after a withdrawal. */
const unitMonths = `
  select duty.place, first.total_fen as "firstFen", first.submitted_at as "firstSubmittedAt", last.*,
    base.kind as "baseKind", base.total_fen as "baseFen", state.action, state."lastSubmittedAt"
  from unnest($2::int[], $3::int[]) with ordinality as duty (unit_id, month, place)
  left join lateral (
    select revision.total_fen, revision.submitted_at
    from ${entryRelation} entry join ${revisionRelation} revision on revision.id = entry.revision_id
    where entry.form = $1 and entry.unit_id = duty.unit_id and entry.month = duty.month and entry.seq <= $4
      and entry.kind <> 'withdraw'
    order by entry.seq limit 1
  ) first on true
  left join lateral (
    select entry.kind, entry.seq, entry.actor as "acceptedBy", entry.recorded_at as "acceptedAt",
      revision.number as revision, revision.id as "revisionId", revision.total_fen as "totalFen",
      revision.line_count as lines, encode(revision.content_hash, 'hex') as "contentHash",
      revision.submitted_by as "submittedBy", revision.submitted_at as "submittedAt"
    from ${entryRelation} entry join ${revisionRelation} revision on revision.id = entry.revision_id
    where entry.form = $1 and entry.unit_id = duty.unit_id and entry.month = duty.month and entry.seq <= $4
    order by entry.seq desc limit 1
  ) last on true
  left join lateral (
    select entry.kind, revision.total_fen
    from ${entryRelation} entry join ${revisionRelation} revision on revision.id = entry.revision_id
    where entry.form = $1 and entry.unit_id = duty.unit_id and entry.month = duty.month - 100 and entry.seq <= $4
    order by entry.seq desc limit 1
  ) base on true
  left join lateral (
    select event.action, (
        select max(at) from submission_event where submission_id = submission.id and action = 'submit' and at <= $5
      ) as "lastSubmittedAt"
    from submission join submission_event event on event.submission_id = submission.id
    where submission.form = $1 and submission.unit_id = duty.unit_id and submission.month = duty.month and event.at <= $5
    order by event.at desc, event.id desc limit 1
  ) state on true`;

/** Every report that was due, in the order of units and months; units as in the window, with their printed names. */
export const readUnitMonths = async (
  dependencies: RecordsDependencies,
  window: RecordsWindow,
): Promise<readonly UnitMonth[]> => {
  const chosen = new Map(window.units.map((unit) => [unit.id, unit]));
  const { duties } = await readDuties(
    dependencies,
    { prefixes: [], unitIds: [...chosen.keys()] },
    {
      form: RECORDS_FORM,
      period: window.period.text,
    },
  );
  const due = duties.units.flatMap(({ unit, place, from, to }) =>
    duties.months
      .filter(({ month }) => month >= from && (to === null || month <= to))
      .map(({ month }) => ({
        unit: chosen.get(unit.id) ?? unit,
        month,
        deadline: duties.calendar.deadline(duties.form, month, duties.groups[place]!.county),
      })),
  );
  const rows = await dependencies.source.query<UnitMonthRow[]>(unitMonths, [
    RECORDS_FORM,
    due.map(({ unit }) => unit.id),
    due.map(({ month }) => month),
    window.seq,
    momentOf(window),
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return due.map((duty, index) => ({ ...duty, ...factsOf(byPlace.get(index + 1)!) }));
};

const factsOf = ({
  place: _,
  firstFen,
  firstSubmittedAt,
  kind,
  baseKind,
  baseFen,
  action,
  lastSubmittedAt,
  ...figure
}: UnitMonthRow): Omit<UnitMonth, 'unit' | 'month' | 'deadline'> => {
  const stands = kind !== null && kind !== 'withdraw';
  return {
    weightFen: baseKind === null || baseKind === 'withdraw' ? 0n : BigInt(baseFen!),
    first: firstFen === null ? null : { totalFen: BigInt(firstFen), submittedAt: firstSubmittedAt! },
    standing: stands ? { ...figure, seq: figure.seq!, totalFen: BigInt(figure.totalFen) } : null,
    status: action && statusAfter(action, stands),
    submittedAt: lastSubmittedAt,
  };
};
