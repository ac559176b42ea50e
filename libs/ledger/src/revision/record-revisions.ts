import { once } from 'node:events';
import { formatQuantity } from '@xiangtong/domain';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { explanationsText, hashContent, hashLines, lineText, revisionHead } from './content-hash';
import { BASIS, type NewRevision, type RecordedRevision, type RevisionLine } from './revision';

/**
 * Stores submitted revisions with their lines in the caller's transaction, by COPY. Returns them in the order given.
 * The tables refuse any later change.
 */
export const recordRevisions = async (
  manager: EntityManager,
  revisions: readonly NewRevision[],
): Promise<RecordedRevision[]> => {
  if (revisions.length === 0) return [];
  const prepared = revisions.map((revision) => {
    const linesHash = hashLines(revision.lines.map(lineText).join(''));
    return { revision, linesHash, contentHash: hashContent(revisionHead(revision), linesHash) };
  });
  const rows = await manager.query<{ id: string; submission_id: string; number: number }[]>(insertRevisions, [
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
  ]);
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
  await copyLines(manager, recorded, revisions);
  return recorded;
};

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

/** Rows are handed over in pieces of this size: large enough for the socket, small enough for memory. */
const CHUNK_CHARACTERS = 1 << 18;

const copyLines = async (
  manager: EntityManager,
  recorded: readonly RecordedRevision[],
  revisions: readonly NewRevision[],
): Promise<void> => {
  if (revisions.every((revision) => revision.lines.length === 0)) return;
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const stream = client.query(
    copyFrom(`copy revision_line (revision_id, line, product_id, destination, platform_id, flow, store, quantity, amount,
      orders, refund, measure, reported_quantity) from stdin`),
  );
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject));
  done.catch(() => undefined);
  let chunk = '';
  for (const [index, revision] of revisions.entries()) {
    const id = recorded[index]!.id;
    for (const [position, line] of revision.lines.entries()) chunk += copyRow(id, position + 1, line);
    if (chunk.length > CHUNK_CHARACTERS) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
      chunk = '';
    }
  }
  stream.end(chunk);
  await done;
};

const copyRow = (revisionId: string, position: number, line: RevisionLine): string =>
  `${revisionId}\t${position}\t${line.product.id}\t${line.destination}\t${line.platform.id}\t` +
  `${line.flow === 'up' ? 'u' : 'd'}\t${line.store === null ? '\\N' : copyText(line.store)}\t` +
  `${formatQuantity(line.quantity)}\t${line.amount}\t${line.orders}\t${line.refund ?? '\\N'}\t` +
  `${line.measure}\t${formatQuantity(line.reportedQuantity)}\n`;

/** Stores hold no control characters; only the backslash has a meaning in COPY text. */
const copyText = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);
