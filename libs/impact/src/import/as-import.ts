import type { ImportSubject } from '@xiangtong/contracts';
import type { Transaction } from '@xiangtong/infrastructure';
import { appendImport } from '@xiangtong/ledger';
import { importHash } from './content-hash';
import type { StoredRows } from './import-report';

/** What an entry of the ledger says of an import. */
export interface ImportOrigin {
  readonly subject: ImportSubject;
  readonly place: string;
  /** Rows of the file. */
  readonly rows: number;
  readonly actor: string;
  readonly now: Date;
}

/**
 * Stores an import under a number after all others, and makes it an entry of the ledger, from which on it counts: imports
 * take turns from here to the end of their transactions. One that changed nothing leaves no trace.
 */
export const asImport = async (
  manager: Transaction,
  { now, ...origin }: ImportOrigin,
  store: (importId: string) => Promise<StoredRows>,
): Promise<StoredRows> => {
  await manager.query(`select pg_advisory_xact_lock(hashtext('xiangtong.register'))`);
  const [row] = await manager.query<{ id: string }[]>(
    'insert into register_import (from_seq) values (1) returning id::text as id',
  );
  const { id } = row!;
  const stored = await store(id);
  if (stored.changed === 0) {
    await manager.query('delete from register_import where id = $1', [id]);
    return stored;
  }
  const contentHash = await importHash(manager, id);
  const { created, changed } = stored;
  const counts = { created, updated: changed - created };
  const { seq } = await appendImport(manager, { ...origin, ...counts, contentHash }, now);
  await manager.query('update register_import set from_seq = $2, entry_seq = $2 where id = $1', [id, seq]);
  return stored;
};
