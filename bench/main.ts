import 'reflect-metadata';
import { fillLedger } from '../libs/analytics/bench';
import { furnish } from './ground/furnish';
import { withGround, type Ground } from './ground/ground';
import { withService } from './ground/service';
import { meetsBar, type BenchRow } from './measure/bench-row';
import { tableText } from './measure/table';
import { readOptions, type BenchOptions } from './options';
import { cubeRows, rebuildRow, traceRow } from './rows/analytics';
import { concurrencyRow } from './rows/concurrency';
import { doubtRows } from './rows/doubts';
import { intakeRows } from './rows/intake';
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

/** Intake, submission and visibility share a database, as they do in production. */
const collectionRows = async (ground: Ground, { rows }: BenchOptions): Promise<BenchRow[]> => {
  const database = await ground.database('collection');
  const catalogue = await furnish(database);
  const measured: BenchRow[] = [];
  if (rows.includes('intake')) {
    say('bulk intake');
    measured.push(...(await intakeRows(ground, database, catalogue)));
  }
  if (!rows.includes('submission') && !rows.includes('visible')) return measured;
  await withService(ground, database, async (service) => {
    say('submissions over HTTP');
    if (rows.includes('submission')) {
      for (const given of submissionCases)
        measured.push(await submissionRow(database, service, catalogue, given));
    }
    if (rows.includes('visible')) measured.push(await visibleRow(service, catalogue));
  });
  return measured;
};

/** Over a ledger of some size. */
const questionsRows = async (ground: Ground, { rows }: BenchOptions): Promise<BenchRow[]> => {
  const database = await ground.database('concurrency');
  const catalogue = await furnish(database);
  await fillLedger(database.owner, 1_000_000);
  return withService(ground, database, async (service) => [
    ...(rows.includes('concurrency') ? [await concurrencyRow(service, catalogue)] : []),
    ...(rows.includes('pressure') ? await pressureRows(service, catalogue) : []),
  ]);
};

/** Adds rows to `measured` as they arrive, so that a later failure loses none. */
const measure = (options: BenchOptions, measured: BenchRow[]): Promise<void> =>
  withGround(async (ground) => {
    const { rows, sizes } = options;
    if (rows.some((row) => ['intake', 'submission', 'visible'].includes(row))) {
      measured.push(...(await collectionRows(ground, options)));
    }
    if (rows.some((row) => row === 'concurrency' || row === 'pressure')) {
      say('submissions beside questions');
      measured.push(...(await questionsRows(ground, options)));
    }
    if (rows.includes('rebuild')) {
      say('replica rebuild');
      measured.push(await rebuildRow(ground, await ground.database('rebuild')));
    }
    for (const facts of rows.includes('cube') ? sizes : []) {
      say(`cube over ${facts.toLocaleString('en')} facts`);
      measured.push(...(await cubeRows(ground, await ground.database(`cube-${facts}`), facts)));
    }
    for (const facts of rows.includes('trace') ? sizes : []) {
      say(`trace over ${facts.toLocaleString('en')} facts`);
      measured.push(await traceRow(ground, facts));
    }
    if (rows.includes('workbook')) {
      say('large workbook');
      measured.push(...(await workbookRows()));
    }
    if (rows.includes('workbook-intake')) {
      say('workbook intake');
      measured.push(...(await workbookIntakeRows(await furnish(await ground.database('workbook')))));
    }
    if (rows.includes('order-exports')) {
      say('order exports');
      measured.push(...(await orderExportRows(ground.directory)));
    }
    if (rows.includes('reports')) {
      say('reports');
      measured.push(...(await reportRows(ground, await ground.database('reports'))));
    }
  });

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const rows: BenchRow[] = [];
  try {
    if (options.rows.includes('doubts')) {
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
