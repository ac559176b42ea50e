import { createLogger, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { Replica } from '../../src';
import type { ReplicaParts } from '../../src/engine/duckdb/replica';
import { deadlines } from './deadlines';

/** A replica that is not opened yet. */
export const makeReplica = (
  source: Database,
  directory: string,
  parts: Partial<ReplicaParts> = {},
): Replica =>
  new Replica({
    settings: { directory, threads: 2, memory: '512MB' },
    ledger: new LedgerReader(source),
    reference: new ReferenceCatalogue(source),
    deadlines: () => Promise.resolve(deadlines),
    logger: createLogger('silent'),
    ...parts,
  });
