import type { Database } from '@xiangtong/infrastructure';
import type { DuckDBConnection } from '@duckdb/node-api';
import { execute } from '../src/engine/duckdb/rows';
import { createTables } from '../src/engine/duckdb/schema';
import { IN_FORCE, STORE_KIND } from '../src/engine/facts';
import { summedNames } from '../src/engine/summed-columns';

const UNITS = 1_000;
const PRODUCTS = 800;

const memberCounts = [
  ['unit', UNITS],
  ['product', PRODUCTS],
  ['category', 12],
  ['platform', 12],
  [STORE_KIND, 3_000],
] as const;

const MONTHS = 24;
const REVISIONS = UNITS * MONTHS;

/**
 * The n-th fact as SQL over n, the same in both engines: every unit reports month after month, 24 months from 2018-01,
 * all its facts of a month in one revision, and everything else is scattered; a sum that has no values here is 0. `div`
 * is the engine's integer division.
 */
const factColumns = (div: string, total: number): Readonly<Record<string, string>> => {
  const revision = `(n * ${REVISIONS} ${div} ${total})`;
  const month = `(${revision} ${div} ${UNITS})`;
  return {
    unit_id: `(${revision} % ${UNITS} * 7919 % ${UNITS} + 1)::integer`,
    month: `(201801 + ${month} ${div} 12 * 100 + ${month} % 12)::integer`,
    product_id: `(n * 31 % ${PRODUCTS} + 1)::integer`,
    destination: `(case when n % 97 = 0 then 0 else n * 13 % 31 * 10000 + 110100 + n % 18 end)::integer`,
    platform_id: '(n * 17 % 12 + 1)::smallint',
    store_id: `(case when n % 5 = 0 then n % 3000 + 1 else 0 end)::integer`,
    ...Object.fromEntries(summedNames.map((name) => [name, '0'])),
    quantity: '(n % 5000 * 0.5)::decimal(18,3)',
    amount: '(n * 104729 % 1000000)::bigint',
    orders: '(n % 40)::integer',
    refund: '(case when n % 20 = 0 then n % 500 end)::bigint',
    revision_id: `(${revision} + 1)::bigint`,
    line: `(n - (${revision} * ${total} + ${REVISIONS - 1}) ${div} ${REVISIONS} + 1)::integer`,
  };
};

const select = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, sql]) => `${sql} as ${name}`)
    .join(', ');

/** A replica of `total` facts, all in force at position 1, and a register to go with it. */
export const fillDuckDb = async (connection: DuckDBConnection, total: number): Promise<void> => {
  for (const statement of createTables()) await execute(connection, statement);
  await execute(
    connection,
    `insert into fact by name select ${select(factColumns('//', total))}, 'u' as flow,
    1 as from_seq, ${IN_FORCE} as to_seq from range(${total}) t (n)`,
  );
  await execute(
    connection,
    `insert into report select 'sales', unit_id, month, revision_id, count(*),
    ${summedNames.map((name) => `coalesce(sum(${name}), 0)`).join(', ')},
    coalesce(sum(amount) filter (where destination = 0), 0), 1, ${IN_FORCE}
    from fact group by unit_id, month, revision_id`,
  );
  await execute(
    connection,
    `insert into unit select n, 'U' || n, '520122001' || lpad((n % 999)::varchar, 3, '0'), 201801,
    999912, 1, n, 0, 520122000 + n % 10, 520122, 520100, n % 3, n from range(1, ${UNITS + 1}) t (n)`,
  );
  await execute(connection, `insert into product select n, n % 12 + 1 from range(1, ${PRODUCTS + 1}) t (n)`);
  for (const [kind, count] of memberCounts) {
    await execute(
      connection,
      `insert into member select '${kind}', n, '${kind}-' || n, '', '' from range(1, ${count + 1}) t (n)`,
    );
  }
  await execute(connection, `insert into entry values (1, from_hex(repeat('11', 32)))`);
  await execute(connection, 'update watermark set seq = 1');
  await execute(connection, 'checkpoint');
};

/** The same facts and register in tables of ClickHouse. */
export const fillClickHouse = async (
  command: (sql: string) => Promise<void>,
  total: number,
): Promise<void> => {
  const columns = { ...factColumns('div', total), quantity: 'toInt64(n % 5000 * 500)' };
  const inTypes = Object.entries(columns).map(
    ([name, sql]) => `${sql.replaceAll('::decimal(18,3)', '')} as ${name}`,
  );
  await command(`insert into fact (${Object.keys(columns).join(', ')}, flow, from_seq, county)
    select ${inTypes.join(', ')}, 'u', 1, 520122 from (select toInt64(number) as n from numbers(${total}))`);
  await command(`insert into report select 'sales', unit_id, month, revision_id, count(*),
    ${summedNames.map((name) => `coalesce(sum(toInt256(${name})), 0)`).join(', ')},
    coalesce(sum(toInt256(amount)) filter (where destination = 0), 0), 1, 520122
    from fact group by unit_id, month, revision_id`);
  const numbers = (count: number) => `(select toInt64(number + 1) as n from numbers(${count}))`;
  await command(`insert into unit select n, 'U' || toString(n), '520122001' || leftPad(toString(n % 999), 3, '0'), 201801,
    999912, 1, n, 0, 520122000 + n % 10, 520122, 520100, n % 3, n, 1 from ${numbers(UNITS)}`);
  await command(`insert into product select n, n % 12 + 1, 1 from ${numbers(PRODUCTS)}`);
  for (const [kind, count] of memberCounts)
    await command(
      kind === STORE_KIND
        ? `insert into store select n, 'store-' || toString(n), 1 from ${numbers(count)}`
        : `insert into registered_member select '${kind}', n, '${kind}-' || toString(n), '', '', 1 from ${numbers(count)}`,
    );
  await command(`insert into entry select 1, 'accept', 'sales', 0, 0, 0, 0, unhex(repeat('11', 32)), 0`);
};

/** The same facts as an unlogged table `bench_fact`. */
export const fillPostgres = async (owner: Database, total: number): Promise<void> => {
  await owner.query('drop table if exists bench_fact');
  await owner.query(`create unlogged table bench_fact as select ${select(factColumns('/', total))}, 'u'::"char" as flow,
    1::bigint as from_seq, ${IN_FORCE}::bigint as to_seq from generate_series(0::bigint, ${total - 1}) n`);
  await owner.query('vacuum analyze bench_fact');
};
