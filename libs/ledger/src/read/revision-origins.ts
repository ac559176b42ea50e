import type { Queries } from '@xiangtong/infrastructure';
import type { RevisionOrigin } from '@xiangtong/contracts';
import { entryView } from '../revision/entry-view';

interface OriginRow extends Omit<RevisionOrigin, 'submittedAt' | 'contentHash' | 'submittedBy'> {
  readonly id: string;
  readonly submitted_by: string;
  readonly submitted_at: Date;
  readonly content_hash: string;
}

/** Entries have one index by the revision put in force and one by the withdrawn revision. */
const origins = `
  with named as (
    select * from ledger_entry where revision_id = any($1::bigint[]) and kind <> 'withdraw'
    union all
    select * from ledger_entry where revision_id = any($1::bigint[]) and kind = 'withdraw'
  )
  select revision.id::text as id, revision.submission_id as submission, revision.number, revision.submitted_by,
    revision.submitted_at, revision.explanations, encode(revision.content_hash, 'hex') as content_hash,
    (select coalesce(json_agg(${entryView} order by seq), '[]')
      from named where named.revision_id = revision.id and named.seq <= $2) as entries
  from revision where revision.id = any($1::bigint[])`;

/** Who submitted these revisions and who accepted or withdrew them up to a ledger position, by revision id. */
export const readRevisionOrigins = async (
  queries: Queries,
  ids: readonly string[],
  upTo: number,
): Promise<ReadonlyMap<string, RevisionOrigin>> => {
  if (ids.length === 0) return new Map();
  const rows = await queries.query<OriginRow[]>(origins, [ids, upTo]);
  return new Map(
    rows.map(({ id, submitted_by, submitted_at, content_hash, ...origin }) => [
      id,
      {
        ...origin,
        submittedBy: submitted_by,
        submittedAt: submitted_at.toISOString(),
        contentHash: content_hash,
      },
    ]),
  );
};
