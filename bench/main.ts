import 'reflect-metadata';
import { constants } from 'node:os';
import { endRun, openRun } from './ground/run-folder';
import { withGround } from './ground/ground';
import { failureReason, RowPrinter } from './measure/row-printer';
import { helpText, readOptions, type BenchOptions } from './options';
import { measureRows } from './row-groups';
import { doubtRows } from './rows/doubts';

const say = (text: string): void => void process.stderr.write(`${text} …\n`);

const printerOf = ({ json, short }: BenchOptions): RowPrinter =>
  new RowPrinter({ json, short, write: (text) => void process.stdout.write(text) });

/** Ends the run with everything that it started when somebody interrupts it, or when the command that started it dies. */
const endWhenInterrupted = (folder: string, printer: RowPrinter): void => {
  let isEnding = false;
  const end = (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    if (isEnding) return;
    isEnding = true;
    printer.close();
    process.stderr.write(`${name}: ending everything that was started\n`);
    void endRun(folder).finally(() => process.exit(128 + constants.signals[name]));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  process.once('disconnect', () => end('SIGTERM'));
};

const measure = async (options: BenchOptions, printer: RowPrinter): Promise<void> => {
  const { short, rows, engine } = options;
  if (engine === 'duckdb' && rows.includes('doubts')) {
    say('doubts');
    await printer.attempt('doubts', () => doubtRows(short));
  }
  if (rows.every((row) => row === 'doubts')) return;
  const directory = await openRun();
  endWhenInterrupted(directory, printer);
  try {
    await withGround({ directory, short }, (ground) => measureRows({ ground, options, printer, say }));
  } finally {
    await endRun(directory);
  }
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(helpText());
    return;
  }
  const printer = printerOf(options);
  try {
    await measure(options, printer);
  } finally {
    printer.close();
  }
  const problems = printer.problems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
};

const ended = (status: number): void => {
  // A connection or timer that somebody forgot does not hold the caller's terminal.
  process.exitCode = status;
  setTimeout(() => process.exit(status), 1_000).unref();
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
};

main().then(
  () => ended(0),
  (error: unknown) => {
    process.stderr.write(`${failureReason(error)}\n`);
    ended(1);
  },
);
