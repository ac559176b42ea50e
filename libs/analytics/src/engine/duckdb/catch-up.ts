import type { DuckDBConnection } from '@duckdb/node-api';
import type { LedgerFeed, LedgerSnapshot } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { ReadDeadlines } from '../deadlines';
import { readDimensions } from '../dimensions';
import type { RebuildProgress, Watermark } from '../engine';
import { BATCH } from '../facts';
import { foreignness } from '../foreignness';
import { applyEntries, type ApplyOptions } from './apply-entries';
import { execute, transaction } from './rows';
import { createTables } from './schema';
import { storeDimensions } from './store-dimensions';
import { readWatermark, watermark } from './watermark';

export interface CatchUpContext {
  readonly feed: LedgerFeed;
  readonly reference: ReferenceCatalogue;
  readonly deadlines: ReadDeadlines;
  readonly scratch: ApplyOptions['scratch'];
  readonly progress: (state: RebuildProgress) => void;
  /** Called with the reason when a replica is discarded. */
  readonly onForeign: (reason: string) => void;
}

export interface CatchUpResult {
  readonly mark: Watermark;
  /** False when the replica stood at the head of the ledger already. */
  readonly moved: boolean;
}

/**
 * One step towards the head of the ledger: a batch and, when the reference tables changed, the dimensions, in one
 * transaction. The ledger is read first, so that the dimensions contain every member that the batch names. A replica of
 * another ledger is rebuilt instead; an empty one takes the whole ledger at once.
 */
export const catchUp = (connection: DuckDBConnection, context: CatchUpContext): Promise<CatchUpResult> =>
  context.feed.snapshot(async (ledger) => {
    const found = await readWatermark(connection);
    const reason = found ? await foreignness(found, ledger) : null;
    if (reason) context.onForeign(reason);
    return found && !reason && found.seq > 0
      ? step(connection, ledger, found, context)
      : build(connection, ledger, context);
  });

/** Discards the content and takes over the whole ledger, in one transaction: readers see the old state until then. */
export const rebuild = (connection: DuckDBConnection, context: CatchUpContext): Promise<CatchUpResult> =>
  context.feed.snapshot((ledger) => build(connection, ledger, context));

const step = async (
  connection: DuckDBConnection,
  ledger: LedgerSnapshot,
  mark: Watermark,
  context: CatchUpContext,
): Promise<CatchUpResult> => {
  const batch = await ledger.nextBatch(mark.seq, BATCH);
  const { version } = await context.reference.current();
  if (!batch && version === mark.referenceVersion) return { mark, moved: false };
  if (batch && batch.previousHash.toString('hex') !== mark.hash)
    throw new Error(`the ledger breaks after ${mark.seq}`);
  await transaction(connection, async () => {
    if (version !== mark.referenceVersion)
      await storeDimensions(connection, await readDimensions(context.reference, context.deadlines));
    if (batch)
      await applyEntries(connection, ledger, batch, { scratch: context.scratch, progress: () => undefined });
  });
  return { mark: await watermark(connection), moved: true };
};

const build = async (
  connection: DuckDBConnection,
  ledger: LedgerSnapshot,
  context: CatchUpContext,
): Promise<CatchUpResult> => {
  const found = await readWatermark(connection);
  const whole = await ledger.nextBatch(0, null);
  if (!whole && found?.seq === 0 && found.referenceVersion === (await context.reference.current()).version)
    return { mark: found, moved: false };
  const dimensions = await readDimensions(context.reference, context.deadlines);
  const progress = (lines: number) => context.progress({ lines, totalLines: whole?.lines ?? 0 });
  await transaction(connection, async () => {
    for (const statement of createTables()) await execute(connection, statement);
    await storeDimensions(connection, dimensions);
    if (whole) await applyEntries(connection, ledger, whole, { scratch: context.scratch, progress });
  });
  return { mark: await watermark(connection), moved: true };
};
