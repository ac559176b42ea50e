import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { IN_FORCE } from '../src/engine/facts';

export interface BenchQuery {
  readonly name: string;
  readonly cube: CubeQuery;
  /** What a developer who knows the tables would write: keys instead of codes, without totals. */
  readonly duckdb: string;
  readonly clickhouse: string;
  readonly postgres: string;
}

const current = `to_seq = ${IN_FORCE}`;

/** ClickHouse sums of 64 bits would wrap. */
const heldIn = (from: number, to: number): string => `month between ${from} and ${to} and from_seq <= 1
  and revision_id not in (select revision_id from revision_end where to_seq <= 1 and month between ${from} and ${to})`;
const sum = (column: string): string => `sum(toInt256(${column}))`;

export const benchQueries: readonly BenchQuery[] = [
  {
    name: 'amount, quantity and orders by product',
    cube: { measures: ['amount', 'quantity', 'orders'], by: ['product'], period: '2018-01..2019-12' },
    duckdb: `select product_id, sum(amount) as amount, sum(quantity) as quantity, sum(orders) as orders from fact
      where ${current} and month between 201801 and 201912 group by product_id order by amount desc`,
    clickhouse: `select product_id, ${sum('amount')} as total, ${sum('quantity')}, ${sum('orders')} from fact
      where ${heldIn(201801, 201912)} group by product_id order by total desc`,
    postgres: `select product_id, sum(amount) as amount, sum(quantity) as quantity, sum(orders) as orders from bench_fact
      where ${current} and month between 201801 and 201912 group by product_id order by amount desc`,
  },
  {
    name: 'amount by unit and month',
    cube: { measures: ['amount'], by: ['unit', 'month'], period: '2018-01..2019-12' },
    duckdb: `select unit_id, month, sum(amount) as amount from fact
      where ${current} and month between 201801 and 201912 group by unit_id, month order by amount desc`,
    clickhouse: `select unit_id, month, ${sum('amount')} as total from fact
      where ${heldIn(201801, 201912)} group by unit_id, month order by total desc`,
    postgres: `select unit_id, month, sum(amount) as amount from bench_fact
      where ${current} and month between 201801 and 201912 group by unit_id, month order by amount desc`,
  },
  {
    name: 'year on year by destination province',
    cube: { measures: ['amount'], by: ['destinationProvince'], period: '2019', compare: 'yoy' },
    duckdb: `select destination // 10000, sum(amount) filter (where month > 201900), sum(amount) filter (where month < 201900)
      from fact where ${current} and month between 201801 and 201912 group by 1 order by 2 desc`,
    clickhouse: `select intDiv(destination, 10000), ${sum('amount')} filter (where month > 201900),
      ${sum('amount')} filter (where month < 201900) from fact where ${heldIn(201801, 201912)} group by 1 order by 2 desc`,
    postgres: `select destination / 10000, sum(amount) filter (where month > 201900), sum(amount) filter (where month < 201900)
      from bench_fact where ${current} and month between 201801 and 201912 group by 1 order by 2 desc`,
  },
  {
    name: 'distinct products and units by platform, one year',
    cube: { measures: ['amount', 'products', 'units'], by: ['platform'], period: '2019' },
    duckdb: `select platform_id, sum(amount) as amount, count(distinct product_id), count(distinct unit_id) from fact
      where ${current} and month between 201901 and 201912 group by platform_id order by amount desc`,
    clickhouse: `select platform_id, ${sum('amount')} as total, uniqExact(product_id), uniqExact(unit_id) from fact
      where ${heldIn(201901, 201912)} group by platform_id order by total desc`,
    postgres: `select platform_id, sum(amount) as amount, count(distinct product_id), count(distinct unit_id) from bench_fact
      where ${current} and month between 201901 and 201912 group by platform_id order by amount desc`,
  },
];

/** How a developer finds the member of a fact for each breakdown by one dimension; `f` is the fact. */
const breakdownKeys: readonly (readonly [dimension: CubeDimension, key: string, join?: string])[] = [
  ['unit', 'f.unit_id'],
  ['township', 'u.township_key', 'join unit u on u.id = f.unit_id'],
  ['county', 'u.county_key', 'join unit u on u.id = f.unit_id'],
  ['category', 'p.category_key', 'join product p on p.id = f.product_id'],
  ['destination', 'f.destination'],
  ['destinationCity', 'f.destination // 100'],
  ['store', 'f.store_id'],
  ['flow', 'f.flow'],
  ['quarter', 'f.month // 100 * 10 + (f.month % 100 + 2) // 3'],
  ['year', 'f.month // 100'],
];

/**
 * The fourteen questions whose geometric mean is judged: those above, which are about products, units by month,
 * provinces and platforms, and a breakdown by each other dimension.
 */
export const fourteenQuestions: readonly Pick<BenchQuery, 'name' | 'cube' | 'duckdb'>[] = [
  ...benchQueries,
  ...breakdownKeys.map(([dimension, key, join = '']) => ({
    name: `amount by ${dimension}`,
    cube: { measures: ['amount'], by: [dimension], period: '2018-01..2019-12' } satisfies CubeQuery,
    duckdb: `select ${key} as key, sum(f.amount) as amount from fact f ${join}
      where f.${current} and f.month between 201801 and 201912 group by 1 order by 2 desc`,
  })),
];
