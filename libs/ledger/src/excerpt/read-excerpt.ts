import type { ChainLink, ExcerptEntry } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import { entryColumns, entryTables, textOf, toEntryView, type EntryRow } from '../read/ledger-page';
import { linkOf } from './chain-link';
import { excerptParameters, inExcerpt, type ExcerptWindow } from '../read/excerpt-window';

/** Position of the first entry of a window; null when nothing was reported. */
export const firstOfExcerpt = async (queries: Queries, window: ExcerptWindow): Promise<number | null> => {
  const [row] = await queries.query<{ first: number | null }[]>(
    `select min(entry.seq) as first from ledger_entry entry where ${inExcerpt}`,
    excerptParameters(window),
  );
  return row?.first ?? null;
};

type PlacedRow = EntryRow & { unit_id: number };

const BATCH = 5_000;

/** The chain from an entry to the position of the window, without a gap; one batch at a time. */
export async function* readExcerpt(
  queries: Queries,
  { unitIds, from, to, asOf }: ExcerptWindow,
  first: number,
): AsyncGenerator<readonly ExcerptEntry[]> {
  const own = new Set(unitIds);
  for (let seq = first; seq <= asOf; seq += BATCH) {
    const rows = await queries.query<PlacedRow[]>(
      `select ${entryColumns}, entry.unit_id from ${entryTables} where entry.seq between $1 and $2 order by entry.seq`,
      [seq, Math.min(seq + BATCH - 1, asOf)],
    );
    yield rows.map((row) =>
      row.kind !== 'import' && own.has(row.unit_id) && from <= row.month && row.month <= to
        ? toEntryView(row)
        : toLink(row),
    );
  }
}

export const toLink = (row: EntryRow): ChainLink => ({
  seq: row.seq,
  ...linkOf(textOf(row)),
  hash: row.hash.toString('hex'),
});
