import type { Transaction } from '@xiangtong/infrastructure';
import { hashEntry, type ImportFacts } from '../entry';
import { LEDGER_CHANNEL, lockHead, type LedgerHead } from './append-entries';
import { recordingTime } from './recording-time';

export interface NewImport extends ImportFacts {
  readonly actor: string;
}

/** Appends an import at the end of the caller's transaction, which must have stored it; see `appendEntries`. */
export const appendImport = async (
  manager: Transaction,
  entry: NewImport,
  now: Date,
): Promise<LedgerHead> => {
  const head = await lockHead(manager);
  const seq = head.seq + 1;
  const recordedAt = recordingTime(now, head.recordedAt);
  const hash = hashEntry({ ...entry, seq, kind: 'import', recordedAt }, head.hash);
  const { subject, place, rows, created, updated, contentHash, actor } = entry;
  await manager.query(
    `with inserted as (
       insert into ledger_entry (seq, kind, subject, place, row_count, created_count, updated_count, content_hash, actor,
         recorded_at, previous_hash, hash)
       values ($1, 'import', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
     select pg_notify($12, $13)`,
    [
      seq,
      subject,
      place,
      rows,
      created,
      updated,
      contentHash,
      actor,
      recordedAt,
      head.hash,
      hash,
      LEDGER_CHANNEL,
      String(seq),
    ],
  );
  return { seq, hash };
};
