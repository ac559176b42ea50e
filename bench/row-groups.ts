import { loadConfig, type ClickHouseConfig } from '@xiangtong/infrastructure';
import type { Catalogue } from '@xiangtong/reference';
import { fillLedger } from '../libs/analytics/bench';
import { furnishDemoCounty } from './ground/demo-county';
import { furnish } from './ground/furnish';
import type { Ground } from './ground/ground';
import { withService } from './ground/service';
import type { RowPrinter } from './measure/row-printer';
import type { BenchOptions, RowName } from './options';
import { acceptanceRows } from './rows/acceptances';
import { clickhouseCubeRow, clickhouseLoadRow, cubeRows, rebuildRow, traceRow } from './rows/analytics';
import { bulletinRows } from './rows/bulletin';
import { concurrencyRow } from './rows/concurrency';
import { extractRow } from './rows/extract';
import { intakeRows } from './rows/intake';
import { listRows } from './rows/lists';
import { orderExportRows } from './rows/order-exports';
import { pressureRows } from './rows/pressure';
import { DEMO_COUNTY, reportRows } from './rows/reports';
import { startRows } from './rows/start';
import { submissionCases, submissionRow } from './rows/submission';
import { visibleRow } from './rows/visible';
import { workbookRows } from './rows/workbook';
import { workbookIntakeRows } from './rows/workbook-intake';

export interface RowContext {
  readonly ground: Ground;
  readonly options: BenchOptions;
  readonly printer: RowPrinter;
  readonly say: (text: string) => void;
}

/** Rows that share a database or a service. */
interface RowGroup {
  readonly rows: readonly RowName[];
  readonly said: string;
  readonly measure: (context: RowContext) => Promise<void>;
}

/** Intake, submission, visibility and acceptances share a database, as they do in production. */
const measureCollection = async ({ ground, options, printer }: RowContext): Promise<void> => {
  const { rows } = options;
  const database = await ground.database('collection');
  const catalogue = await furnish(database);
  if (rows.includes('intake')) await printer.attempt('intake', () => intakeRows(ground, database, catalogue));
  if (!rows.some((row) => ['submission', 'visible', 'acceptances'].includes(row))) return;
  await withService(ground, database, async (service) => {
    if (rows.includes('submission')) {
      for (const given of submissionCases)
        await printer.attempt(`submission, ${given.way}, ${given.concurrency} at once`, () =>
          submissionRow(ground, database, service, catalogue, given),
        );
    }
    if (rows.includes('visible'))
      await printer.attempt('visible', () => visibleRow(ground, service, catalogue));
    if (rows.includes('acceptances'))
      await printer.attempt('acceptances', () => acceptanceRows(ground, service, catalogue));
  });
};

const QUESTIONED_LINES = 1_000_000;

/** Measures questions over a ledger of a million lines. */
const measureQuestions = async ({ ground, options, printer }: RowContext): Promise<void> => {
  const database = await ground.database('concurrency');
  const catalogue = await furnish(database);
  await fillLedger(database.owner, ground.short ? QUESTIONED_LINES / 50 : QUESTIONED_LINES);
  await withService(ground, database, async (service) => {
    if (options.rows.includes('concurrency'))
      await printer.attempt('concurrency', () => concurrencyRow(ground, service, catalogue));
    if (options.rows.includes('pressure'))
      await printer.attempt('pressure', () => pressureRows(ground, service, catalogue));
  });
};

/** The reports and the bulletin of the demo year. The short form measures the start of a process over it as well. */
const measureReports = async ({ ground, options, printer }: RowContext): Promise<void> => {
  const database = await ground.database('demo');
  await furnishDemoCounty(ground, database, DEMO_COUNTY);
  if (ground.short && options.rows.includes('start'))
    await printer.attempt('start', () => startRows(ground, database.url));
  if (options.rows.includes('reports')) await printer.attempt('reports', () => reportRows(ground, database));
  if (options.rows.includes('bulletin'))
    await printer.attempt('bulletin', () => bulletinRows(ground, database));
};

/** A row with a database of its own, or none. */
const alone = (
  row: RowName,
  said: string,
  measure: (ground: Ground) => ReturnType<Parameters<RowPrinter['attempt']>[1]>,
): RowGroup => ({
  rows: [row],
  said,
  measure: async ({ ground, printer }) => void (await printer.attempt(row, () => measure(ground))),
});

const catalogueOf = async (ground: Ground, name: string): Promise<Catalogue> =>
  furnish(await ground.database(name));

const groupsOf = ({ sizes, short }: BenchOptions): readonly RowGroup[] => [
  {
    rows: ['intake', 'submission', 'visible', 'acceptances'],
    said: 'reports of villages',
    measure: measureCollection,
  },
  {
    rows: ['concurrency', 'pressure'],
    said: 'submissions beside questions',
    measure: measureQuestions,
  },
  alone('rebuild', 'replica rebuild', async (ground) => rebuildRow(ground, await ground.database('rebuild'))),
  ...sizes.map((facts) =>
    alone('cube', `cube over ${facts.toLocaleString('en')} facts`, async (ground) =>
      cubeRows(ground, await ground.database(`cube-${facts}`), facts),
    ),
  ),
  ...sizes.map((facts) =>
    alone('trace', `trace over ${facts.toLocaleString('en')} facts`, (ground) => traceRow(ground, facts)),
  ),
  alone('workbook', 'large workbook', workbookRows),
  alone('workbook-intake', 'workbook intake', async (ground) =>
    workbookIntakeRows(ground, await catalogueOf(ground, 'workbook')),
  ),
  alone('extract', 'extract', async (ground) => extractRow(ground, await ground.database('extract'))),
  alone('order-exports', 'order exports', orderExportRows),
  {
    rows: ['reports', 'bulletin', ...(short ? (['start'] as const) : [])],
    said: 'reports of the demo year',
    measure: measureReports,
  },
  ...(short ? [] : [alone('start', 'start of a process', (ground) => startRows(ground, null))]),
  alone('lists', 'lists of all units', listRows),
];

const clickhouseGroups = ({ sizes }: BenchOptions, place: ClickHouseConfig): readonly RowGroup[] => [
  alone('rebuild', 'loading into ClickHouse', async (ground) =>
    clickhouseLoadRow(ground, await ground.database('rebuild'), place),
  ),
  ...sizes.map((facts) =>
    alone('cube', `cube over ${facts.toLocaleString('en')} facts on ClickHouse`, () =>
      clickhouseCubeRow(place, facts),
    ),
  ),
];

/** The ClickHouse of the configuration. */
const clickhousePlace = (): ClickHouseConfig => {
  const { clickhouse } = loadConfig();
  if (!clickhouse)
    throw new Error('configuration: --engine clickhouse needs CUBE_ENGINE=clickhouse and CLICKHOUSE_URL');
  return clickhouse;
};

/** Measures the rows of the options. What several rows share and cannot be made fails as one row. */
export const measureRows = async (context: RowContext): Promise<void> => {
  const { options, printer, say } = context;
  const groups =
    options.engine === 'clickhouse' ? clickhouseGroups(options, clickhousePlace()) : groupsOf(options);
  for (const { rows, said, measure } of groups) {
    const wanted = rows.filter((row) => options.rows.includes(row));
    if (wanted.length === 0) continue;
    say(said);
    try {
      await measure(context);
    } catch (error) {
      printer.fail(wanted.join(', '), error);
    }
  }
};
