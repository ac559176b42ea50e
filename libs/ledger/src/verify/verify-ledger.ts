import type { Database } from '@xiangtong/infrastructure';
import { platformRelation, productRelation, unitRelation } from '@xiangtong/reference';
import { GENESIS_HASH, hashEntry } from '../entry';
import { contentOf, entryColumns, entryTables, type EntryRow } from '../read/ledger-page';
import { hashContent, hashLines, type RevisionHead } from '../revision/content-hash';
import { photosOf } from '../revision/photos';

export interface LedgerFault {
  /** The entry that no longer proves what it says; null for a revision that no entry names yet. */
  readonly seq: number | null;
  /** Submission and revision number, so that a person can find it; null for an import. */
  readonly revision: string | null;
  readonly reason:
    | 'entry-missing'
    | 'chain-broken'
    | 'entry-changed'
    | 'revision-changed'
    | 'lines-changed'
    | 'pinned-otherwise'
    | 'pinned-missing';
  /** Where another hash of the entry was written down; null where the ledger itself shows the fault. */
  readonly pinnedBy: string | null;
}

/** An entry as it was written down earlier. */
export interface LedgerPin {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  /** The seal, file or line that says so. */
  readonly pinnedBy: string;
}

export interface LedgerVerification {
  readonly entries: number;
  readonly revisions: number;
  readonly lines: number;
  /** Hash of the newest entry, hex: compare it with one written down earlier to notice a cut-off end. */
  readonly head: string;
  readonly faults: readonly LedgerFault[];
}

export type VerifyProgress = (done: number, total: number) => void;

/**
 * Recomputes every hash from the stored rows: the chain of entries, the content of every submitted revision, accepted
 * or not, and its lines. Any changed byte shows up as a fault with the entry that covers it. A ledger whose end was cut
 * off, or that was written anew from its first entry, is sound in itself: `pins` show it.
 */
export const verifyLedger = async (
  source: Database,
  progress: VerifyProgress = () => {},
  pins: readonly LedgerPin[] = [],
): Promise<LedgerVerification> => {
  const chain = await verifyChain(source, pins);
  const content = await verifyRevisions(source, progress);
  return { ...chain, ...content, faults: [...chain.faults, ...content.faults] };
};

const ENTRY_BATCH = 20_000;

/** Holds each entry against what was written down about it. */
class PinnedEntries {
  private readonly open: Map<number, LedgerPin[]>;

  constructor(pins: readonly LedgerPin[]) {
    this.open = new Map();
    for (const pin of pins) this.open.set(pin.seq, [...(this.open.get(pin.seq) ?? []), pin]);
  }

  faultsOf(seq: number, hash: Buffer): LedgerFault[] {
    const pins = this.open.get(seq) ?? [];
    this.open.delete(seq);
    const wrong = pins.filter((pin) => pin.hash !== hash.toString('hex'));
    return wrong.map(({ pinnedBy }) => ({ seq, revision: null, reason: 'pinned-otherwise', pinnedBy }));
  }

  /** Those that no entry has answered. */
  missing(): LedgerFault[] {
    const pins = [...this.open.values()].flat().sort((one, other) => one.seq - other.seq);
    return pins.map(({ seq, pinnedBy }) => ({ seq, revision: null, reason: 'pinned-missing', pinnedBy }));
  }
}

const verifyChain = async (
  source: Database,
  pins: readonly LedgerPin[],
): Promise<Pick<LedgerVerification, 'entries' | 'head' | 'faults'>> => {
  const faults: LedgerFault[] = [];
  const pinned = new PinnedEntries(pins);
  let entries = 0;
  let last = 0;
  let previous: Buffer = GENESIS_HASH;
  for (;;) {
    const rows = await source.query<EntryRow[]>(entriesAfter, [last, ENTRY_BATCH]);
    if (rows.length === 0) {
      return { entries, head: previous.toString('hex'), faults: [...faults, ...pinned.missing()] };
    }
    for (const row of rows) {
      const fault = entryFault(row, last, previous);
      if (fault) faults.push(faultAt(row.seq, revisionOf(row), fault));
      faults.push(...pinned.faultsOf(row.seq, row.hash));
      entries += 1;
      last = row.seq;
      previous = row.hash;
    }
  }
};

const faultAt = (
  seq: number | null,
  revision: string | null,
  reason: LedgerFault['reason'],
): LedgerFault => ({
  seq,
  revision,
  reason,
  pinnedBy: null,
});

const revisionOf = (row: EntryRow): string | null =>
  row.kind === 'import' ? null : `${row.submission_id}/${row.number}`;

const entriesAfter = `
  select ${entryColumns} from ${entryTables}
  where entry.seq > $1 and (entry.kind = 'import' or (revision.id is not null and unit.id is not null)) order by entry.seq limit $2`;

const entryFault = (row: EntryRow, last: number, previous: Buffer): LedgerFault['reason'] | null => {
  if (row.seq !== last + 1) return 'entry-missing';
  if (!row.previous_hash.equals(previous)) return 'chain-broken';
  return hashEntry(contentOf(row), row.previous_hash).equals(row.hash) ? null : 'entry-changed';
};

interface RevisionRow extends RevisionHead {
  readonly id: number;
  readonly seq: number | null;
  readonly linesHash: Buffer;
  readonly contentHash: Buffer;
  readonly lines: string;
  readonly foundLines: number;
  readonly lastLine: number;
  readonly foundTotal: string | null;
}

const REVISION_BATCH = 500;

const verifyRevisions = async (
  source: Database,
  progress: VerifyProgress,
): Promise<Pick<LedgerVerification, 'revisions' | 'lines' | 'faults'>> => {
  const [count] = await source.query<{ total: number }[]>('select count(*) as total from revision');
  const faults: LedgerFault[] = [];
  let revisions = 0;
  let lines = 0;
  let last = 0;
  for (;;) {
    const rows = await source.query<RevisionRow[]>(revisionsAfter, [last, REVISION_BATCH]);
    if (rows.length === 0) return { revisions, lines, faults };
    for (const row of rows) {
      const fault = revisionFault(row);
      if (fault) faults.push(faultAt(row.seq, `${row.submissionId}/${row.number}`, fault));
      lines += row.foundLines;
    }
    revisions += rows.length;
    last = rows.at(-1)!.id;
    progress(revisions, count!.total);
  }
};

/**
 * Builds the text of revision/line-bytes.ts and of revision/values.ts `valueText` from the stored columns. A
 * revision has either; one that was slipped in beside the other changes the text as well.
 */
const revisionsAfter = `
  select revision.id, entry.seq, revision.submission_id as "submissionId", revision.number, revision.form,
    unit.code as "unitCode", revision.month, revision.basis, revision.line_count as "lineCount",
    revision.total_fen as "totalFen", revision.explanations::text as explanations, revision.lines_hash as "linesHash",
    revision.content_hash as "contentHash", revision.submitted_by as "submittedBy", revision.submitted_at as "submittedAt",
    coalesce(content.lines, '') || coalesce(stated.lines, '') as lines,
    ${photosOf('revision.id')} as photos,
    content.found_lines + stated.found_lines as "foundLines",
    greatest(content.last_line, stated.last_line) as "lastLine", content.found_total as "foundTotal"
  from (select * from revision where id > $1 order by id limit $2) revision
  join ${unitRelation} unit on unit.id = revision.unit_id
  left join ledger_entry entry on entry.revision_id = revision.id and entry.kind <> 'withdraw'
  cross join lateral (
    select count(*) as found_lines, coalesce(max(line.line), 0) as last_line, sum(line.amount) as found_total, string_agg(
      product.code || E'\\t' || line.destination || E'\\t' || platform.code || E'\\t' || coalesce(line.store, '') || E'\\t' ||
      line.flow::text || E'\\t' || line.quantity || E'\\t' || line.amount || E'\\t' || line.orders || E'\\t' ||
      coalesce(line.refund::text, '') || E'\\t' || line.measure || E'\\t' || line.reported_quantity || E'\\n',
      '' order by line.line) as lines
    from revision_line line
    join ${productRelation} product on product.id = line.product_id
    join ${platformRelation} platform on platform.id = line.platform_id
    where line.revision_id = revision.id
  ) content
  cross join lateral (
    select count(*) as found_lines, coalesce(max(line.line), 0) as last_line, string_agg(
      line.indicator || E'\\t' || coalesce(platform.code, '') || E'\\t' || line.value || E'\\n', '' order by line.line) as lines
    from revision_value line left join ${platformRelation} platform on platform.id = line.platform_id
    where line.revision_id = revision.id
  ) stated
  order by revision.id`;

const revisionFault = (row: RevisionRow): LedgerFault['reason'] | null => {
  const sameLines =
    hashLines(row.lines).equals(row.linesHash) &&
    row.foundLines === row.lineCount &&
    row.lastLine === row.lineCount &&
    (row.foundTotal ?? '0') === String(row.totalFen);
  if (!sameLines) return 'lines-changed';
  return hashContent(row, row.linesHash).equals(row.contentHash) ? null : 'revision-changed';
};
