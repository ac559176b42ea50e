import { join } from 'node:path';
import { Replica, replicaTotals } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import { FIRST_MONTH, LAST_MONTH } from '@xiangtong/domain';
import {
  createLogger,
  DomainError,
  restoreBackup,
  serviceUrlOf,
  withServiceSource,
  withThrowAwayPostgres,
  type BackupManifest,
  type Database,
  type InputMistake,
} from '@xiangtong/infrastructure';
import { LedgerReader, readLineSums } from '@xiangtong/ledger';
import { prove, type Proof } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import { readBackupHead } from '../backup/backup-maker';
import type { Proved } from '../journal/journal';

export interface DrillOptions {
  readonly directory: string;
  readonly identities: readonly string[];
  /** Folder of the throw-away database: made in the data folder, and removed at the end. */
  readonly workFolder: string;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface Drilled {
  readonly manifest: BackupManifest;
  readonly proved: Proved;
}

/**
 * Proves that a backup brings everything back: restores it into a server of its own, recomputes the ledger, the seals
 * and the checkpoints, and compares the figures of a replica made from it with the lines in the database.
 *
 * Throws what `restoreBackup` throws, DRILL.LEDGER_FAULTS or DRILL.TOTALS_DIFFER.
 */
export const drillBackup = (options: DrillOptions): Promise<Drilled> =>
  withThrowAwayPostgres(options.workFolder, (url) => restoreAndProve(url, options));

const restoreAndProve = async (url: string, options: DrillOptions): Promise<Drilled> => {
  const { directory, identities, signal, progress = () => undefined } = options;
  const manifest = await restoreBackup({
    url,
    schema,
    directory,
    identities,
    readHead: readBackupHead,
    progress,
    signal,
  });
  const proof = await withServiceSource([serviceUrlOf(url), schema.entities, 2], async (source) => {
    signal?.throwIfAborted();
    const found = await prove(source);
    requireNoFaults(found);
    signal?.throwIfAborted();
    await compareTotals(source, options);
    return found;
  });
  const rows = manifest.tables.reduce((total, table) => total + table.rows, 0);
  const { entries, lines, checkpoints } = proof;
  return { manifest, proved: { rows, entries, lines, checkpoints } };
};

const requireNoFaults = ({ faults }: Proof): void => {
  const mistakes = faults.map((fault): InputMistake => {
    const { reason } = fault;
    const where = 'what' in fault ? fault.what : fault.seq;
    return { code: 'DRILL.FAULT', parameters: { fault: reason, where: String(where ?? '') } };
  });
  if (mistakes.length > 0) throw new DomainError('DRILL.LEDGER_FAULTS', { count: mistakes.length }, mistakes);
};

/** The lines in force, added up in PostgreSQL and in a replica that was made from nothing. */
const compareTotals = async (source: Database, { workFolder }: DrillOptions): Promise<void> => {
  const reference = new ReferenceCatalogue(source);
  const ledger = new LedgerReader(source);
  const replica = new Replica({
    settings: { directory: join(workFolder, 'analytics'), threads: 1, memory: '512MB' },
    ledger,
    reference,
    deadlines: () => readDeadlines(source, reference),
    logger: createLogger('silent'),
  });
  await replica.open({ mode: 'once' });
  try {
    const [shown, kept] = [await replicaTotals(replica), await linesInForce(source, reference)];
    const differing = (['lines', 'amountFen', 'orders'] as const).filter((sum) => shown[sum] !== kept[sum]);
    const [first] = differing;
    if (first !== undefined)
      throw new DomainError('DRILL.TOTALS_DIFFER', {
        field: first === 'amountFen' ? 'amount' : first,
        shown: String(shown[first]),
        kept: String(kept[first]),
      });
  } finally {
    await replica.close();
  }
};

const linesInForce = async (source: Database, reference: ReferenceCatalogue) => {
  const { unitsById } = await reference.current();
  const { seq: asOf } = await new LedgerReader(source).head();
  const { lines, amountFen, orders } = await readLineSums(source.manager, {
    unitIds: [...unitsById.keys()],
    from: FIRST_MONTH,
    to: LAST_MONTH,
    asOf,
  });
  return { lines: BigInt(lines), amountFen, orders };
};
