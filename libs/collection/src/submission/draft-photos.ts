import type { Queries, Transaction } from '@xiangtong/infrastructure';
import { readRevisionPhotos, type RecordedRevision, type RevisionPhoto } from '@xiangtong/ledger';

/** The photos that go with the next revision of a submission. */
export interface DraftPhotos {
  /** Rises with every change of them. */
  readonly changes: number;
  readonly photos: readonly RevisionPhoto[];
}

export const noPhotos: DraftPhotos = { changes: 0, photos: [] };

interface Row extends RevisionPhoto {
  readonly submission: string;
}

export const readDraftPhotos = async (queries: Queries, id: string): Promise<DraftPhotos> => {
  const rows = await queries.query<{ changes: number; number: number | null; digest: Buffer }[]>(
    `select submission.photo_changes as changes, photo.number, photo.digest
     from submission left join submission_photo photo on photo.submission_id = submission.id and photo.drafted
     where submission.id = $1 order by photo.number`,
    [id],
  );
  const photos = rows.flatMap(({ number, digest }) => (number === null ? [] : [{ number, digest }]));
  return { changes: rows[0]?.changes ?? 0, photos };
};

/** Reads the photos of many submissions, which the caller has locked. */
export const readPhotosOfDrafts = async (
  queries: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RevisionPhoto[]>> => {
  const found = new Map<string, RevisionPhoto[]>();
  if (ids.length === 0) return found;
  const rows = await queries.query<Row[]>(
    `select submission_id as submission, number, digest from submission_photo
     where submission_id = any($1::uuid[]) and drafted order by number`,
    [ids],
  );
  for (const { submission, ...photo } of rows)
    found.set(submission, [...(found.get(submission) ?? []), photo]);
  return found;
};

/** Marks the photos of the drafts as belonging to a revision. */
export const markSubmitted = async (
  manager: Transaction,
  recorded: readonly Pick<RecordedRevision, 'submissionId'>[],
): Promise<void> => {
  await manager.query(
    'update submission_photo set submitted = true where submission_id = any($1::uuid[]) and drafted and not submitted',
    [recorded.map(({ submissionId }) => submissionId)],
  );
};

/**
 * Restores the photos after a withdrawal: the next revision begins with those of the revision in force, or with none.
 * What never belonged to a revision is not kept.
 */
export const restorePhotos = async (
  manager: Transaction,
  submissionId: string,
  revisionInForce: number | null,
): Promise<void> => {
  const kept = revisionInForce === null ? [] : await readRevisionPhotos(manager, revisionInForce);
  await manager.query('delete from submission_photo where submission_id = $1 and not submitted', [
    submissionId,
  ]);
  await manager.query(
    `update submission_photo set drafted = not drafted
     where submission_id = $1 and drafted <> (bytes is not null and digest = any($2::bytea[]))`,
    [submissionId, kept],
  );
};
