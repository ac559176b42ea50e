import type { BatchExtent, LedgerFeed, LedgerSnapshot } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { ReadDeadlines } from '../deadlines';
import { readDimensions, type Dimensions } from '../dimensions';
import type { RebuildProgress, Watermark } from '../engine';
import { BATCH } from '../facts';
import { foreignness } from '../foreignness';
import { applyEntries } from './apply-entries';
import { dimensionTables, type DimensionTable } from './schema';
import type { Store } from './store';

export interface LoadContext {
  readonly feed: LedgerFeed;
  readonly reference: ReferenceCatalogue;
  readonly deadlines: ReadDeadlines;
  readonly progress: (state: RebuildProgress) => void;
}

/** A watermark, and its number among all that were written. */
export interface Mark extends Watermark {
  readonly step: number;
}

interface MarkRow {
  readonly step: bigint;
  readonly seq: bigint;
  readonly hash: string;
  readonly genesis: string | null;
  readonly reference_version: bigint;
}

const nothing: Mark = { step: 0, seq: 0, hash: '0'.repeat(64), genesis: null, referenceVersion: -1 };

/** The newest watermark; the beginning while there is none. */
export const readMark = async (store: Store): Promise<Mark> => {
  const [row] = await store.rows<MarkRow>(
    'select step, seq, hash, genesis, reference_version from watermark order by step desc limit 1',
  );
  if (!row) return nothing;
  const { hash, genesis } = row;
  return {
    step: Number(row.step),
    seq: Number(row.seq),
    hash,
    genesis,
    referenceVersion: Number(row.reference_version),
  };
};

const writeMark = (store: Store, mark: Mark): Promise<void> => {
  const { step, seq, hash, genesis, referenceVersion } = mark;
  const row = { step, seq, hash, genesis, reference_version: referenceVersion };
  return store.insert('insert into watermark format JSONEachRow', `watermark ${step}`, JSON.stringify(row));
};

/** The batch that was begun after a position, or the next one, which is then begun. */
const begin = async (store: Store, ledger: LedgerSnapshot, after: number): Promise<BatchExtent | null> => {
  const [begun] = await store.rows<{ up_to: bigint }>(
    `select up_to from batch where after = ${after} order by up_to limit 1`,
  );
  const limits = begun ? { entries: Number(begun.up_to) - after, lines: Number.MAX_SAFE_INTEGER } : BATCH;
  const batch = await ledger.nextBatch(after, limits);
  if (batch && !begun)
    await store.insert(`insert into batch values (${after}, ${batch.upTo})`, `batch ${after} ${batch.upTo}`);
  return batch;
};

const tablesOf = (dimensions: Dimensions): Readonly<Record<DimensionTable, readonly object[]>> => ({
  unit: dimensions.units,
  duty: dimensions.duties,
  deadline: dimensions.deadlines,
  exempt_month: dimensions.exemptMonths,
  succession: dimensions.successions,
  product: dimensions.products,
  registered_member: dimensions.members,
  unit_name: dimensions.unitNames,
});

const storeDimensions = async (store: Store, dimensions: Dimensions): Promise<void> => {
  const { version } = dimensions;
  for (const [table, list] of Object.entries(tablesOf(dimensions))) {
    if (list.length === 0) continue;
    const lines = list.map((row) => JSON.stringify({ ...row, version })).join('\n');
    await store.insert(`insert into ${table} format JSONEachRow`, `${table} ${version}`, lines);
  }
};

/** Removes versions of the register that were replaced a day ago: the longest question takes an hour. */
const forgetRegisters = async (store: Store): Promise<void> => {
  const [row] = await store.rows<{ version: bigint | null }>(
    'select max(reference_version) as version from watermark where written < now() - interval 1 day',
  );
  const oldest = row?.version ?? null;
  if (oldest === null) return;
  for (const table of dimensionTables) {
    const old = await store.rows<{ version: bigint }>(
      `select distinct version from ${table} where version < ${oldest}`,
    );
    for (const { version } of old) await store.command(`alter table ${table} drop partition ${version}`);
  }
};

/** Why the tables do not hold this ledger; null when they do. */
export const strangeness = (mark: Mark, { feed }: LoadContext): Promise<string | null> =>
  feed.snapshot((ledger) => foreignness(mark, ledger));

/** The version of the register that is stored now. */
const bringRegister = async (store: Store, { reference, deadlines }: LoadContext): Promise<number> => {
  const dimensions = await readDimensions(reference, deadlines);
  await storeDimensions(store, dimensions);
  return dimensions.version;
};

const markAt = async (ledger: LedgerSnapshot, mark: Mark, { upTo, hash }: BatchExtent): Promise<Mark> => ({
  ...mark,
  seq: upTo,
  hash: hash.toString('hex'),
  genesis: mark.genesis ?? (await ledger.hashOf(1))?.toString('hex') ?? null,
});

/**
 * One step towards the head of the ledger: a batch and, when the reference tables changed, the dimensions; then the
 * watermark, with which both are seen. Null where nothing was missing.
 */
export const step = (store: Store, mark: Mark, context: LoadContext): Promise<Mark | null> =>
  context.feed.snapshot(async (ledger) => {
    const batch = await begin(store, ledger, mark.seq);
    const { version } = await context.reference.current();
    if (!batch && version === mark.referenceVersion) return null;
    if (batch && batch.previousHash.toString('hex') !== mark.hash)
      throw new Error(`the ledger breaks after ${mark.seq}`);
    const referenceVersion =
      version === mark.referenceVersion ? version : await bringRegister(store, context);
    if (batch) await applyEntries(store, ledger, batch, referenceVersion);
    const next = {
      ...(batch ? await markAt(ledger, mark, batch) : mark),
      step: mark.step + 1,
      referenceVersion,
    };
    await writeMark(store, next);
    if (referenceVersion !== mark.referenceVersion) await forgetRegisters(store);
    return next;
  });

/** All steps that are missing. */
export const loadAll = async (store: Store, context: LoadContext): Promise<Mark> => {
  const totalLines = (await context.feed.snapshot((ledger) => ledger.nextBatch(0, null)))?.lines ?? 0;
  let mark = await readMark(store);
  for (;;) {
    const next = await step(store, mark, context);
    if (!next) return mark;
    mark = next;
    const [row] = await store.rows<{ lines: bigint }>('select count(*) as lines from fact');
    context.progress({ lines: Number(row!.lines), totalLines });
  }
};
