import type { Queries } from '@xiangtong/infrastructure';

/** The hashes of what imports stored, in order. */
export const readImportEntries = (
  queries: Queries,
): Promise<{ readonly seq: number; readonly contentHash: Buffer }[]> =>
  queries.query(
    `select seq, content_hash as "contentHash" from ledger_entry where kind = 'import' order by seq`,
  );
