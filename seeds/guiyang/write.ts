import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encode } from 'iconv-lite';
import { formatMonth, formatYuan } from '@xiangtong/domain';
import { CENTRE, XIFENG } from './facts';
import { buildHouseholds, type Household } from './households';
import { assignments, indicatorBatches, type IndicatorBatch } from './indicators';
import { orderExport } from './order-export';
import { batches, withdrawals, type Batch } from './submissions';
import { months } from './plan';
import { buildWorld, type World } from './world';

export interface Progress {
  readonly file: string;
  /** Rows of the file just written, without its header; submissions of an NDJSON file. */
  readonly rows: number;
  readonly filesDone: number;
  readonly filesTotal: number;
}

export interface WriteOptions {
  /** Folder that holds reference/. */
  readonly seedsDirectory: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface WrittenFile {
  readonly file: string;
  readonly rows: number;
}

interface Format {
  readonly encoding: string;
  readonly lineEnd: string;
}

const UNIX: Format = { encoding: 'utf8', lineEnd: '\n' };
const SHOP: Format = { encoding: 'gb18030', lineEnd: '\r\n' };

interface Task {
  readonly file: string;
  readonly headed: boolean;
  readonly format?: Format;
  readonly rows: () => Iterable<string>;
}

const CHUNK = 1 << 19;

/** Writes rows in chunks of half a megabyte: memory is constant for any file length. */
const writeRows = (path: string, rows: Iterable<string>, { encoding, lineEnd }: Format): number => {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  let buffer = '';
  let count = 0;
  try {
    for (const row of rows) {
      count++;
      buffer += row + lineEnd;
      if (buffer.length > CHUNK) {
        writeSync(file, encode(buffer, encoding));
        buffer = '';
      }
    }
    writeSync(file, encode(buffer, encoding));
  } finally {
    closeSync(file);
  }
  return count;
};

function* ndjson(batch: Batch | IndicatorBatch): Generator<string> {
  for (const submission of batch.submissions()) yield JSON.stringify(submission);
}

function* table(head: string, rows: Iterable<readonly (string | number | null)[]>): Generator<string> {
  yield head;
  for (const row of rows) yield row.map((cell) => cell ?? '').join(',');
}

const unitRows = (world: World): (string | null)[][] => [
  ...world.units.map((unit) => [
    unit.code,
    unit.name,
    unit.kind,
    unit.division,
    formatMonth(unit.validFrom),
    unit.validTo === null ? null : formatMonth(unit.validTo),
    null,
    unit.model,
    unit.nameEn,
  ]),
  [
    CENTRE.code,
    CENTRE.name,
    'centre',
    XIFENG,
    formatMonth(CENTRE.validFrom),
    null,
    null,
    null,
    CENTRE.nameEn,
  ],
];

function* householdRows(households: readonly Household[]): Generator<(string | number | null)[]> {
  for (const { key, village, kind, persons, registeredYear, liftedOutYear, incomes } of households) {
    for (const [year, fen] of incomes) {
      yield [key, village, kind, persons, registeredYear, liftedOutYear, year, formatYuan(fen)];
    }
  }
}

/** Month by month; a payment that can be audited has the number of its voucher. */
function* benefitRows(households: readonly Household[]): Generator<(string | null)[]> {
  const byMonth = new Map(
    months.map((month) => [month, [] as (readonly [Household, Household['payments'][number]])[]]),
  );
  for (const household of households) {
    for (const payment of household.payments) byMonth.get(payment.month)?.push([household, payment]);
  }
  for (const [month, entries] of byMonth) {
    for (const [index, [{ key }, payment]] of entries.entries()) {
      const voucher = payment.status === 'paid' ? `PZ-${month}-${String(index + 1).padStart(5, '0')}` : null;
      const { person, unit, mechanism, gross, cost, status } = payment;
      yield [
        formatMonth(month),
        key,
        person,
        unit,
        mechanism,
        formatYuan(gross),
        formatYuan(cost),
        status,
        voucher,
      ];
    }
  }
}

const tasksOf = (world: World): Task[] => {
  const files: readonly (Batch | IndicatorBatch)[] = [...batches(world), ...indicatorBatches(world)].sort(
    (left, right) => (left.recordedAt < right.recordedAt ? -1 : left.recordedAt > right.recordedAt ? 1 : 0),
  );
  const households = buildHouseholds(world);
  const csv = (
    file: string,
    head: string,
    rows: () => Iterable<readonly (string | number | null)[]>,
  ): Task => ({
    file,
    headed: true,
    rows: () => table(head, rows()),
  });
  return [
    csv('units.csv', 'code,name,kind,division,valid_from,valid_to,successors,organising_model,name_en', () =>
      unitRows(world),
    ),
    csv('assignments.csv', 'unit,form,valid_from,valid_to', () =>
      assignments(world).map((row) => [...row, null]),
    ),
    csv('calendar.csv', 'file,recorded_at', () => files.map(({ file, recordedAt }) => [file, recordedAt])),
    ...files.map((batch): Task => ({ file: batch.file, headed: false, rows: () => ndjson(batch) })),
    csv('withdrawals.csv', 'unit,period,reason,recorded_at', () =>
      withdrawals(world).map(({ unit, period, reason, recordedAt }) => [unit, period, reason, recordedAt]),
    ),
    csv(
      'households.csv',
      'key,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income',
      () => householdRows(households),
    ),
    csv('benefits.csv', 'month,key,person,source_unit,mechanism,gross,cost,status,voucher', () =>
      benefitRows(households),
    ),
    { file: 'orders/taobao-2019-12.csv', headed: true, format: SHOP, rows: () => orderExport(world) },
  ];
};

/** Writes the whole demo data set; the same bytes each time. Returns the files in the order written. */
export const writeGuiyang = async (directory: string, options: WriteOptions): Promise<WrittenFile[]> => {
  const tasks = tasksOf(buildWorld(options.seedsDirectory));
  const written: WrittenFile[] = [];
  for (const { file, headed, format = UNIX, rows } of tasks) {
    const count = writeRows(join(directory, file), rows(), format) - (headed ? 1 : 0);
    written.push({ file, rows: count });
    options.onProgress?.({ file, rows: count, filesDone: written.length, filesTotal: tasks.length });
    // Yields to the event loop between files, so that a progress bar moves and signals are handled.
    await new Promise(setImmediate);
  }
  return written;
};
