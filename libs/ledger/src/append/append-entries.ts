import type { RevisionEntryKind } from '@xiangtong/contracts';
import { DomainError, type Queries, type Transaction } from '@xiangtong/infrastructure';
import type { RecordedRevision } from '../revision/revision';
import { GENESIS_HASH, hashEntry } from '../entry';
import { recordingTime } from './recording-time';

export interface NewEntry {
  readonly action: 'accept' | 'withdraw';
  readonly revision: RecordedRevision;
  readonly actor: string;
  readonly reason: string | null;
}

export interface LedgerHead {
  /** 0 for the empty ledger. */
  readonly seq: number;
  readonly hash: Buffer;
}

/** Null in the empty ledger. */
type StampedHead = LedgerHead & { readonly recordedAt: Date | null };

/** Channel on which every commit that appends to the ledger is announced. */
export const LEDGER_CHANNEL = 'xiangtong_ledger';

/**
 * Appends entries at the end of the caller's transaction. One writer at a time locks the ledger until it has committed,
 * so the order of `seq` is the order of commits, and a reader that saw entry N has seen all before it. Do slow work
 * before this call. The time of an entry is never before that of the one in front of it.
 */
export const appendEntries = async (
  manager: Transaction,
  entries: readonly NewEntry[],
  now: Date,
): Promise<LedgerHead> => {
  const head = await lockHead(manager);
  const recordedAt = recordingTime(now, head.recordedAt);
  const inForce = await revisionsInForce(manager, entries);
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const key = unitMonthKey(entry.revision);
    const kind = kindOf(entry, inForce.get(key) ?? null);
    inForce.set(key, kind === 'withdraw' ? null : entry.revision.id);
    const previousHash = hash;
    seq += 1;
    hash = hashEntry(entryContent(entry, seq, kind, recordedAt), previousHash);
    return { seq, kind, entry, previousHash, hash };
  });
  await manager.query(insertEntries, [
    rows.map((row) => row.seq),
    rows.map((row) => row.kind),
    rows.map((row) => row.entry.revision.form),
    rows.map((row) => row.entry.revision.unit.id),
    rows.map((row) => row.entry.revision.month),
    rows.map((row) => row.entry.revision.id),
    rows.map((row) => row.entry.actor),
    rows.map((row) => row.entry.reason),
    recordedAt,
    rows.map((row) => row.previousHash),
    rows.map((row) => row.hash),
    LEDGER_CHANNEL,
    String(seq),
  ]);
  return { seq, hash };
};

const insertEntries = `
  with inserted as (
    insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, reason, recorded_at, previous_hash, hash)
    select input.seq, input.kind, input.form, input.unit_id, input.month, input.revision_id, input.actor, input.reason,
      $9, input.previous_hash, input.hash
    from unnest($1::bigint[], $2::text[], $3::text[], $4::int[], $5::int[], $6::bigint[], $7::text[], $8::text[],
      $10::bytea[], $11::bytea[])
      as input (seq, kind, form, unit_id, month, revision_id, actor, reason, previous_hash, hash)
  )
  select pg_notify($12, $13)`;

/** The newest entry, which stays the newest until the caller's transaction ends. Do slow work before this call. */
export const lockHead = async (manager: Transaction): Promise<StampedHead> => {
  await manager.query(`select pg_advisory_xact_lock(hashtext('xiangtong.ledger'))`);
  return readHead(manager);
};

export const readHead = async (manager: Queries): Promise<StampedHead> => {
  const [row] = await manager.query<StampedHead[]>(
    'select seq, hash, recorded_at as "recordedAt" from ledger_entry order by seq desc limit 1',
  );
  return row ?? { seq: 0, hash: GENESIS_HASH, recordedAt: null };
};

const unitMonthKey = (revision: { form: string; unit: { id: number }; month: number }): string =>
  `${revision.form}/${revision.unit.id}/${revision.month}`;

const revisionsInForce = async (
  manager: Transaction,
  entries: readonly NewEntry[],
): Promise<Map<string, number | null>> => {
  const rows = await manager.query<
    { form: string; unit_id: number; month: number; kind: RevisionEntryKind; revision_id: number }[]
  >(
    `select wanted.form, wanted.unit_id, wanted.month, last.kind, last.revision_id
     from (select distinct * from unnest($1::text[], $2::int[], $3::int[]) as input (form, unit_id, month)) wanted
     cross join lateral (
       select kind, revision_id from ledger_entry
       where form = wanted.form and unit_id = wanted.unit_id and month = wanted.month
       order by seq desc limit 1
     ) last`,
    [
      entries.map((entry) => entry.revision.form),
      entries.map((entry) => entry.revision.unit.id),
      entries.map((entry) => entry.revision.month),
    ],
  );
  return new Map(
    rows.map((row) => [
      `${row.form}/${row.unit_id}/${row.month}`,
      row.kind === 'withdraw' ? null : row.revision_id,
    ]),
  );
};

/** Only the revision in force can be withdrawn. */
const kindOf = (entry: NewEntry, inForce: number | null): RevisionEntryKind => {
  if (entry.action === 'accept') return inForce === null ? 'accept' : 'supersede';
  if (inForce !== entry.revision.id) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
  return 'withdraw';
};

const entryContent = (entry: NewEntry, seq: number, kind: RevisionEntryKind, recordedAt: Date) => ({
  seq,
  kind,
  form: entry.revision.form,
  unitCode: entry.revision.unit.code,
  month: entry.revision.month,
  submissionId: entry.revision.submissionId,
  revisionNumber: entry.revision.number,
  contentHash: entry.revision.contentHash,
  actor: entry.actor,
  reason: entry.reason,
  recordedAt,
});
