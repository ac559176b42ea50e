import { addressOf, type Database } from '@xiangtong/infrastructure';
import { readHead, type LedgerHead } from '../append/append-entries';
import { GENESIS_HASH } from '../entry';
import { LedgerFeed } from './ledger-feed';
import type { LedgerEntryFacts } from './ledger-snapshot';

/** The read side of the ledger: followers build their own state from it. */
export class LedgerReader {
  constructor(private readonly source: Database) {}

  head(): Promise<LedgerHead> {
    return readHead(this.source.manager);
  }

  /** Null when the ledger has no such entry; position 0 is the beginning of every ledger. */
  async hashOf(seq: number): Promise<Buffer | null> {
    if (seq === 0) return GENESIS_HASH;
    const [row] = await this.source.query<{ hash: Buffer }[]>(
      'select hash from ledger_entry where seq = $1',
      [seq],
    );
    return row?.hash ?? null;
  }

  /** When an entry was written; null for position 0, which has no entry. */
  async recordedAt(seq: number): Promise<Date | null> {
    const [row] = await this.source.query<{ recorded_at: Date }[]>(
      'select recorded_at from ledger_entry where seq = $1',
      [seq],
    );
    return row?.recorded_at ?? null;
  }

  /** The last position reached at or before each moment; 0 before the first. */
  async positionsAt(moments: readonly Date[]): Promise<number[]> {
    const rows = await this.source.query<{ seq: number | null }[]>(positionsAt, [moments]);
    return rows.map(({ seq }) => seq ?? 0);
  }

  /** When entries were written, by position. */
  async timesOf(seqs: readonly number[]): Promise<ReadonlyMap<number, Date>> {
    const rows = await this.source.query<{ seq: number; recorded_at: Date }[]>(
      'select seq, recorded_at from ledger_entry where seq = any($1::bigint[])',
      [seqs],
    );
    return new Map(rows.map(({ seq, recorded_at }) => [seq, recorded_at]));
  }

  /** Entries with the facts of their revisions, in order. */
  ledgerEntriesAfter(seq: number, limit: number): Promise<LedgerEntryFacts[]> {
    return this.source.query<LedgerEntryFacts[]>(entriesAfter, [seq, limit]);
  }

  /** A separate connection on which a follower is notified of new entries and reads what it has missed. */
  follow(onGrowth: () => void): Promise<LedgerFeed> {
    return LedgerFeed.connect(addressOf(this.source), onGrowth);
  }
}

const positionsAt = `
  select entry.seq from unnest($1::timestamptz[]) with ordinality as asked (moment, place)
  left join lateral (
    select seq from ledger_entry where recorded_at <= asked.moment order by recorded_at desc, seq desc limit 1
  ) entry on true
  order by asked.place`;

const entriesAfter = `
  select entry.seq, entry.kind, entry.form, entry.unit_id as "unitId", entry.month, entry.revision_id as "revisionId",
    revision.submission_id as "submissionId", revision.number as "revisionNumber", revision.line_count as "lineCount",
    entry.actor, entry.reason, entry.recorded_at as "recordedAt", encode(entry.hash, 'hex') as hash
  from ledger_entry entry join revision on revision.id = entry.revision_id
  where entry.seq > $1 order by entry.seq limit $2`;
