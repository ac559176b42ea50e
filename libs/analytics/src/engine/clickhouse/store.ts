import { Readable } from 'node:stream';
import {
  ClickHouseError,
  ClickHouseLogLevel,
  createClient,
  type ClickHouseClient,
  type ClickHouseSettings,
} from '@clickhouse/client';
import { DomainError, inOnePiece } from '@xiangtong/infrastructure';
import { rowsOf, type Columns } from '../columns';
import { madeOf, SqlError, type SqlLimit, type SqlParameters } from '../engine';

/** Nulls, aliases and unions as statements of the cube mean them; integers as texts, so that no digit is lost. */
const meaning: ClickHouseSettings = {
  join_use_nulls: 1,
  aggregate_functions_null_for_empty: 1,
  cast_keep_nullable: 1,
  prefer_column_name_to_alias: 1,
  enable_materialized_cte: 1,
  union_default_mode: 'ALL',
  output_format_json_quote_64bit_integers: 1,
  cancel_http_readonly_queries_on_client_close: 1,
  max_query_size: '10000000',
};

/**
 * In a cluster. An insertion is done when a majority of the replicas has it, and a replica without it answers nothing: a
 * watermark never shows what is not there. What belongs to a revision lies on one shard, and is looked up there.
 */
const together: ClickHouseSettings = {
  distributed_product_mode: 'local',
  distributed_foreground_insert: 1,
  insert_quorum: 'auto',
  insert_quorum_parallel: 0,
  select_sequential_consistency: '1',
};

/**
 * An insertion is one block a partition, so that a repeated one is recognised by its token. What it looks up may lie on
 * any shard.
 */
const asOneBlock: ClickHouseSettings = {
  distributed_product_mode: 'global',
  deduplicate_insert_select: 'enable_even_for_bad_queries',
  input_format_parallel_parsing: 0,
  max_insert_threads: '1',
  max_threads: 1,
  max_insert_block_size: '10000000',
  min_insert_block_size_rows: '10000000',
  min_insert_block_size_bytes: '0',
};

/** Numbers of errors of ClickHouse: a value beyond its type, and a limit of time. */
const overflows = ['70', '407', '69', '321'];
const stops = ['159', '394', '735'];

const limitIn = (error: unknown, signal: AbortSignal | undefined): SqlLimit => {
  if (signal?.aborted === true) return 'time';
  const { code } = error as { readonly code?: string };
  return overflows.includes(String(code)) ? 'overflow' : stops.includes(String(code)) ? 'time' : null;
};

/** Not an answer of ClickHouse: it could not be reached, or the connection broke. */
const isAway = (error: unknown, signal: AbortSignal | undefined): boolean =>
  !(error instanceof ClickHouseError) && signal?.aborted !== true;

/** ClickHouse does not know the database: it was never made, or is no longer needed. */
export const isGone = (error: unknown): boolean =>
  String((error as { readonly code?: string }).code) === '81' ||
  (error instanceof SqlError && isGone(error.cause));

type Cell = string | number | boolean | null;

const isWide = (type: string): boolean => /^(?:Nullable\()?U?Int(?:64|128|256)\)?$/.test(type);

const toColumns = ([names = [], types = [], ...lists]: readonly (readonly Cell[])[]): Columns => ({
  length: lists.length,
  values: new Map(
    names.map((name, index) => {
      const cells = lists.map((list) => list[index] ?? null);
      const isInteger = isWide(String(types[index]));
      return [String(name), isInteger ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells];
    }),
  ),
});

const typeOf = (value: SqlParameters[string]): string =>
  value === null ? 'Nullable(String)' : typeof value === 'string' ? 'String' : 'Int64';

/** `$name` as ClickHouse writes it: with the type of its value. */
const withTypes = (sql: string, parameters: SqlParameters): string =>
  sql.replace(/\$(\w+)/g, (text, name: string) =>
    name in parameters ? `{${name}:${typeOf(parameters[name]!)}}` : text,
  );

const texts = (parameters: SqlParameters): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value === null ? null : String(value)]),
  );

export interface Asking {
  readonly signal?: AbortSignal;
  readonly settings?: ClickHouseSettings;
}

/** The statements that go to one database of ClickHouse. */
export class Store {
  private readonly client: ClickHouseClient;

  private readonly settings: ClickHouseSettings;

  /** `url` without a path; null: no database. */
  constructor(
    private readonly url: string,
    readonly database: string | null,
    private readonly isCluster: boolean,
  ) {
    this.settings = { ...meaning, ...(isCluster && together) };
    this.client = createClient({
      url,
      ...(database !== null && { database }),
      // Long lists of members do not fit into an address.
      use_multipart_params_auto: true,
      clickhouse_settings: this.settings,
      log: { level: ClickHouseLogLevel.OFF },
      request_timeout: 3_600_000,
      max_open_connections: 50,
    });
  }

  in(database: string): Store {
    return new Store(this.url, database, this.isCluster);
  }

  /** Rows by name; integers of 64 bits and more as bigint. */
  async rows<Row>(sql: string, parameters: SqlParameters = {}, asking: Asking = {}): Promise<Row[]> {
    return inOnePiece(rowsOf(await this.columns(sql, parameters, asking))) as Row[];
  }

  async columns(
    sql: string,
    parameters: SqlParameters = {},
    { signal, settings }: Asking = {},
  ): Promise<Columns> {
    try {
      const answer = await this.client.query({
        query: withTypes(sql, parameters),
        query_params: texts(parameters),
        format: 'JSONCompactEachRowWithNamesAndTypes',
        ...(settings && { clickhouse_settings: settings }),
        ...(signal && { abort_signal: signal }),
      });
      return toColumns(await answer.json<readonly Cell[]>());
    } catch (error) {
      if (isAway(error, signal)) throw new DomainError('DATABASE.AWAY', {}, [], { cause: error });
      throw new SqlError(sql, parameters, limitIn(error, signal), error);
    }
  }

  async command(sql: string): Promise<void> {
    await this.client.command({ query: sql });
  }

  /** Once, however often it is said with one token. `data` are for the input of the statement. */
  async insert(sql: string, token: string, data?: Readable | string): Promise<void> {
    const settings = { ...this.settings, ...asOneBlock, insert_deduplication_token: token };
    await (data === undefined
      ? this.client.command({ query: sql, clickhouse_settings: settings })
      : this.client
          .exec({
            query: sql,
            values: typeof data === 'string' ? Readable.from([data]) : data,
            clickhouse_settings: settings,
          })
          .then(({ stream }) => stream.resume()));
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

/** Whether a statement is made of the words of ClickHouse. */
export const isOurs = (parameters: SqlParameters | undefined, words: SqlParameters[typeof madeOf]): boolean =>
  parameters?.[madeOf] === words;
