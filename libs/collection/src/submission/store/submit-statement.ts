import { recordRevisionWith, type NewRevision, type RecordedRevision } from '@xiangtong/ledger';
import type { EntityManager } from 'typeorm';
import type { RaisedCheck } from '../../check/raised-check';

/** A draft as it was read and checked, and what its submission brings. */
export interface Submitting {
  /** Version of the stored submission that the revision was made from; null when none is stored yet. */
  readonly version: number | null;
  /** State of the catalogue under which it was checked. */
  readonly catalogueVersion: number;
  readonly revision: NewRevision;
  readonly stores: readonly string[];
  readonly checks: readonly RaisedCheck[];
}

/**
 * Submits in one statement: the revision with its lines, the claims of its stores, its checks, the new state and its history.
 * Stores of
 * what is in force stay claimed until another revision takes its place.
 * Null, and nothing done, when the submission or the catalogue has changed since `revision` was made. A store that
 * another unit reports breaks the key of store_month.
 */
export const submitInOneStatement = async (
  manager: EntityManager,
  { version, catalogueVersion, revision, stores, checks }: Submitting,
): Promise<RecordedRevision | null> =>
  recordRevisionWith(manager, revision, {
    ...(version === null ? submitNew : submitStored),
    values: [
      revision.submissionId,
      version ?? revision.form,
      catalogueVersion,
      revision.unit.id,
      revision.month,
      stores,
      revision.submittedAt,
      revision.submittedBy,
      checks.length > 0 ? JSON.stringify(checks) : null,
    ],
  });

const claimed = `
  claimed as (
    insert into store_month (store, month, unit_id)
    select claim.store, $31, $30 from opened, unnest($32::text[]) as claim (store)
    where not exists (
      select from store_month held where held.store = claim.store and held.month = $31 and held.unit_id = $30
    ) order by 1
  )`;

const doubted = `
  doubted as (
    insert into revision_check (revision_id, checks)
    select id, $35::json from recorded where $35::text is not null
  )`;

const submitStored = {
  name: 'submit-stored',
  before: `
    opened as (
      select submission.id, submission.form, submission.accepted_revision_id from submission, reference_version
      where submission.id = $27 and submission.version = $28 and reference_version.version = $29
      for update of submission
    ), released as (
      delete from store_month using opened
      where opened.form = 'sales' and unit_id = $30 and month = $31 and store <> all ($32::text[])
        and not exists (
          select from revision_line line
          where line.revision_id = opened.accepted_revision_id and line.store = store_month.store)
    ), ${claimed}`,
  after: `
    saved as (
      update submission set status = 'submitted', revision = recorded.number, draft = null, revision_id = recorded.id,
        reason = null, version = version + 1, updated_at = $33
      from recorded where submission.id = $27
    ), noted as (
      insert into submission_event (submission_id, revision, action, actor, at)
      select submission_id, number, 'submit', $34, $33 from recorded
    ), ${doubted}`,
};

/** Whoever opens the unit-month at the same moment breaks its key. */
const submitNew = {
  name: 'submit-new',
  before: `
    opened as (
      select from reference_version where version = $29
        and not exists (select from submission where form = $28 and unit_id = $30 and month = $31)
    ), ${claimed}`,
  after: `
    saved as (
      insert into submission (id, form, unit_id, month, status, revision, revision_id, updated_at)
      select $27, $28, $30, $31, 'submitted', recorded.number, recorded.id, $33 from recorded
    ), noted as (
      insert into submission_event (submission_id, revision, action, actor, at)
      select submission_id, number, action, $34, $33 from recorded, unnest(array['create', 'submit']) as action
    ), ${doubted}`,
};
