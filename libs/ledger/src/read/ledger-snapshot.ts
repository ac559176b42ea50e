import type { Readable } from 'node:stream';
import type { FormCode, RevisionEntryKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { to as copyTo } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { LedgerHead } from '../append/append-entries';
import { GENESIS_HASH } from '../entry';

/** Entries `after` < seq ≤ `upTo`. */
export interface EntryRange {
  readonly after: number;
  readonly upTo: number;
}

/** What one batch of entries covers, and how it continues the chain. */
export interface BatchExtent extends EntryRange {
  readonly entries: number;
  /** Sales lines of the revisions that the batch puts in force. */
  readonly lines: number;
  /** Values of indicator forms that it puts in force. */
  readonly values: number;
  /** The previous hash of the first entry: must be the hash of entry `after`. */
  readonly previousHash: Buffer;
  /** Hash of entry `upTo`. */
  readonly hash: Buffer;
}

export interface LedgerEntryFacts {
  readonly seq: number;
  readonly kind: RevisionEntryKind;
  readonly form: FormCode;
  readonly unitId: number;
  readonly month: Month;
  readonly revisionId: number;
  readonly submissionId: string;
  readonly revisionNumber: number;
  readonly lineCount: number;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly hash: string;
}

export interface BatchLimits {
  readonly entries: number;
  readonly lines: number;
}

/** Columns of `exportLines`, in order. */
export const lineExportColumns = [
  'revision_id',
  'line',
  'product_id',
  'destination',
  'platform_id',
  'flow',
  'store',
  'quantity',
  'amount',
  'orders',
  'refund',
] as const;

/** Columns of `exportValues`, in order. */
const valueExportColumns = ['revision_id', 'line', 'indicator', 'platform_id', 'value'] as const;

const placeColumns = 'entry.seq, entry.unit_id, entry.month';

const seqText = (seq: number): string => {
  if (!Number.isSafeInteger(seq) || seq < 0) throw new RangeError(`no ledger position: ${seq}`);
  return String(seq);
};

/** One consistent, read-only view of the ledger on one connection. Valid only inside the function it is passed to. */
export class LedgerSnapshot {
  constructor(private readonly client: ClientBase) {}

  async head(): Promise<LedgerHead> {
    const { rows } = await this.client.query<LedgerHead>(
      'select seq, hash from ledger_entry order by seq desc limit 1',
    );
    return rows[0] ?? { seq: 0, hash: GENESIS_HASH };
  }

  /** Null when the ledger has no such entry. */
  async hashOf(seq: number): Promise<Buffer | null> {
    if (seq === 0) return GENESIS_HASH;
    const { rows } = await this.client.query<{ hash: Buffer }>(
      'select hash from ledger_entry where seq = $1',
      [seq],
    );
    return rows[0]?.hash ?? null;
  }

  /** The next batch after a position; at least one entry, regardless of its size; null at the head. */
  async nextBatch(after: number, limits: BatchLimits | null): Promise<BatchExtent | null> {
    const { rows } = await this.client.query<{
      up_to: number;
      entries: number;
      lines: number;
      values: number;
      previous_hash: Buffer;
      hash: Buffer;
    }>(limits ? limitedBatch : wholeRest, limits ? [after, limits.entries, limits.lines] : [after]);
    const [row] = rows;
    if (!row) return null;
    return {
      after,
      upTo: row.up_to,
      entries: row.entries,
      lines: row.lines,
      values: row.values,
      previousHash: row.previous_hash,
      hash: row.hash,
    };
  }

  /** CSV without header, NULL as an empty field, in order of seq; imports have only position, kind and hash. */
  exportEntries(range: EntryRange): Readable {
    return this.copy(`select entry.seq, entry.kind, entry.form, entry.unit_id, entry.month, entry.revision_id,
        floor(extract(epoch from revision.submitted_at) * 1000)::bigint, encode(entry.hash, 'hex')
      from ledger_entry entry left join revision on revision.id = entry.revision_id
      where entry.seq > ${seqText(range.after)} and entry.seq <= ${seqText(range.upTo)} order by entry.seq`);
  }

  /**
   * CSV without header of the lines that the range puts in force, columns of `lineExportColumns`. From the beginning of
   * the ledger the whole table is copied, which is fastest: it then includes lines of revisions without an entry, which
   * the reader skips.
   */
  exportLines(range: EntryRange): Readable {
    const columns = lineExportColumns.map((column) => `line.${column}`).join(', ');
    if (range.after === 0) return this.copy(`select ${columns} from revision_line line`);
    return this.copy(`select ${columns} from ${contentOf('revision_line', 'line', range)}`);
  }

  /** CSV without header of the values that the range puts in force, columns of `valueExportColumns`. */
  exportValues(range: EntryRange): Readable {
    const columns = valueExportColumns.map((column) => `stated.${column}`).join(', ');
    return this.copy(`select ${columns} from ${contentOf('revision_value', 'stated', range)}`);
  }

  /** The same lines after position, unit and month of their entry, always without lines that no entry names. */
  exportPlacedLines(range: EntryRange): Readable {
    const columns = lineExportColumns.map((column) => `line.${column}`).join(', ');
    return this.copy(`select ${placeColumns}, ${columns} from ${contentOf('revision_line', 'line', range)}`);
  }

  /** The same values after position, form, unit and month of their entry. */
  exportPlacedValues(range: EntryRange): Readable {
    const columns = valueExportColumns.map((column) => `stated.${column}`).join(', ');
    const from = contentOf('revision_value', 'stated', range);
    return this.copy(`select entry.form, ${placeColumns}, ${columns} from ${from}`);
  }

  /** The stores named in the lines that the range puts in force, each once. */
  async stores(range: EntryRange): Promise<string[]> {
    const { rows } = await this.client.query<{ store: string }>(
      `select distinct line.store from ${contentOf('revision_line', 'line', range)} and line.store is not null`,
    );
    return rows.map(({ store }) => store);
  }

  private copy(query: string): Readable {
    return this.client.query(copyTo(`copy (${query}) to stdout (format csv)`, { highWaterMark: 1 << 20 }));
  }
}

/**
 * The rows of a table for the revisions that the range puts in force. Joined by the key of each revision, whatever the
 * planner estimates: its statistics do not know the newest entries yet, and a scan of all lines for a few entries takes
 * seconds.
 */
const contentOf = (table: string, name: string, { after, upTo }: EntryRange): string => `ledger_entry entry
  cross join lateral (select * from ${table} where revision_id = entry.revision_id offset 0) ${name}
  where entry.seq > ${seqText(after)} and entry.seq <= ${seqText(upTo)} and entry.kind <> 'withdraw'`;

const batchColumns = `
  entry.seq, entry.previous_hash, entry.hash,
  case when entry.kind <> 'withdraw' and entry.form = 'sales' then revision.line_count else 0 end as lines,
  case when entry.kind <> 'withdraw' and entry.form <> 'sales' then revision.line_count else 0 end as values`;

/** The longest run of entries within both limits. */
const limitedBatch = `
  with candidate as (
    select ${batchColumns}
    from (select * from ledger_entry where seq > $1 order by seq limit $2) entry
    left join revision on revision.id = entry.revision_id
  ), running as (
    select seq, hash, sum(lines) over (order by seq) as lines, sum(values) over (order by seq) as values, row_number() over (order by seq) as entries,
      first_value(previous_hash) over (order by seq) as previous_hash
    from candidate
  )
  select seq as up_to, entries, lines, values, previous_hash, hash from running
  where lines + values <= $3 or entries = 1 order by seq desc limit 1`;

const wholeRest = `
  with rest as (
    select ${batchColumns} from ledger_entry entry left join revision on revision.id = entry.revision_id where entry.seq > $1
  ), counted as (select min(seq) as first, max(seq) as up_to, count(*) as entries,
    sum(lines) as lines, sum(values) as values from rest)
  select up_to, entries, lines, values, first.previous_hash, last.hash
  from counted join ledger_entry first on first.seq = counted.first join ledger_entry last on last.seq = counted.up_to`;
