import { STORE_KIND } from '../facts';
import type { Store } from './store';

/** Raised with every change of the tables below: those of another version are not read. */
export const SCHEMA_VERSION = 1;

interface Table {
  readonly columns: string;
  readonly order: string;
  readonly partition?: string;
}

const month = 'month Int32';
const sums = 'quantity Int256, amount Int256, orders Int256, refund Int256, unknown_amount Int256';
const text = 'LowCardinality(String)';

/** Facts are never changed (ADR 0082). Quantities and values of forms are integers of thousandths. */
const facts: Readonly<Record<string, Table>> = {
  fact: {
    columns: `unit_id Int32, ${month}, product_id Int32, destination Int32, platform_id Int16, flow ${text},
      store_id Int64, quantity Int64, amount Int64, orders Int32, refund Nullable(Int64), revision_id Int64, line Int32,
      from_seq Int64`,
    order: 'month, unit_id, product_id',
    partition: 'intDiv(month, 100)',
  },
  report: {
    columns: `form ${text}, unit_id Int32, ${month}, revision_id Int64, lines Int32, ${sums}, from_seq Int64`,
    order: 'form, month, unit_id',
    partition: 'intDiv(month, 100)',
  },
  first_report: {
    columns: `form ${text}, unit_id Int32, ${month}, submitted Int64, amount Int256, from_seq Int64`,
    order: 'form, month, unit_id',
  },
  indicator_value: {
    columns: `form ${text}, unit_id Int32, ${month}, indicator ${text}, platform_id Nullable(Int16), value Int64,
      revision_id Int64, line Int32, from_seq Int64`,
    order: 'form, indicator, month, unit_id',
  },
  revision_end: { columns: `${month}, revision_id Int64, to_seq Int64`, order: 'month, revision_id' },
  // Imports have no form, unit or month.
  entry: {
    columns: `seq Int64, kind ${text}, form ${text}, unit_id Int32, ${month}, revision_id Int64, submitted Int64,
      hash FixedString(32), index by_seq seq type minmax granularity 1`,
    order: 'unit_id, month, form, seq',
  },
  store: { columns: 'key Int64, code String, from_seq Int64', order: 'code' },
  // The extent of each batch, written before its facts: whoever repeats it takes the same entries.
  batch: { columns: 'after Int64, up_to Int64', order: 'after' },
  watermark: {
    columns: 'step Int64, seq Int64, hash String, genesis Nullable(String), reference_version Int64',
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

const tableStatement = (name: string, { columns, order, partition }: Table): string =>
  `create table if not exists ${name} (${columns}) engine = MergeTree ${partition ? `partition by ${partition} ` : ''}
    order by (${order}) settings non_replicated_deduplication_window = ${REMEMBERED}`;

/** Makes the tables where they are missing. */
export const createTables = async (store: Store): Promise<void> => {
  for (const [name, table] of Object.entries(facts)) await store.command(tableStatement(name, table));
  for (const name of dimensionTables) {
    const table = {
      columns: `${dimensionColumns[name]}, version Int64`,
      order: 'version',
      partition: 'version',
    };
    await store.command(tableStatement(name, table));
  }
  await store.command(`create view if not exists member as
    select kind, key, code, zh, en from registered_member union all
    select '${STORE_KIND}' as kind, key, code, code as zh, code as en from store where key <> 0 union all
    select '${STORE_KIND}' as kind, 0 as key, '' as code, '未填店铺' as zh, 'No store given' as en`);
  await store.insert(`insert into store values (0, '', 0)`, 'no store');
};
