import { createHash } from 'node:crypto';
import { collectionRecords } from '@xiangtong/collection';
import { identityRecords } from '@xiangtong/identity';
import { impactRecords } from '@xiangtong/impact';
import type { Database, Transaction } from '@xiangtong/infrastructure';
import { referenceRecords } from '@xiangtong/reference';
import { reportingRecords } from '@xiangtong/reporting';

// Listed in the order of heads and of the description of the API.
export type RecordTable =
  | 'account_event'
  | 'submission_event'
  | 'submission_comment'
  | 'period_event'
  | 'period_exception'
  | 'unit_event'
  | 'report_event'
  | 'review_rule'
  | 'revision_check'
  | 'photo_removal'
  | 'benefit_line'
  | 'household_event'
  | 'benefit_doubt_event'
  | 'letterhead'
  | 'report_definition_version'
  | 'boundary_map'
  | 'installation_event';

/**
 * Append-only tables beside the ledger, with the columns that are pinned: events of submissions, people, units, periods
 * and reports, check doubts, photos taken away, rules, benefits, looks at households and their exports, letterheads,
 * definitions, imported maps, trust in lower installations and what they publish.
 */
const recordTables: Readonly<Record<RecordTable, string>> = {
  account_event: identityRecords.account_event,
  submission_event: collectionRecords.submission_event,
  submission_comment: collectionRecords.submission_comment,
  period_event: collectionRecords.period_event,
  period_exception: collectionRecords.period_exception,
  unit_event: referenceRecords.unit_event,
  report_event: reportingRecords.report_event,
  review_rule: collectionRecords.review_rule,
  revision_check: collectionRecords.revision_check,
  photo_removal: collectionRecords.photo_removal,
  benefit_line: impactRecords.benefit_line,
  household_event: impactRecords.household_event,
  benefit_doubt_event: impactRecords.benefit_doubt_event,
  letterhead: reportingRecords.letterhead,
  report_definition_version: reportingRecords.report_definition_version,
  boundary_map: referenceRecords.boundary_map,
  installation_event: collectionRecords.installation_event,
};

const tables = Object.keys(recordTables) as RecordTable[];

/** The rows of a table up to a given one, in the order of their numbers. */
export interface RecordDigest {
  readonly table: RecordTable;
  readonly rows: number;
  /** Number of the last row; `0` for an empty table. */
  readonly last: string;
  /** SHA-256 over numbers and columns of all of them, hex. */
  readonly digest: string;
}

const BATCH = 20_000;

const storedIn = (table: RecordTable): string => (table === 'benefit_line' ? 'benefit' : table);

const keyOf = (table: RecordTable): string => (table === 'revision_check' ? 'revision_id' : 'id');

const digestOf = async (queries: Transaction, table: RecordTable, until: string): Promise<RecordDigest> => {
  const key = keyOf(table);
  const hash = createHash('sha256');
  let [rows, last] = [0, '0'];
  for (;;) {
    const batch = await queries.query<{ key: string; content: string }[]>(
      `select ${key}::text as key, jsonb_build_array(${recordTables[table]})::text as content
       from ${storedIn(table)} where ${key} > $1 and ${key} <= $2 order by ${key} limit ${BATCH}`,
      [last, until],
    );
    for (const row of batch) hash.update(`${row.key}\t${row.content}\n`);
    rows += batch.length;
    last = batch.at(-1)?.key ?? last;
    if (batch.length < BATCH) return { table, rows, last, digest: hash.digest('hex') };
  }
};

const newest = async (queries: Transaction, table: RecordTable): Promise<string> => {
  const [row] = await queries.query<{ last: string }[]>(
    `select coalesce(max(${keyOf(table)}), 0)::text as last from ${storedIn(table)}`,
  );
  return row?.last ?? '0';
};

const SETTLE_MS = 10_000;

/** Waits until all current writers have committed, so that no row with a lower number comes later; false if not. */
const settle = async (source: Database): Promise<boolean> => {
  const ask = async (what: string): Promise<bigint> => {
    const [row] = await source.query<{ id: string }[]>(`select ${what}(pg_current_snapshot())::text as id`);
    return BigInt(row?.id ?? '0');
  };
  const ours = await ask('pg_snapshot_xmax');
  const deadline = performance.now() + SETTLE_MS;
  while ((await ask('pg_snapshot_xmin')) < ours) {
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
};

/** The text form of values does not depend on the client. */
const plainTexts = `set local timezone to 'UTC'; set local datestyle to 'ISO'; set local bytea_output to 'hex'`;

type LastRows = Readonly<Partial<Record<RecordTable, string>>>;

const newestRows = async (source: Database): Promise<LastRows> => {
  const last: Partial<Record<RecordTable, string>> = {};
  for (const table of tables) last[table] = await newest(source.manager, table);
  return last;
};

const digestsUpTo = (source: Database, last: LastRows): Promise<RecordDigest[]> =>
  source.transaction(async (queries) => {
    await queries.query(plainTexts);
    const digests: RecordDigest[] = [];
    for (const table of tables.filter((each) => last[each] !== undefined))
      digests.push(await digestOf(queries, table, last[table]!));
    return digests;
  });

/** The digest of every table up to its newest row, or up to the rows that `until` names. */
export const readRecordDigests = async (
  source: Database,
  until: LastRows | null = null,
): Promise<RecordDigest[]> => {
  const last = until ?? (await newestRows(source));
  if (!until) await settle(source);
  return digestsUpTo(source, last);
};

/** Digests that stay true; null while an old transaction may still add rows below the newest. */
export const readSettledDigests = async (source: Database): Promise<RecordDigest[] | null> => {
  const last = await newestRows(source);
  return (await settle(source)) ? digestsUpTo(source, last) : null;
};

const digest = /^[0-9a-f]{64}$/;

/** Digests out of a file that was kept; anything else is left out. */
export const parseRecordDigests = (data: unknown): RecordDigest[] =>
  Array.isArray(data)
    ? data.filter(
        (each): each is RecordDigest =>
          typeof each === 'object' &&
          each !== null &&
          tables.includes((each as RecordDigest).table) &&
          digest.test(String((each as RecordDigest).digest)) &&
          /^\d{1,18}$/.test(String((each as RecordDigest).last)),
      )
    : [];
