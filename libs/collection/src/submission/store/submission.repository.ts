import { randomUUID } from 'node:crypto';
import { queryPrepared, type Transaction } from '@xiangtong/infrastructure';
import type { FormCode, SubmissionStatus } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { revisionRelation } from '@xiangtong/ledger';
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

export interface WrittenDraft extends Pick<Submission, 'id' | 'revision' | 'status' | 'version'> {
  /** Rises with every change of its photos, from 0. */
  readonly photoChanges: number;
}

const columns = `submission.id, submission.form, submission.unit_id as "unitId", submission.month, submission.status,
  submission.revision, submission.draft, submission.revision_id as "revisionId",
  submission.accepted_revision_id as "acceptedRevisionId", submission.reason, submission.version`;

/** Submissions, within the transaction of `manager` if it has one. */
export class SubmissionRepository {
  constructor(private readonly manager: Transaction) {}

  lockById(id: string): Promise<Submission | null> {
    return this.one('id = $1 for update', [id]);
  }

  byId(id: string): Promise<Submission | null> {
    return this.one('id = $1', [id]);
  }

  /** Locks in one fixed order, so that two batches over the same unit-months cannot deadlock. */
  lockByUnitMonths(keys: readonly UnitMonthKey[]): Promise<Submission[]> {
    return this.manager.query<Submission[]>(
      `select ${columns} from submission
       join unnest($1::text[], $2::int[], $3::int[]) as wanted (form, unit_id, month)
         using (form, unit_id, month)
       order by unit_id, month, form for update of submission`,
      [keys.map((key) => key.form), keys.map((key) => key.unitId), keys.map((key) => key.month)],
    );
  }

  byUnitMonth({ form, unitId, month }: UnitMonthKey): Promise<Submission | null> {
    return this.one('form = $1 and unit_id = $2 and month = $3', [form, unitId, month]);
  }

  private async one(condition: string, parameters: readonly unknown[]): Promise<Submission | null> {
    const [row] = await this.manager.query<Submission[]>(
      `select ${columns} from submission where ${condition}`,
      parameters,
    );
    return row ?? null;
  }

  /**
   * One statement instead of a transaction around reading and writing: the later of two callers finds the row of the
   * first. Null when something exists that a draft may not replace, or when the catalogue has changed.
   */
  async writeDraft(writing: DraftWriting): Promise<WrittenDraft | null> {
    const [row] = await queryPrepared<Omit<WrittenDraft, 'status'>>(this.manager, writeDraft, [
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
    ]);
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
    returning id, revision, version, photo_changes
  ), noted as (
    insert into submission_event (submission_id, revision, action, actor, at)
    select id, revision, case version when 1 then 'create' else 'save' end, $7, $6 from saved
  )
  select id, revision, version, photo_changes as "photoChanges" from saved`,
};

const saveSubmissions = {
  name: 'save-submissions',
  text: `
  with saved as (
    insert into submission (id, form, unit_id, month, status, revision, draft, revision_id, accepted_revision_id,
      accepted_fen, reported_at, reason, updated_at)
    select input.id, input.form, "unitId", input.month, status, revision,
      case json_typeof(draft) when 'null' then null else draft end, "revisionId", "acceptedRevisionId",
      accepted.total_fen, accepted.submitted_at, reason, $3
    from json_to_recordset($1) as input (id uuid, form text, "unitId" int, month int, status text, revision int, draft json,
      "revisionId" bigint, "acceptedRevisionId" bigint, reason text)
    left join ${revisionRelation} accepted on accepted.id = input."acceptedRevisionId"
    on conflict (id) do update set status = excluded.status, revision = excluded.revision, draft = excluded.draft,
      revision_id = excluded.revision_id, accepted_revision_id = excluded.accepted_revision_id,
      accepted_fen = excluded.accepted_fen, reported_at = coalesce(submission.reported_at, excluded.reported_at),
      reason = excluded.reason, version = submission.version + 1, updated_at = excluded.updated_at
    returning id
  )
  insert into submission_event (submission_id, revision, action, actor, reason, at)
  select input."submissionId", input.revision, input.action, input.actor, input.reason, $3
  from rows from (json_to_recordset($2) as ("submissionId" uuid, revision int, action text, actor text, reason text))
    with ordinality as input ("submissionId", revision, action, actor, reason, position)
  order by position`,
};
