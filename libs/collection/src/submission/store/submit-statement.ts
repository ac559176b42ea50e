import type { Transaction } from '@xiangtong/infrastructure';
import {
  isStoreOf,
  recordingStatement,
  recordRevisionWith,
  type NewRevision,
  type RecordedRevision,
} from '@xiangtong/ledger';
import { catalogueVersion } from '@xiangtong/reference';
import { markSubmitted } from '../draft-photos';
import type { RaisedCheck } from '../../check/raised-check';

/** A draft as it was read and checked, with the data for submitting it. */
export interface Submitting {
  /** Version of the stored submission that the revision was made from; null when none is stored yet. */
  readonly version: number | null;
  /** State of its photos when those of the revision were read. */
  readonly photoChanges: number;
  /** State of the catalogue under which it was checked. */
  readonly catalogueVersion: number;
  readonly revision: NewRevision;
  readonly stores: readonly string[];
  readonly checks: readonly RaisedCheck[];
}

/**
 * Submits in one statement: the revision with its lines, the claims of its stores, its checks, the new state and its
 * history. Stores of the revision in force stay claimed until another revision replaces it. Null, with no change, when
 * the submission, its photos or the catalogue have changed since `revision` was made. Photos take statements of their own:
 * with some, the caller opens a transaction. A store that another unit reports violates the
 * key of store_month.
 */
export const submitInOneStatement = async (
  manager: Transaction,
  { version, photoChanges, catalogueVersion, revision, stores, checks }: Submitting,
): Promise<RecordedRevision | null> => {
  const values = {
    id: revision.submissionId,
    catalogueVersion,
    unit: revision.unit.id,
    month: revision.month,
    stores,
    at: revision.submittedAt,
    by: revision.submittedBy,
    checks: checks.length > 0 ? JSON.stringify(checks) : null,
  };
  const recorded = await (version === null
    ? recordRevisionWith(manager, revision, submitNew, { ...values, form: revision.form })
    : recordRevisionWith(manager, revision, submitStored, { ...values, version, photoChanges }));
  if (recorded && revision.photos.length > 0) await markSubmitted(manager, [recorded]);
  return recorded;
};

const parameters = ['id', 'catalogueVersion', 'unit', 'month', 'stores', 'at', 'by', 'checks'] as const;
type Of = Readonly<Record<(typeof parameters)[number], string>>;

const claimed = (of: Of): string => `
  claimed as (
    insert into store_month (store, month, unit_id)
    select claim.store, ${of.month}, ${of.unit} from opened, unnest(${of.stores}::text[]) as claim (store)
    where not exists (
      select from store_month held
      where held.store = claim.store and held.month = ${of.month} and held.unit_id = ${of.unit}
    ) order by 1
  )`;

const doubted = (of: Of): string => `
  doubted as (
    insert into revision_check (revision_id, checks)
    select id, ${of.checks}::json from recorded where ${of.checks}::text is not null
  )`;

const submitStored = recordingStatement({
  name: 'submit-stored',
  parameters: [...parameters, 'version', 'photoChanges'],
  before: (of) => `
    opened as (
      select submission.id, submission.form, submission.accepted_revision_id from submission
      where submission.id = ${of.id} and submission.version = ${of.version}
        and submission.photo_changes = ${of.photoChanges}
        and ${catalogueVersion} = ${of.catalogueVersion}
      for update of submission
    ), released as (
      delete from store_month using opened
      where opened.form = 'sales' and unit_id = ${of.unit} and month = ${of.month} and store <> all (${of.stores}::text[])
        and not ${isStoreOf('opened.accepted_revision_id', 'store_month.store')}
    ), ${claimed(of)}`,
  after: (of) => `
    saved as (
      update submission set status = 'submitted', revision = recorded.number, draft = null, revision_id = recorded.id,
        reason = null, version = version + 1, updated_at = ${of.at}
      from recorded where submission.id = ${of.id}
    ), noted as (
      insert into submission_event (submission_id, revision, action, actor, at)
      select submission_id, number, 'submit', ${of.by}, ${of.at} from recorded
    ), ${doubted(of)}`,
});

/** If another transaction opens the unit-month at the same moment, the key is violated. */
const submitNew = recordingStatement({
  name: 'submit-new',
  parameters: [...parameters, 'form'],
  before: (of) => `
    opened as (
      select where ${catalogueVersion} = ${of.catalogueVersion}
        and not exists (select from submission where form = ${of.form} and unit_id = ${of.unit} and month = ${of.month})
    ), ${claimed(of)}`,
  after: (of) => `
    saved as (
      insert into submission (id, form, unit_id, month, status, revision, revision_id, updated_at)
      select ${of.id}, ${of.form}, ${of.unit}, ${of.month}, 'submitted', recorded.number, recorded.id, ${of.at} from recorded
    ), noted as (
      insert into submission_event (submission_id, revision, action, actor, at)
      select submission_id, number, action, ${of.by}, ${of.at} from recorded, unnest(array['create', 'submit']) as action
    ), ${doubted(of)}`,
});
