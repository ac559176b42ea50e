import { parseArgs } from 'node:util';

const rowNames = [
  'intake',
  'submission',
  'visible',
  'acceptances',
  'concurrency',
  'pressure',
  'rebuild',
  'cube',
  'trace',
  'workbook',
  'workbook-intake',
  'extract',
  'order-exports',
  'reports',
  'bulletin',
  'doubts',
  'lists',
] as const;
export type RowName = (typeof rowNames)[number];

export interface BenchOptions {
  /** Numbers of facts the cube is measured on. */
  readonly sizes: readonly number[];
  /** All but `lists`, which fills a country, where none are named. */
  readonly rows: readonly RowName[];
  readonly json: boolean;
  /** ClickHouse measures the rows `rebuild` and `cube` alone. */
  readonly engine: 'duckdb' | 'clickhouse';
}

const LARGE = 50_000_000;

const factors: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

const readSize = (text: string): number => {
  const [, digits, suffix] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(text.trim()) ?? [];
  const size = Math.round(Number(digits) * (factors[suffix?.toLowerCase() ?? ''] ?? 1));
  if (!(size > 0)) throw new Error(`--rows: ${text} is no number of facts such as 500k or 10M`);
  return size;
};

const readRow = (text: string): RowName => {
  const name = rowNames.find((candidate) => candidate === text.trim());
  if (!name) throw new Error(`--only: ${text} ≠ ${rowNames.join(' | ')}`);
  return name;
};

export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1M,10M' },
      large: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'duckdb' },
    },
  });
  const { engine } = values;
  if (engine !== 'duckdb' && engine !== 'clickhouse') throw new Error('--engine: duckdb | clickhouse');
  const sizes = values.rows.split(',').map(readSize);
  return {
    sizes: [...new Set([...sizes, ...(values.large ? [LARGE] : [])])].sort((a, b) => a - b),
    rows: values.only ? values.only.split(',').map(readRow) : rowNames.filter((row) => row !== 'lists'),
    json: values.json,
    engine,
  };
};
