import { randomUUID } from 'node:crypto';
import { queryPrepared, type Transaction } from '@xiangtong/infrastructure';
import type { FormCode, SubmissionStatus } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { catalogueVersion } from '@xiangtong/reference';
import type { Submission, SubmissionEvent, SubmissionState } from '../submission';

export interface UnitMonthKey {
  readonly form: FormCode;
  readonly unitId: number;
  readonly month: Month;
}

/** A draft that opens a unit-month, or replaces the existing one while that may still be changed. */
export interface DraftWriting extends UnitMonthKey {
  readonly draft: unknown;
  readonly replaces: readonly SubmissionStatus[];
  /** Version that it replaces, 0 for none; null: any version. */
  readonly expected: number | null;
  /** State of the catalogue under which the draft was checked. */
  readonly catalogueVersion: number;
  readonly actor: string;
  readonly at: Date;
}

interface SubmissionRow {
  id: string;
  form: FormCode;
  unit_id: number;
  month: number;
  status: SubmissionStatus;
  revision: number;
  draft: unknown;
  revision_id: number | null;
  accepted_revision_id: number | null;
  reason: string | null;
  version: number;
}

const toSubmission = (row: SubmissionRow): Submission => ({
  id: row.id,
  form: row.form,
  unitId: row.unit_id,
  month: row.month,
  status: row.status,
  revision: row.revision,
  draft: row.draft,
  revisionId: row.revision_id,
  acceptedRevisionId: row.accepted_revision_id,
  reason: row.reason,
  version: row.version,
});

/** Submissions, within the transaction of `manager` if it has one. */
export class SubmissionRepository {
  constructor(private readonly manager: Transaction) {}

  async lockById(id: string): Promise<Submission | null> {
    const rows = await this.manager.query<SubmissionRow[]>(
      'select * from submission where id = $1 for update',
      [id],
    );
    return rows[0] ? toSubmission(rows[0]) : null;
  }

  async byId(id: string): Promise<Submission | null> {
    const rows = await this.manager.query<SubmissionRow[]>('select * from submission where id = $1', [id]);
    return rows[0] ? toSubmission(rows[0]) : null;
  }

  /** Locks in one fixed order, so that two batches over the same unit-months cannot deadlock. */
  async lockByUnitMonths(keys: readonly UnitMonthKey[]): Promise<Submission[]> {
    const rows = await this.manager.query<SubmissionRow[]>(
      `select submission.* from submission
       join unnest($1::text[], $2::int[], $3::int[]) as wanted (form, unit_id, month)
         using (form, unit_id, month)
       order by unit_id, month, form for update of submission`,
      [keys.map((key) => key.form), keys.map((key) => key.unitId), keys.map((key) => key.month)],
    );
    return rows.map(toSubmission);
  }

  async byUnitMonth(key: UnitMonthKey): Promise<Submission | null> {
    const rows = await this.manager.query<SubmissionRow[]>(
      'select * from submission where form = $1 and unit_id = $2 and month = $3',
      [key.form, key.unitId, key.month],
    );
    return rows[0] ? toSubmission(rows[0]) : null;
  }

  /**
   * One statement instead of a transaction around reading and writing: the later of two callers finds the row of the
   * first. Null when something exists that a draft may not replace, or when the catalogue has changed.
   */
  async writeDraft(
    writing: DraftWriting,
  ): Promise<Pick<Submission, 'id' | 'revision' | 'status' | 'version'> | null> {
    const [row] = await queryPrepared<{ id: string; revision: number; version: number }>(
      this.manager,
      writeDraft,
      [
        randomUUID(),
        writing.form,
        writing.unitId,
        writing.month,
        JSON.stringify(writing.draft),
        writing.at,
        writing.actor,
        writing.replaces,
        writing.catalogueVersion,
        writing.expected,
      ],
    );
    return row ? { ...row, status: 'draft' } : null;
  }

  /** Inserts or updates by id, and writes the events, in one statement. */
  async save(
    states: readonly SubmissionState[],
    events: readonly SubmissionEvent[],
    at: Date,
  ): Promise<void> {
    await queryPrepared(this.manager, saveSubmissions, [
      JSON.stringify(states.map((state) => ({ ...state, draft: state.draft ?? null }))),
      JSON.stringify(events),
      at,
    ]);
  }
}

/** A draft keeps its number; a submitted number is never used again. */
const writeDraft = {
  name: 'write-draft',
  text: `
  with saved as (
    insert into submission (id, form, unit_id, month, status, revision, draft, updated_at)
    select $1, $2, $3, $4, 'draft', 1, $5, $6 where ${catalogueVersion} = $9
      and (coalesce($10::int, 0) = 0 or exists (
        select 1 from submission where form = $2 and unit_id = $3 and month = $4 and version = $10))
    on conflict (form, unit_id, month) do update set status = 'draft',
      revision = submission.revision + case submission.status when 'draft' then 0 else 1 end,
      draft = excluded.draft, reason = null, version = submission.version + 1, updated_at = excluded.updated_at
    where submission.status = any ($8) and ($10::int is null or submission.version = $10)
    returning id, revision, version
  ), noted as (
    insert into submission_event (submission_id, revision, action, actor, at)
    select id, revision, case version when 1 then 'create' else 'save' end, $7, $6 from saved
  )
  select id, revision, version from saved`,
};

const saveSubmissions = {
  name: 'save-submissions',
  text: `
  with saved as (
    insert into submission (id, form, unit_id, month, status, revision, draft, revision_id, accepted_revision_id, reason, updated_at)
    select id, form, "unitId", month, status, revision, case json_typeof(draft) when 'null' then null else draft end, "revisionId", "acceptedRevisionId", reason, $3
    from json_to_recordset($1) as input (id uuid, form text, "unitId" int, month int, status text, revision int, draft json,
      "revisionId" bigint, "acceptedRevisionId" bigint, reason text)
    on conflict (id) do update set status = excluded.status, revision = excluded.revision, draft = excluded.draft,
      revision_id = excluded.revision_id, accepted_revision_id = excluded.accepted_revision_id, reason = excluded.reason,
      version = submission.version + 1, updated_at = excluded.updated_at
    returning id
  )
  insert into submission_event (submission_id, revision, action, actor, reason, at)
  select input."submissionId", input.revision, input.action, input.actor, input.reason, $3
  from rows from (json_to_recordset($2) as ("submissionId" uuid, revision int, action text, actor text, reason text))
    with ordinality as input ("submissionId", revision, action, actor, reason, position)
  order by position`,
};
