import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFolder, killChildren, killProcess, postgresProcesses, runCli, spawnService } from '../ground';
import { Office, type PublishedFiles, type Step } from './calendar';
import { calendars } from './calendars';
import { searchFiles } from './files';
import { readEdition, type PrintedFigure } from './printed-figures';
import { searchSignatures, type Known } from './search-signatures';
import { Truth, type Sensitive } from './truth';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Options {
  readonly calendar: readonly Step[];
  /** A data folder that has the demo data; made anew without it. */
  readonly filled: string | null;
  /** No further edition is made after so many seconds; those that are there are attacked. */
  readonly seconds: number;
}

const readOptions = (words: readonly string[]): Options => {
  const value = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
  const name = value('--calendar') ?? 'small';
  const calendar = calendars[name];
  if (!calendar) throw new Error(`no calendar ${name}; there are ${Object.keys(calendars).join(', ')}`);
  return { calendar, filled: value('--filled') ?? null, seconds: Number(value('--seconds') ?? 600) };
};

const prepare = async (filled: string | null, folder: string): Promise<void> => {
  if (filled !== null) {
    await copyFolder(filled, folder);
    return;
  }
  const { code, stderr } = await runCli(folder, 'demo', '--exit');
  if (code !== 0) throw new Error(stderr);
};

interface Played {
  readonly editions: readonly PublishedFiles[];
  readonly internal: PublishedFiles['document'];
  readonly corrections: number;
  /** Steps of the calendar for which there was no time. */
  readonly leftOut: number;
}

const play = async (office: Office, { calendar, seconds }: Options): Promise<Played> => {
  const deadline = performance.now() + seconds * 1000;
  let leftOut = 0;
  let corrections = 0;
  for (const step of calendar) {
    if (performance.now() > deadline) {
      leftOut += 1;
      continue;
    }
    if ('publish' in step) {
      const started = performance.now();
      const { report, scope, period } = step.publish;
      const name = `${report} ${scope} ${period}`;
      const isPublished = await office.publish(step.publish, (why) => say(`  refused: ${name}: ${why}`));
      if (isPublished) say(`  ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
      continue;
    }
    for (const [at, correction] of step.correct.entries()) {
      await office.correct(correction, 0.11 + at * 0.02);
      corrections += 1;
    }
  }
  const internal = await office.internal({
    report: 'monthly-express',
    period: '2019-12',
    scope: '520122',
    language: 'zh',
  });
  return { editions: await office.downloadAll(), internal, corrections, leftOut };
};

/** Figures whose coordinates the reader has understood: what they add up is what is printed. */
const understood = async (
  truth: Truth,
  figures: readonly PrintedFigure[],
): Promise<{ known: Known[]; hidden: Known[]; misread: string[] }> => {
  const sums = await truth.sumsOf(figures);
  const known: Known[] = [];
  const hidden: Known[] = [];
  const misread: string[] = [];
  for (const [at, figure] of figures.entries()) {
    const { value, ...signature } = sums[at]!;
    const one = { ...signature, figure, name: `${figure.edition} ${figure.place} (${figure.value ?? '×'})` };
    if (figure.value === null || figure.value === '×') hidden.push(one);
    else if (isSame(figure, value)) known.push(one);
    else misread.push(`${one.name}: ${value}`);
  }
  return { known, hidden, misread };
};

/** Tables print yuan or ten thousands with all digits, texts and rounded editions fewer: two of ten thousands, thousands. */
const isSame = ({ value, measure, edition }: PrintedFigure, truth: number): boolean => {
  const [, digits = ''] = /([\d,]+(?:\.\d+)?)/.exec(value ?? '') ?? [];
  const printed = Number(digits.replaceAll(',', ''));
  const tolerance = edition.includes(':rounded') ? (measure === 'amount' ? 1_000 : 3) : 0.006;
  const scales = measure === 'amount' ? [1, 10_000, 100_000_000, 1_000, 1_000_000] : [1];
  return scales.some((scale) => {
    const decimals =
      digits.split('.')[1]?.length ?? -(/[1-9](0+)$/.exec(digits.replaceAll(',', ''))?.[1]?.length ?? 0);
    const isText = /[^\d.,-]/.test(value ?? '');
    const rounding = isText || scale > 1 ? Math.max(0.5001 * scale * 10 ** -decimals, tolerance) : tolerance;
    return Math.abs(printed * scale - Math.abs(truth)) <= rounding;
  });
};

const sensitiveOf = async (
  truth: Truth,
  positions: readonly number[],
  counties: readonly string[],
): Promise<Sensitive[]> => {
  const cells = new Map<string, Sensitive>();
  const keep = (found: readonly Sensitive[]): void => {
    for (const one of found) {
      const key = `${one.measure} ${one.mark}`;
      if (!cells.has(key)) cells.set(key, one);
    }
  };
  for (const seq of positions) keep(await truth.sensitiveAt(seq, null, counties));
  for (const [at, seq] of positions.entries())
    for (const since of positions.slice(0, at)) keep(await truth.sensitiveAt(seq, since, counties));
  return [...cells.values()];
};

const attack = async (options: Options, root: string): Promise<boolean> => {
  const folder = join(root, 'data');
  const clock = { DEMO_CLOCK: '2020-02-06T09:00:00+08:00' };
  const seconds = { last: performance.now() };
  const times: [string, number][] = [];
  const lap = (name: string): void => {
    times.push([name, (performance.now() - seconds.last) / 1000]);
    seconds.last = performance.now();
  };
  await prepare(options.filled, folder);
  const service = await spawnService(folder, clock);
  lap('prepare');
  const { editions, internal, corrections, leftOut } = await play(await Office.open(service), options);
  lap('publish');
  const truth = await Truth.read(folder);
  await service.end('SIGTERM');
  const read = editions.map(({ document, name }) => readEdition(document, name));
  const { known, hidden, misread } = await understood(
    truth,
    read.flatMap(({ figures }) => figures),
  );
  const inside = await understood(truth, readEdition(internal, 'internal').figures);
  lap('read');
  const positions = [...new Set(editions.map(({ document }) => document.asOf.seq))].sort((a, b) => a - b);
  const counties = ['520122', '520103'].filter((county) =>
    editions.some(({ document }) => ['520100', county].includes(document.parameters.scope)),
  );
  const sensitive = await sensitiveOf(truth, positions, counties);
  lap('sensitive');
  const searches = (['amount', 'orders'] as const).map((measure) =>
    searchSignatures(known, sensitive, measure),
  );
  const findings = searches.flatMap((search) => search.findings);
  lap('signatures');
  const files = editions.flatMap((edition) => searchFiles(edition));
  lap('files');
  const planted = plant(known, hidden, inside.known, sensitive);
  lap('planted');
  for (const one of misread.slice(0, 40)) say(`  not understood: ${one}`);
  for (const { sensitive: cell, by } of findings)
    say(`FOUND ${cell.what} (${cell.rule}, ${cell.value}): ${by}`);
  for (const { file, number } of files) say(`IN ONE FORMAT ALONE ${file}: ${number}`);
  for (const failed of planted.failures) say(`NOT FOUND ALTHOUGH PLANTED: ${failed}`);
  const rows: readonly (readonly [string, string | number])[] = [
    ['editions', editions.length],
    ['steps of the calendar left out', leftOut],
    ['corrected unit months', corrections],
    ['ledger positions', positions.length],
    ['levels printed and understood', known.length],
    ['levels hidden', hidden.length],
    ['levels not understood', misread.length],
    ['other figures (rates, members)', read.reduce((sum, { otherFigures }) => sum + otherFigures, 0)],
    ['sensitive cells and changes', sensitive.length],
    ['combinations tried', searches.reduce((sum, { tried }) => sum + tried, 0)],
    ['found out', findings.length],
    ['numbers of one format alone', files.length],
    ['planted and found', planted.found],
    ...times.map(([name, taken]): [string, string] => [`seconds: ${name}`, taken.toFixed(1)]),
  ];
  process.stdout.write(
    `| | |\n|---|---:|\n${rows.map(([name, value]) => `| ${name} | ${value} |\n`).join('')}`,
  );
  return findings.length + files.length + planted.failures.length === 0;
};

/** Puts sensitive cells back: hidden ones one at a time, and an internal edition. The search must see them. */
const plant = (
  known: readonly Known[],
  hidden: readonly Known[],
  internal: readonly Known[],
  sensitive: readonly Sensitive[],
): { found: number; failures: string[] } => {
  const marks = new Map(sensitive.map((one) => [`${one.measure} ${one.mark}`, one]));
  const secrets = hidden.filter(({ mark, figure }) => marks.has(`${figure.measure} ${mark}`));
  const failures: string[] = [];
  let found = 0;
  const expectFound = (name: string, figures: readonly Known[], measure: 'amount' | 'orders'): void => {
    const { findings } = searchSignatures(figures, sensitive, measure);
    if (findings.length > 0) found += 1;
    else failures.push(name);
  };
  if (secrets.length === 0) failures.push('no hidden cell of the editions is among the sensitive ones');
  for (const secret of secrets.slice(0, 3)) {
    const siblings = known.filter(({ figure }) => figure.edition === secret.figure.edition);
    expectFound(secret.name, [...siblings, secret], secret.figure.measure);
  }
  expectFound('internal edition', internal, 'amount');
  return { found, failures };
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-attack-'));
  try {
    if (!(await attack(options, root))) process.exitCode = 1;
  } finally {
    killChildren();
    for (const pid of postgresProcesses(root)) killProcess(pid);
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
