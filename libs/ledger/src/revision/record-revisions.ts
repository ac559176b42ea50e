import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../append/prepared-query';
import { explanationsText, hashContent, linesHashOf, revisionHead } from './content-hash';
import { copyLines } from './copy-lines';
import { lineColumns, lineParameters } from './line-parameters';
import { BASIS, type NewRevision, type RecordedRevision } from './revision';

/** Up to here one statement with the lines in it is faster than COPY, which is a conversation. */
const FEW_LINES = 2_000;

/**
 * Stores submitted revisions with their lines in the caller's transaction. Returns them in the order given. The tables
 * refuse any later change.
 */
export const recordRevisions = async (
  manager: EntityManager,
  revisions: readonly NewRevision[],
): Promise<RecordedRevision[]> => {
  if (revisions.length === 0) return [];
  const prepared = revisions.map((revision) => {
    const linesHash = linesHashOf(revision.lines);
    return { revision, linesHash, contentHash: hashContent(revisionHead(revision), linesHash) };
  });
  const few = revisions.reduce((sum, revision) => sum + revision.lines.length, 0) <= FEW_LINES;
  const parameters = revisionParameters(prepared);
  const rows = await queryPrepared<{ id: string; submission_id: string; number: number }>(
    manager,
    few
      ? { name: 'insert-revisions-and-lines', text: insertRevisionsAndLines }
      : { name: 'insert-revisions', text: insertRevisions },
    few ? [...parameters, ...lineParameters(revisions)] : parameters,
  );
  const ids = new Map(rows.map((row) => [`${row.submission_id}/${row.number}`, row.id]));
  const recorded = prepared.map(({ revision, contentHash }) => ({
    id: ids.get(`${revision.submissionId}/${revision.number}`)!,
    submissionId: revision.submissionId,
    number: revision.number,
    form: revision.form,
    unit: revision.unit,
    month: revision.month,
    contentHash,
  }));
  if (!few) await copyLines(manager, recorded, revisions);
  return recorded;
};

interface Prepared {
  readonly revision: NewRevision;
  readonly linesHash: Buffer;
  readonly contentHash: Buffer;
}

const revisionParameters = (prepared: readonly Prepared[]): unknown[] => [
  prepared.map(({ revision }) => revision.submissionId),
  prepared.map(({ revision }) => revision.number),
  prepared.map(({ revision }) => revision.form),
  prepared.map(({ revision }) => revision.unit.id),
  prepared.map(({ revision }) => revision.month),
  BASIS,
  prepared.map(({ revision }) => revision.lines.length),
  prepared.map(({ revision }) => revision.totalFen),
  prepared.map(({ revision }) => explanationsText(revision)),
  prepared.map(({ linesHash }) => linesHash),
  prepared.map(({ contentHash }) => contentHash),
  prepared.map(({ revision }) => revision.submittedBy),
  prepared.map(({ revision }) => revision.submittedAt),
];

const insertRevisions = `
  insert into revision (submission_id, number, form, unit_id, month, basis, line_count, total_fen, explanations,
    lines_hash, content_hash, submitted_by, submitted_at)
  select input.submission_id, input.number, input.form, input.unit_id, input.month, $6, input.line_count,
    input.total_fen, input.explanations::json, input.lines_hash, input.content_hash, input.submitted_by, input.submitted_at
  from unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::int[], $7::int[], $8::bigint[], $9::text[],
    $10::bytea[], $11::bytea[], $12::text[], $13::timestamptz[])
    as input (submission_id, number, form, unit_id, month, line_count, total_fen, explanations, lines_hash,
      content_hash, submitted_by, submitted_at)
  returning id, submission_id, number`;

/** `place` is the place of the line's revision in the list. */
const insertRevisionsAndLines = `
  with recorded as (${insertRevisions}), lines as (
    insert into revision_line (revision_id, ${lineColumns})
    select recorded.id, ${lineColumns}
    from unnest($14::int[], $15::int[], $16::int[], $17::int[], $18::smallint[], $19::text[]::"char"[], $20::text[],
      $21::numeric[], $22::bigint[], $23::int[], $24::bigint[], $25::text[], $26::numeric[]) as input (place, ${lineColumns})
    join recorded on recorded.submission_id = ($1::uuid[])[place] and recorded.number = ($2::int[])[place]
  )
  select id, submission_id, number from recorded`;
