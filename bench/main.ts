import 'reflect-metadata';
import { endRun, endWhenInterrupted, exitWith, openRun } from './ground/run-folder';
import { withGround } from './ground/ground';
import { failureReason, RowPrinter } from './measure/row-printer';
import { helpText, readOptions, type BenchOptions } from './options';
import { measureRows } from './row-groups';
import { doubtRows } from './rows/doubts';

const say = (text: string): void => void process.stderr.write(`${text} …\n`);

const printerOf = ({ json, short }: BenchOptions): RowPrinter =>
  new RowPrinter({ json, short, write: (text) => void process.stdout.write(text) });

const measure = async (options: BenchOptions, printer: RowPrinter): Promise<void> => {
  const { short, rows, engine } = options;
  if (engine === 'duckdb' && rows.includes('doubts')) {
    say('doubts');
    await printer.attempt('doubts', () => doubtRows(short));
  }
  if (rows.every((row) => row === 'doubts')) return;
  const directory = await openRun();
  endWhenInterrupted(directory, () => printer.close());
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

main().then(
  () => exitWith(0),
  (error: unknown) => {
    process.stderr.write(`${failureReason(error)}\n`);
    exitWith(1);
  },
);
