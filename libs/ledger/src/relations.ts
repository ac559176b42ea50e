/**
 * What the SQL of other libs joins instead of the tables of the ledger: relations with the columns that may be counted
 * on. Entries are those of revisions. PostgreSQL plans them like the tables themselves.
 */
export const entryRelation = `(
  select seq, kind, form, unit_id, month, revision_id, actor, recorded_at from ledger_entry where kind <> 'import')`;
export const revisionRelation = `(
  select id, number, form, unit_id, month, total_fen, line_count, content_hash, explanations, submitted_by, submitted_at
  from revision)`;

/** Photos of revisions, each with the submission and the number of its revision. */
export const revisionPhotoRelation = `(
  select revision.submission_id, revision.number as revision, photo.digest
  from revision_photo photo join revision on revision.id = photo.revision_id)`;

/** Position of the newest entry, 0 for none. */
export const headSeq = '(select coalesce(max(seq), 0) from ledger_entry)';

/** `ArrivalPosition` as JSON, for a statement that every request makes anyway. */
export const arrivalPosition = `(
  select json_build_object('seq', ${headSeq}, 'revisionId', (select coalesce(max(id), 0) from revision)))`;

/** Condition: a line of the revision is of the store. Both are expressions. */
export const isStoreOf = (revisionId: string, store: string): string =>
  `exists (select from revision_line line where line.revision_id = ${revisionId} and line.store = ${store})`;
