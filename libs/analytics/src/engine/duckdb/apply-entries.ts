import type { DuckDBConnection } from '@duckdb/node-api';
import type { BatchExtent, LedgerSnapshot } from '@xiangtong/ledger';
import { IN_FORCE, STORE_KIND } from '../facts';
import { summedColumns, summedNames } from '../summed-columns';
import { eachChunk } from './csv-chunks';
import { execute, rows } from './rows';
import { sumTypes } from './schema';

export interface ApplyOptions {
  readonly scratch: (name: string) => string;
  /** Lines that arrived so far. */
  readonly progress: (lines: number) => void;
}

/** Bytes of one exported file: large enough that both cores read it, small enough to start early. */
const CHUNK_BYTES = 24 << 20;

/**
 * Applies a batch of entries in the caller's transaction, including the watermark. Revisions that the batch supersedes
 * or withdraws get an end. New revisions are added; if the same batch already ended one, it is added with that
 * position.
 */
export const applyEntries = async (
  connection: DuckDBConnection,
  ledger: LedgerSnapshot,
  batch: BatchExtent,
  options: ApplyOptions,
): Promise<void> => {
  await execute(connection, 'drop table if exists temp.batch');
  await execute(
    connection,
    `create temp table batch (seq bigint, kind varchar, form varchar, unit_id integer,
    month integer, revision_id bigint, submitted bigint, hash varchar)`,
  );
  await eachChunk(
    ledger.exportEntries(batch),
    (index) => options.scratch(`entries-${index}.csv`),
    CHUNK_BYTES,
    async (path) => {
      await execute(connection, `insert into batch select * from ${csv(path, entryTypes)}`);
    },
  );
  if (batch.after > 0) await endSuperseded(connection);
  await execute(connection, `insert into entry select seq, from_hex(hash) from batch order by seq`);
  await startRevisions(connection);
  if (batch.lines > 0) await addFacts(connection, ledger, batch, options);
  if (batch.values > 0) await addValues(connection, ledger, batch, options);
  await execute(connection, 'drop table temp.started');
  await execute(connection, startReports, { after: BigInt(batch.after) });
  await execute(connection, keepFirstReports, { after: BigInt(batch.after) });
  await execute(connection, 'drop table temp.batch');
  await execute(
    connection,
    `update watermark set seq = $seq, hash = (select hash from entry where seq = $seq),
       genesis = coalesce(genesis, (select hash from entry where seq = 1))`,
    { seq: BigInt(batch.upTo) },
  );
};

const entryTypes = {
  seq: 'BIGINT',
  kind: 'VARCHAR',
  form: 'VARCHAR',
  unit_id: 'INTEGER',
  month: 'INTEGER',
  revision_id: 'BIGINT',
  submitted: 'BIGINT',
  hash: 'VARCHAR',
} as const;

/** In the order of `lineExportColumns`. */
const lineTypes = {
  revision_id: 'BIGINT',
  line: 'INTEGER',
  product_id: 'INTEGER',
  destination: 'INTEGER',
  platform_id: 'SMALLINT',
  flow: 'flow_code',
  store: 'VARCHAR',
  ...Object.fromEntries(summedColumns.map(({ name, unit }) => [name, sumTypes[unit].fact.toUpperCase()])),
};

const valueTypes = {
  revision_id: 'BIGINT',
  line: 'INTEGER',
  indicator: 'VARCHAR',
  platform_id: 'SMALLINT',
  value: 'DECIMAL(18,3)',
} as const;

/** In PostgreSQL's CSV, NULL is an empty field and an empty text is `""`. Paths are our own, made from numbers. */
const csv = (path: string, types: Readonly<Record<string, string>>): string => {
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv('${path.replaceAll(`'`, `''`)}', auto_detect = false, header = false, delim = ',', quote = '"',
    escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false, columns = {${columns.join(', ')}})`;
};

/** Within the batch, an entry is valid until the next entry of any kind for its unit-month. */
const held = `
  select *, lead(seq, 1, ${IN_FORCE}) over (partition by form, unit_id, month order by seq) as to_seq from batch`;

/** After the facts have arrived: all facts of the batch start after the position before it. */
const startReports = `
  insert into report
  select form, unit_id, month, revision_id, coalesce(lines, 0),
    ${summedNames.map((name) => `coalesce(${name}, 0)`).join(', ')}, coalesce(unknown_amount, 0), seq, to_seq
  from (${held}) started left join (
    select revision_id, count(*) as lines, ${summedNames.map((name) => `sum(${name}) as ${name}`).join(', ')},
      sum(amount) filter (where destination = 0) as unknown_amount
    from fact where from_seq > $after group by revision_id
  ) content using (revision_id)
  where kind in ('accept', 'supersede') order by seq`;

const keepFirstReports = `
  insert into first_report
  select form, unit_id, month, batch.submitted, amount, report.from_seq
  from report join batch using (form, unit_id, month) anti join first_report using (form, unit_id, month)
  where report.from_seq > $after and report.from_seq = batch.seq
  qualify row_number() over (partition by form, unit_id, month order by report.from_seq) = 1 order by report.from_seq`;

/** The first entry of the batch for a unit-month ends what was in force there before. */
const endSuperseded = async (connection: DuckDBConnection): Promise<void> => {
  const ended = await rows<{ revision_id: bigint; ended: bigint }>(
    connection,
    `select report.revision_id, min(batch.seq) as ended from report join batch using (form, unit_id, month)
     where report.to_seq = ${IN_FORCE} group by report.revision_id`,
  );
  if (ended.length === 0) return;
  const values = ended.map((row) => `(${row.revision_id}::bigint, ${row.ended}::bigint)`).join(', ');
  const ids = ended.map((row) => row.revision_id).reduce((range, id) => widen(range, id), emptyRange);
  for (const table of ['report', 'fact', 'indicator_value']) {
    await execute(
      connection,
      `update ${table} set to_seq = ended.seq from (values ${values}) ended (revision_id, seq)
       where ${table}.revision_id = ended.revision_id and ${table}.to_seq = ${IN_FORCE}
         and ${table}.revision_id between ${ids.first} and ${ids.last}`,
    );
  }
};

interface IdRange {
  readonly first: bigint;
  readonly last: bigint;
}
const emptyRange: IdRange = { first: 1n << 62n, last: 0n };
const widen = ({ first, last }: IdRange, id: bigint): IdRange => ({
  first: id < first ? id : first,
  last: id > last ? id : last,
});

/** The revisions that the batch puts in force. */
const startRevisions = (connection: DuckDBConnection): Promise<number> =>
  execute(
    connection,
    `create or replace temp table started as
    select revision_id, form, unit_id, month, seq as from_seq, to_seq from (${held}) where kind in ('accept', 'supersede')`,
  );

const addValues = async (
  connection: DuckDBConnection,
  ledger: LedgerSnapshot,
  batch: BatchExtent,
  options: ApplyOptions,
): Promise<void> => {
  let values = 0;
  await eachChunk(
    ledger.exportValues(batch),
    (index) => options.scratch(`values-${index}.csv`),
    CHUNK_BYTES,
    async (path) => {
      values += await execute(
        connection,
        `insert into indicator_value select form, unit_id, month, indicator, platform_id, value, revision_id, line, from_seq, to_seq
       from ${csv(path, valueTypes)} join started using (revision_id)`,
      );
    },
  );
  if (values !== batch.values) throw new Error(`${values} of ${batch.values} ledger values arrived`);
};

const numberNewStores = (arrived: string): string => `
  insert into member
  select '${STORE_KIND}', row_number() over (order by store) + (select max(key) from member where kind = '${STORE_KIND}'),
    store, store, store
  from (select distinct store from ${arrived} where store is not null and revision_id in (select revision_id from started))
  where store not in (select code from member where kind = '${STORE_KIND}')`;

const addArrived = (arrived: string): string => `
  insert into fact
  select unit_id, month, product_id, destination, platform_id, flow, key, ${summedNames.join(', ')}, revision_id,
    line, from_seq, to_seq
  from ${arrived} join started using (revision_id)
  join (select key, code from member where kind = '${STORE_KIND}') s on s.code = coalesce(store, '')`;

const addFacts = async (
  connection: DuckDBConnection,
  ledger: LedgerSnapshot,
  batch: BatchExtent,
  options: ApplyOptions,
): Promise<void> => {
  let lines = 0;
  await eachChunk(
    ledger.exportLines(batch),
    (index) => options.scratch(`lines-${index}.csv`),
    CHUNK_BYTES,
    async (path) => {
      const arrived = csv(path, lineTypes);
      await execute(connection, numberNewStores(arrived));
      lines += await execute(connection, addArrived(arrived));
      options.progress(lines);
    },
  );
  if (lines !== batch.lines) throw new Error(`${lines} of ${batch.lines} ledger lines arrived`);
};
