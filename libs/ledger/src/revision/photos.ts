import type { Queries, Transaction } from '@xiangtong/infrastructure';
import type { NewRevision, RecordedRevision } from './revision';

/** Writes which photos belong to just recorded revisions, in the caller's transaction. */
export const insertPhotos = async (
  manager: Transaction,
  recorded: readonly RecordedRevision[],
  revisions: readonly Pick<NewRevision, 'photos'>[],
): Promise<void> => {
  const rows = revisions.flatMap(({ photos }, index) =>
    photos.map((photo) => ({ ...photo, revision: recorded[index]!.id })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `insert into revision_photo (revision_id, number, digest)
     select * from unnest($1::bigint[], $2::int[], $3::bytea[])`,
    [
      rows.map(({ revision }) => revision),
      rows.map(({ number }) => number),
      rows.map(({ digest }) => digest),
    ],
  );
};

/** SHA-256 of the photos of the revision that `id`, an expression, names, as a list of hex texts in their order. */
export const photosOf = (id: string): string =>
  `array(select encode(digest, 'hex') from revision_photo where revision_id = ${id} order by number)`;

/** The photos of a revision, in their order. */
export const readRevisionPhotos = async (queries: Queries, revisionId: number): Promise<Buffer[]> => {
  const rows = await queries.query<{ digest: Buffer }[]>(
    'select digest from revision_photo where revision_id = $1 order by number',
    [revisionId],
  );
  return rows.map(({ digest }) => digest);
};
