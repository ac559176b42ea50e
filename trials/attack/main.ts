import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFolder, killChildren, killProcess, postgresProcesses, runCli, spawnService } from '../ground';
import { Office, type PublishedFiles, type Step } from './calendar';
import { calendars } from './calendars';
import { searchFiles, searchSdmx, type FileFinding } from './files';
import { writeLinearSystem } from './linear-system';
import { boundSensitive, type BoundedCell } from './bound-sensitive';
import { HouseholdRegister, searchBenefits, type BenefitLine, type HouseholdSearch } from './households';
import { readEdition } from './printed-figures';
import { understandFigures, understandRates } from './understand';
import { searchSignatures, type Finding, type Known } from './search-signatures';
import { readLedgerLines, Truth, type LedgerLine, type Sensitive } from './truth';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Options {
  readonly calendar: readonly Step[];
  /** A data folder that has the demo data; made anew without it. */
  readonly filled: string | null;
  /** No further edition is made after so many seconds; those that are there are attacked. */
  readonly seconds: number;
  /** The time for linear programs; cells that are most in danger come first. */
  readonly boundSeconds: number;
  /** Keeps what was published and the ledger's lines there; what is there already is attacked without publishing. */
  readonly kept: string | null;
}

const readOptions = (words: readonly string[]): Options => {
  const value = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
  const name = value('--calendar') ?? 'small';
  const calendar = calendars[name];
  if (!calendar) throw new Error(`no calendar ${name}; there are ${Object.keys(calendars).join(', ')}`);
  return {
    calendar,
    filled: value('--filled') ?? null,
    seconds: Number(value('--seconds') ?? 600),
    boundSeconds: Number(value('--bound-seconds') ?? 300),
    kept: value('--kept') ?? null,
  };
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
  readonly sdmx: ReadonlyMap<string, Buffer>;
  readonly internal: PublishedFiles['document'];
  /** An internal edition about households. */
  readonly internalBenefits: PublishedFiles['document'];
  readonly corrections: number;
  /** Steps of the calendar for which there was no time. */
  readonly leftOut: number;
  /** The ledger, of which the attacker has nothing: it judges what is sensitive and what was found. */
  readonly lines: readonly LedgerLine[];
  /** So are the benefits of households. */
  readonly benefits: readonly BenefitLine[];
}

const KEPT_FILE = 'played.json';

const keep = async (folder: string, played: Played): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? { map: [...value] } : value);
  await writeFile(join(folder, KEPT_FILE), JSON.stringify(played, plain));
};

const readKept = async (folder: string): Promise<Played> => {
  const revive = (
    _: string,
    value: { map?: [string, string][]; type?: string; data?: number[] } | null,
  ): unknown =>
    Array.isArray(value?.map)
      ? new Map(value.map)
      : value?.type === 'Buffer' && value.data
        ? Buffer.from(value.data)
        : value;
  return JSON.parse(await readFile(join(folder, KEPT_FILE), 'utf8'), revive as never) as Played;
};

const play = async (
  office: Office,
  { calendar, seconds }: Options,
  folder: string,
): Promise<Omit<Played, 'lines' | 'benefits'>> => {
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
    if ('report' in step) {
      await office.report(step.report, folder);
      continue;
    }
    if ('benefit' in step) {
      await office.benefit(step.benefit);
      continue;
    }
    for (const [at, correction] of step.correct.entries()) {
      await office.correct(correction, 0.11 + at * 0.02);
      corrections += 1;
    }
  }
  const about = { scope: '520122', language: 'zh' } as const;
  const internal = await office.internal({ report: 'monthly-express', period: '2019-12', ...about });
  const internalBenefits = await office.internal({ report: 'poverty-impact', period: '2019-Q4', ...about });
  const [editions, sdmx] = [await office.downloadAll(), await office.downloadSdmx()];
  return { editions, sdmx, internal, internalBenefits, corrections, leftOut };
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

const publishAll = async (options: Options, root: string): Promise<Played> => {
  const folder = join(root, 'data');
  await prepare(options.filled, folder);
  // After the quarter of which the calendars have reports.
  const service = await spawnService(folder, { DEMO_CLOCK: '2020-05-06T09:00:00+08:00' });
  const register = await HouseholdRegister.read(folder);
  const played = await play(await Office.open(service, register), options, folder);
  const lines = await readLedgerLines(folder);
  await service.end('SIGTERM');
  return { ...played, lines, benefits: register.lines };
};

/** What was looked for in the editions, and whether it is found in an internal one. */
const searchHouseholds = ({ editions, internalBenefits, benefits }: Played) => {
  const last = benefits.reduce((most, { imported }) => Math.max(most, imported), 0);
  const datedIn = (document: PublishedFiles['document'], name: string, register: number) =>
    readEdition(document, name).benefits.map((one) => ({ ...one, register }));
  const search = searchBenefits(
    editions.flatMap(({ document, name, register }) => datedIn(document, name, register)),
    benefits,
  );
  const planted = searchBenefits(datedIn(internalBenefits, 'internal', last), benefits);
  return { ...search, isPlantedFound: planted.findings.length > 0 };
};

type Rows = readonly (readonly [string, string | number])[];

const writeTable = (rows: Rows): void =>
  void process.stdout.write(
    `| | |\n|---|---:|\n${rows.map(([name, value]) => `| ${name} | ${value} |\n`).join('')}`,
  );

const householdRows = (households: HouseholdSearch): Rows => [
  ['figures of households understood', households.understood],
  ['figures of households not understood', households.misread.length],
  ['sensitive numbers and amounts of households', households.sensitive],
  ['households found out', households.findings.length],
  ['follow, but rounded wider (households)', households.withinRounding],
];

interface Findings {
  readonly notUnderstood: readonly string[];
  readonly contradictions: readonly string[];
  readonly found: readonly Finding[];
  readonly bounded: readonly BoundedCell[];
  readonly files: readonly FileFinding[];
  readonly failures: readonly string[];
}

const sayFindings = ({ notUnderstood, contradictions, found, bounded, files, failures }: Findings): void => {
  for (const one of notUnderstood.slice(0, 40)) say(`  not understood: ${one}`);
  for (const one of contradictions.slice(0, 40)) say(`  contradiction: ${one}`);
  for (const { sensitive: cell, by } of found) say(`FOUND ${cell.what} (${cell.rule}, ${cell.value}): ${by}`);
  for (const { sensitive: cell, lower, upper, by } of bounded)
    say(
      `BOUNDED ${cell.what} (${cell.rule}, ${cell.value}, protection ${cell.protection.toFixed(2)}): ${lower.toFixed(2)} … ${upper.toFixed(2)} by ${by}`,
    );
  for (const { file, number } of files) say(`IN ONE FORMAT ALONE ${file}: ${number}`);
  for (const failed of failures) say(`NOT FOUND ALTHOUGH PLANTED: ${failed}`);
};

const attack = async (options: Options, root: string): Promise<boolean> => {
  const seconds = { last: performance.now() };
  const times: [string, number][] = [];
  const lap = (name: string): void => {
    times.push([name, (performance.now() - seconds.last) / 1000]);
    seconds.last = performance.now();
  };
  const isKept = options.kept !== null && existsSync(join(options.kept, KEPT_FILE));
  const played = isKept ? await readKept(options.kept) : await publishAll(options, root);
  if (options.kept !== null && !isKept) await keep(options.kept, played);
  const { editions, internal, corrections, leftOut, lines } = played;
  lap('publish');
  const positions = [...new Set(editions.map(({ document }) => document.asOf.seq))].sort((a, b) => a - b);
  const truth = await Truth.of(
    lines,
    [...new Set([...positions, internal.asOf.seq])].sort((a, b) => a - b),
  );
  const read = editions.map(({ document, name }) => readEdition(document, name));
  const { known, hidden, misread } = await understandFigures(
    truth,
    read.flatMap(({ figures }) => figures),
  );
  const rates = await understandRates(
    truth,
    read.flatMap((edition) => edition.rates),
  );
  const inside = await understandFigures(truth, readEdition(internal, 'internal').figures);
  lap('read');
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
  const system = await writeLinearSystem(
    truth,
    known,
    hidden.map(({ figure }) => figure),
    rates.known,
  );
  lap('linear system');
  const bounds = await boundSensitive(system, sensitive, options.boundSeconds);
  lap('linear programs');
  const files = [
    ...editions.flatMap((edition) => searchFiles(edition)),
    ...searchSdmx(played.sdmx, editions),
  ];
  lap('files');
  const households = searchHouseholds(played);
  lap('households');
  const planted = plant(known, hidden, inside.known, sensitive);
  if (households.isPlantedFound) planted.found += 1;
  else planted.failures.push('households of an internal edition');
  lap('planted');
  sayFindings({
    notUnderstood: [...misread, ...rates.misread, ...households.misread],
    contradictions: system.contradictions,
    found: [...findings, ...households.findings],
    bounded: bounds.findings,
    files,
    failures: planted.failures,
  });
  const rows: Rows = [
    ['editions', editions.length],
    ['steps of the calendar left out', leftOut],
    ['corrected unit months', corrections],
    ['ledger positions', positions.length],
    ['levels printed and understood', known.length],
    ['levels hidden', hidden.length],
    ['levels not understood', misread.length],
    ['rates printed and understood', rates.known.length],
    ['rates not understood', rates.misread.length],
    ['other figures (members, other forms)', read.reduce((sum, { otherFigures }) => sum + otherFigures, 0)],
    ['sensitive cells and changes', sensitive.length],
    ['combinations tried', searches.reduce((sum, { tried }) => sum + tried, 0)],
    ['found out', findings.length],
    [
      'follow, but rounded wider than their protection',
      searches.reduce((sum, one) => sum + one.withinRounding, 0),
    ],
    ['variables, rows', `${system.variables.length}, ${system.rows.length}`],
    ['rows that the ledger contradicts', system.contradictions.length],
    ['independent parts with sensitive cells, the largest', `${bounds.parts}, ${bounds.largest}`],
    ['sensitive cells of the system', bounds.inSystem],
    ['bounded', bounds.bounded],
    ['no time to bound', bounds.leftOut],
    ['bounded too closely', bounds.findings.length],
    ...householdRows(households),
    ['numbers of one format alone', files.length],
    ['planted and found', planted.found],
    ...times.map(([name, taken]): [string, string] => [`seconds: ${name}`, taken.toFixed(1)]),
  ];
  writeTable(rows);
  const found = [findings, bounds.findings, households.findings, files, planted.failures];
  return found.every(({ length }) => length === 0);
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
