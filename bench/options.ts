import { parseArgs } from 'node:util';

/** Every row of the bench with a sentence for `--help`, in the order in which they are measured. */
export const rowDescriptions = {
  intake: 'Bulk intake as NDJSON, checked, stored and accepted, against COPY of the same lines.',
  submission: 'Submissions of 200 lines over HTTP, with one and four clients, against a bare INSERT.',
  visible: 'The time from the answer to an acceptance until the cube answers with it in.',
  acceptances: 'Acceptances a second by the officers of 1, 4 and 16 counties at once.',
  concurrency: 'Submissions while sixteen clients ask the cube without a pause.',
  pressure: 'Health, submissions and questions while readers, writers and a stream press on one process.',
  rebuild: 'The replica of a million lines from nothing and over itself, against COPY by hand.',
  cube: 'Fourteen questions to the cube against SQL by hand and PostgreSQL; the waiting for an answer.',
  trace: 'From a printed figure to the units, revisions and first lines behind it.',
  workbook: 'A workbook of 200 000 rows, against the bare streaming writer of exceljs.',
  'workbook-intake': 'A workbook of 200 000 rows read and checked, against the bare reader of exceljs.',
  extract: 'All lines of a county as a workbook from PostgreSQL, against the bare writer.',
  'order-exports': 'A raw export of 100 000 orders as CSV and XLSX: seconds and memory.',
  reports: 'The yearbook and the villages of a county through the service: seconds, memory, pages.',
  bulletin: 'The annual bulletin against its questions by hand and bare drawing; public against internal.',
  start:
    'A process until it is ready with the data of the demo, and commands that read; makes the demo first.',
  doubts:
    'Mistakes planted in made-up counties: how many the checks find, how many months they ask about in vain.',
  lists: 'What the pages of officers ask over 690,000 units; fills a country, so only by --only or --short.',
} as const satisfies Record<string, string>;

export type RowName = keyof typeof rowDescriptions;

const rowNames = Object.keys(rowDescriptions) as RowName[];

export interface BenchOptions {
  /** Numbers of facts the cube is measured on. */
  readonly sizes: readonly number[];
  /** All but `lists`, which fills a country, where none are named. */
  readonly rows: readonly RowName[];
  /** One JSON object a line for each row instead of a table. */
  readonly json: boolean;
  /** Every row in a tiny form that is not judged: only a row that cannot run fails. */
  readonly short: boolean;
  /** ClickHouse measures the rows `rebuild` and `cube` alone. */
  readonly engine: 'duckdb' | 'clickhouse';
}

const LARGE = 50_000_000;

const factors: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

const readSize = (text: string): number => {
  const [, digits, suffix] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(text.trim()) ?? [];
  const size = Math.round(Number(digits) * (factors[suffix?.toLowerCase() ?? ''] ?? 1));
  if (!(size > 0)) throw new Error(`--rows: "${text}" is not a number of facts such as 500k or 10M`);
  return size;
};

const readRow = (text: string): RowName => {
  const name = rowNames.find((candidate) => candidate === text.trim());
  if (!name) throw new Error(`--only: there is no row "${text.trim()}"; the rows are ${rowNames.join(', ')}`);
  return name;
};

/** The rows to measure where the command names none: one fills a country unless it is short. */
const usualRows = (short: boolean): readonly RowName[] => rowNames.filter((row) => short || row !== 'lists');

export const readOptions = (args: readonly string[]): BenchOptions | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      large: { type: 'boolean', default: false },
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'duckdb' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { engine, short, json } = values;
  if (engine !== 'duckdb' && engine !== 'clickhouse')
    throw new Error('--engine: either duckdb or clickhouse');
  const sizes = (values.rows ?? (short ? '100k' : '1M,10M')).split(',').map(readSize);
  return {
    sizes: [...new Set([...sizes, ...(values.large ? [LARGE] : [])])].sort((a, b) => a - b),
    rows: values.only ? values.only.split(',').map(readRow) : usualRows(short),
    json,
    short,
    engine,
  };
};

const optionDescriptions: readonly (readonly [option: string, description: string])[] = [
  ['--only <rows>', 'measure these rows alone, separated by commas'],
  ['--rows <sizes>', 'numbers of facts under the cube, such as 500k,5M (default: 1M,10M)'],
  ['--large', 'measure the cube and the trace over 50 M facts as well; takes long and needs disk'],
  ['--short', 'every row in a tiny form within two minutes; nothing is judged, a row that cannot run fails'],
  ['--json', 'print one JSON object a line for each row, as soon as it is measured'],
  ['--engine <engine>', 'duckdb (default), or clickhouse: rebuild and cube on that of CLICKHOUSE_URL'],
  ['-h, --help', 'print this text'],
];

const definitionList = (entries: readonly (readonly [term: string, description: string])[]): string[] => {
  const width = Math.max(...entries.map(([term]) => term.length));
  return entries.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`);
};

export const helpText = (): string =>
  [
    'Usage: npm run bench -- [options]',
    '',
    'Compares the product with the bare technology below it and prints each row as soon as it is measured.',
    'The exit status is 0 when every row could be measured and meets its bar.',
    '',
    'Options:',
    ...definitionList(optionDescriptions),
    '',
    'Rows:',
    ...definitionList(Object.entries(rowDescriptions)),
    '',
  ].join('\n');
