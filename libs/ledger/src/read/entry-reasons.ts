import type { Queries } from '@xiangtong/infrastructure';

/** Who made an entry, for which revision, and why. */
export interface EntryReason {
  readonly seq: number;
  readonly submission: string;
  readonly revision: number;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly actor: string;
  readonly recordedAt: Date;
  readonly reason: string | null;
  readonly explanations: Readonly<Record<string, string>> | null;
}

export const readEntryReasons = async (
  queries: Queries,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, EntryReason>> => {
  const rows = await queries.query<EntryReason[]>(
    `select entry.seq, revision.submission_id as submission, revision.number as revision,
       revision.submitted_by as "submittedBy", revision.submitted_at as "submittedAt", entry.actor,
       entry.recorded_at as "recordedAt", entry.reason, revision.explanations
     from ledger_entry entry join revision on revision.id = entry.revision_id where entry.seq = any($1::bigint[])`,
    [seqs],
  );
  return new Map(rows.map((row) => [row.seq, row]));
};
