import type { ExcerptEntry } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import {
  entryColumns,
  entryTables,
  isVisible,
  toEntryView,
  type EntryRow,
  type VisibleUnits,
} from '../read/ledger-page';
import { toLink } from './read-excerpt';

type PlacedRow = EntryRow & { visible: boolean };

export interface ChainWindow extends VisibleUnits {
  readonly from: number;
  readonly limit: number;
}

/** The chain without a gap, in order: entries of the units that the caller may see, and links for the others. */
export const readChain = async (
  queries: Queries,
  { from, limit, divisionPatterns, unitIds }: ChainWindow,
): Promise<ExcerptEntry[]> => {
  const rows = await queries.query<PlacedRow[]>(
    `select ${entryColumns}, ${isVisible('$3', '$4')} as visible
     from ${entryTables} where entry.seq >= $1 order by entry.seq limit $2`,
    [from, limit, divisionPatterns, unitIds],
  );
  return rows.map((row) => (row.visible ? toEntryView(row) : toLink(row)));
};
