import type { Database } from '@xiangtong/infrastructure';
import { readImportEntries } from '@xiangtong/ledger';
import { importHash } from './content-hash';

/** An import that is no longer what its entry says, by its position. */
export interface ImportFault {
  readonly seq: number;
  readonly reason: 'import-changed' | 'import-missing';
}

/** Holds what is stored of every import, former values included, against the hash in its entry. */
export const verifyImports = async (source: Database): Promise<ImportFault[]> => {
  const rows = await source.query<{ id: string; seq: number }[]>(
    'select id::text as id, entry_seq as seq from register_import where entry_seq is not null',
  );
  const imports = new Map(rows.map(({ id, seq }) => [seq, id]));
  const faults: ImportFault[] = [];
  for (const { seq, contentHash } of await readImportEntries(source)) {
    const id = imports.get(seq);
    if (id === undefined) faults.push({ seq, reason: 'import-missing' });
    else if (!(await importHash(source, id)).equals(contentHash))
      faults.push({ seq, reason: 'import-changed' });
  }
  return faults;
};
