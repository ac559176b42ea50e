import type { SumUnit } from '@xiangtong/contracts';
import { STORE_KIND } from '../facts';
import { summedColumns, summedNames } from '../summed-columns';
import type { Store } from './store';

/** Raised with every change of the tables below: those of another version are not read. */
export const SCHEMA_VERSION = 2;

interface Table {
  readonly columns: string;
  readonly order: string;
  readonly partition?: string;
  /** In a cluster, rows of a county lie on one shard; tables without are on all of them. */
  readonly isSharded?: true;
}

const month = 'month Int32';
const sums = [...summedNames, 'unknown_amount'].map((name) => `${name} Int256`).join(', ');
const text = 'LowCardinality(String)';

/** Money is stored in fen, and handed over in it. */
const sumTypes: Readonly<Record<SumUnit, { readonly line: string; readonly fact: string }>> = {
  'base unit': { line: 'Decimal(38, 3)', fact: 'Int64' },
  yuan: { line: 'Int64', fact: 'Int64' },
  count: { line: 'Int32', fact: 'Int32' },
};

/** The summed columns of what the ledger hands over, or of the facts. */
export const summedColumnsOf = (rows: 'line' | 'fact'): string =>
  summedColumns
    .map(({ name, unit, isOptional }) => {
      const type = sumTypes[unit][rows];
      return `${name} ${isOptional ? `Nullable(${type})` : type}`;
    })
    .join(', ');

/**
 * Facts are never changed (ADR 0082). What belongs to a revision has the county that its entry was given, so that in a
 * cluster all of it lies on one shard, whatever becomes of the register. Quantities and values of forms are integers of thousandths.
 */
const facts: Readonly<Record<string, Table>> = {
  fact: {
    columns: `unit_id Int32, ${month}, product_id Int32, destination Int32, platform_id Int16, flow ${text},
      store_id Int64, ${summedColumnsOf('fact')}, revision_id Int64, line Int32, from_seq Int64, county Int32`,
    order: 'month, unit_id, product_id',
    partition: 'intDiv(month, 100)',
    isSharded: true,
  },
  report: {
    columns: `form ${text}, unit_id Int32, ${month}, revision_id Int64, lines Int32, ${sums}, from_seq Int64,
      county Int32`,
    order: 'form, month, unit_id',
    partition: 'intDiv(month, 100)',
    isSharded: true,
  },
  first_report: {
    columns: `form ${text}, unit_id Int32, ${month}, submitted Int64, amount Int256, from_seq Int64, county Int32`,
    order: 'form, month, unit_id',
    isSharded: true,
  },
  indicator_value: {
    columns: `form ${text}, unit_id Int32, ${month}, indicator ${text}, platform_id Nullable(Int16), value Int64,
      revision_id Int64, line Int32, from_seq Int64, county Int32`,
    order: 'form, indicator, month, unit_id',
    isSharded: true,
  },
  revision_end: {
    columns: `${month}, revision_id Int64, to_seq Int64, county Int32`,
    order: 'month, revision_id',
    isSharded: true,
  },
  // Imports have no form, unit or month.
  entry: {
    columns: `seq Int64, kind ${text}, form ${text}, unit_id Int32, ${month}, revision_id Int64, submitted Int64,
      hash FixedString(32), county Int32, index by_seq seq type minmax granularity 1`,
    order: 'unit_id, month, form, seq',
    isSharded: true,
  },
  store: { columns: 'key Int64, code String, from_seq Int64', order: 'code' },
  // The extent of each batch, written before its facts: whoever repeats it takes the same entries.
  batch: { columns: 'after Int64, up_to Int64', order: 'after' },
  watermark: {
    columns: `step Int64, seq Int64, hash String, genesis Nullable(String), reference_version Int64,
      written DateTime default now()`,
    order: 'step',
  },
};

/** Tables of the register: rows of every version of it stand side by side. */
const dimensionColumns = {
  unit: `id Int32, code String, division String, valid_from Int32, valid_to Int32, kind_key Int32, village_key Int32,
    park_key Int32, township_key Int64, county_key Int32, prefecture_key Int32, model_key Int32, holder_key Int32`,
  duty: `form ${text}, unit_id Int32, valid_from Int32, valid_to Int32`,
  deadline: `form ${text}, ${month}, county_key Int32, due_at Int64`,
  exempt_month: `form ${text}, ${month}`,
  succession: 'unit_id Int32, successor_id Int32, effective Int32, weight_number Int256, weight_digits Int32',
  product: 'id Int32, category_key Int32',
  registered_member: `kind ${text}, key Int64, code String, zh String, en String`,
  unit_name: 'place String, code String, zh String, en String',
} as const;

export type DimensionTable = keyof typeof dimensionColumns;

export const dimensionTables = Object.keys(dimensionColumns) as DimensionTable[];

/** Insertions whose tokens a table remembers: more than a loader can leave behind. */
const REMEMBERED = 1_000;

/** The part of a sharded table that lies on one shard. */
export const onShard = (name: string): string => `${name}_local`;

const storedAs = ({ columns, order, partition }: Table, engine: string, window: string): string =>
  `(${columns}) engine = ${engine} ${partition ? `partition by ${partition} ` : ''}
    order by (${order}) settings ${window} = ${REMEMBERED}`;

/** On one server; or in a cluster on each shard with a table over all of them, or the same on all servers. */
const tableStatements = (name: string, table: Table, { database, cluster }: Place): string[] => {
  if (cluster === null) {
    const stored = storedAs(table, 'MergeTree', 'non_replicated_deduplication_window');
    return [`create table if not exists ${name} ${stored}`];
  }
  const replicated = (part: string) =>
    storedAs(
      table,
      `ReplicatedMergeTree('/clickhouse/tables/${part}/${database}/${name}', '{shard}-{replica}')`,
      'replicated_deduplication_window',
    );
  if (!table.isSharded)
    return [`create table if not exists ${name} on cluster ${cluster} ${replicated('all')}`];
  const own = onShard(name);
  return [
    `create table if not exists ${own} on cluster ${cluster} ${replicated('{shard}')}`,
    `create table if not exists ${name} on cluster ${cluster} as ${database}.${own}
      engine = Distributed(${cluster}, ${database}, ${own}, county)`,
  ];
};

/** Where tables are made: a database, on one server or in a cluster. */
export interface Place {
  readonly database: string;
  readonly cluster: string | null;
}

export const onCluster = (cluster: string | null): string =>
  cluster === null ? '' : ` on cluster ${cluster}`;

/** Of the database that names the sets of tables. */
export const generationStatements = (place: Place): string[] =>
  tableStatements(
    `${place.database}.generation`,
    { columns: 'schema_version Int32, number Int64', order: 'schema_version, number' },
    place,
  );

/** The statements that make the tables where they are missing. */
export const createStatements = (place: Place): string[] => [
  ...Object.entries(facts).flatMap(([name, table]) => tableStatements(name, table, place)),
  ...dimensionTables.flatMap((name) => {
    const columns = `${dimensionColumns[name]}, version Int64`;
    return tableStatements(name, { columns, order: 'version', partition: 'version' }, place);
  }),
  `create view if not exists member${onCluster(place.cluster)} as
    select kind, key, code, zh, en from registered_member union all
    select '${STORE_KIND}' as kind, key, code, code as zh, code as en from store where key <> 0 union all
    select '${STORE_KIND}' as kind, 0 as key, '' as code, '未填店铺' as zh, 'No store given' as en`,
];

export const createTables = async (store: Store, cluster: string | null): Promise<void> => {
  for (const statement of createStatements({ database: store.database!, cluster }))
    await store.command(statement);
  await store.insert(`insert into store values (0, '', 0)`, 'no store');
};
