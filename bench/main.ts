import 'reflect-metadata';
import { DomainError, loadConfig, type ClickHouseConfig } from '@xiangtong/infrastructure';
import { fillLedger } from '../libs/analytics/bench';
import { furnish } from './ground/furnish';
import { withGround, type Ground } from './ground/ground';
import { withService } from './ground/service';
import { meetsBar, type BenchRow } from './measure/bench-row';
import { tableText } from './measure/table';
import { readOptions, type BenchOptions, type RowName } from './options';
import { acceptanceRows } from './rows/acceptances';
import { clickhouseCubeRow, clickhouseLoadRow, cubeRows, rebuildRow, traceRow } from './rows/analytics';
import { bulletinRows } from './rows/bulletin';
import { concurrencyRow } from './rows/concurrency';
import { doubtRows } from './rows/doubts';
import { extractRow } from './rows/extract';
import { intakeRows } from './rows/intake';
import { listRows } from './rows/lists';
import { orderExportRows } from './rows/order-exports';
import { pressureRows } from './rows/pressure';
import { reportRows } from './rows/reports';
import { submissionRow } from './rows/submission';
import { visibleRow } from './rows/visible';
import { workbookRows } from './rows/workbook';
import { workbookIntakeRows } from './rows/workbook-intake';

const submissionCases = (['draft and submit', 'in one step'] as const).flatMap((way) =>
  [1, 4].map((concurrency) => ({ way, concurrency })),
);

const say = (text: string): void => void process.stderr.write(`${text} …\n`);

const overHttp: readonly RowName[] = ['submission', 'visible', 'acceptances'];

/** Intake, submission, visibility and acceptances share a database, as they do in production. */
const collectionRows = async (ground: Ground, { rows }: BenchOptions): Promise<BenchRow[]> => {
  const database = await ground.database('collection');
  const catalogue = await furnish(database);
  const measured: BenchRow[] = [];
  if (rows.includes('intake')) {
    say('bulk intake');
    measured.push(...(await intakeRows(ground, database, catalogue)));
  }
  if (rows.every((row) => !overHttp.includes(row))) return measured;
  await withService(ground, database, async (service) => {
    say('submissions over HTTP');
    if (rows.includes('submission')) {
      for (const given of submissionCases)
        measured.push(await submissionRow(database, service, catalogue, given));
    }
    if (rows.includes('visible')) measured.push(await visibleRow(service, catalogue));
    if (rows.includes('acceptances')) measured.push(...(await acceptanceRows(service, catalogue)));
  });
  return measured;
};

/** Measures questions over a ledger of a million lines. */
const questionsRows = async (ground: Ground, { rows }: BenchOptions): Promise<BenchRow[]> => {
  const database = await ground.database('concurrency');
  const catalogue = await furnish(database);
  await fillLedger(database.owner, 1_000_000);
  return withService(ground, database, async (service) => [
    ...(rows.includes('concurrency') ? [await concurrencyRow(service, catalogue)] : []),
    ...(rows.includes('pressure') ? await pressureRows(service, catalogue) : []),
  ]);
};

type Step = readonly [row: RowName, said: string, measure: (ground: Ground) => Promise<readonly BenchRow[]>];

/** Each with a database of its own, or none. */
const stepsAfterCube: readonly Step[] = [
  ['workbook', 'large workbook', workbookRows],
  [
    'workbook-intake',
    'workbook intake',
    async (ground) => workbookIntakeRows(await furnish(await ground.database('workbook'))),
  ],
  ['extract', 'extract', async (ground) => [await extractRow(await ground.database('extract'))]],
  ['order-exports', 'order exports', (ground) => orderExportRows(ground.directory)],
  ['reports', 'reports', async (ground) => reportRows(ground, await ground.database('reports'))],
  ['bulletin', 'bulletin', async (ground) => bulletinRows(ground, await ground.database('bulletin'))],
  ['lists', 'lists of 690,000 units', listRows],
];

const stepsOf = (options: BenchOptions): readonly Step[] => [
  ...(['intake', ...overHttp] as const)
    .filter((row) => options.rows.includes(row))
    .slice(0, 1)
    .map((row): Step => [row, 'reports of villages', (ground) => collectionRows(ground, options)]),
  ...(['concurrency', 'pressure'] as const)
    .filter((row) => options.rows.includes(row))
    .slice(0, 1)
    .map((row): Step => [row, 'submissions beside questions', (ground) => questionsRows(ground, options)]),
  [
    'rebuild',
    'replica rebuild',
    async (ground) => [await rebuildRow(ground, await ground.database('rebuild'))],
  ],
  ...options.sizes.map((facts): Step => [
    'cube',
    `cube over ${facts.toLocaleString('en')} facts`,
    async (ground) => cubeRows(ground, await ground.database(`cube-${facts}`), facts),
  ]),
  ...options.sizes.map((facts): Step => [
    'trace',
    `trace over ${facts.toLocaleString('en')} facts`,
    async (ground) => [await traceRow(ground, facts)],
  ]),
  ...stepsAfterCube,
];

const clickhouseSteps = (options: BenchOptions, place: ClickHouseConfig): readonly Step[] => [
  [
    'rebuild',
    'loading into ClickHouse',
    async (ground) => [await clickhouseLoadRow(ground, await ground.database('rebuild'), place)],
  ],
  ...options.sizes.map((facts): Step => [
    'cube',
    `cube over ${facts.toLocaleString('en')} facts on ClickHouse`,
    async () => [await clickhouseCubeRow(place, facts)],
  ]),
];

/** The ClickHouse of the configuration. */
const clickhouse = (): ClickHouseConfig => {
  const { clickhouse: place } = loadConfig();
  if (!place)
    throw new Error('configuration: --engine clickhouse needs CUBE_ENGINE=clickhouse and CLICKHOUSE_URL');
  return place;
};

/** Adds rows to `measured` as they arrive, so that a later failure loses none. */
const measure = (options: BenchOptions, measured: BenchRow[]): Promise<void> =>
  withGround(async (ground) => {
    const steps = options.engine === 'clickhouse' ? clickhouseSteps(options, clickhouse()) : stepsOf(options);
    for (const [row, said, rowsOf] of steps) {
      if (!options.rows.includes(row)) continue;
      say(said);
      measured.push(...(await rowsOf(ground)));
    }
  });

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const rows: BenchRow[] = [];
  try {
    if (options.engine === 'duckdb' && options.rows.includes('doubts')) {
      say('doubts');
      rows.push(...doubtRows());
    }
    if (options.rows.some((row) => row !== 'doubts')) await measure(options, rows);
  } finally {
    process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : tableText(rows));
  }
  const missed = rows.filter((row) => !meetsBar(row));
  if (missed.length > 0) throw new Error(`missed: ${missed.map(({ name }) => name).join(' · ')}`);
};

const words = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error instanceof DomainError
    ? [error.message, ...error.mistakes.map((mistake) => JSON.stringify(mistake))].join('\n')
    : error.message;
};

main().catch((error: unknown) => {
  process.stderr.write(`${words(error)}\n`);
  process.exitCode = 1;
});
