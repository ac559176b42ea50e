/**
 * Changes the code in small ways, and tells which changes no test of the same lib notices.
 * Usage: npm run mutate -- [paths…] [--since HEAD~1] [--sample 200] [--seed 1] [--seconds 600] [--bar 90] [--long] [--database]
 * Without paths: all of domain, ledger, disclosure, the parsers and the checks at entry. --since takes the files changed
 * since a commit alone, what changed in them first. --long and --database also run the long specs and those on PostgreSQL.
 * --bar fails below so many per cent of what tests reach, with --since on the lines that changed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { findMutants } = require('./mutate/mutants.cjs');
const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    since: { type: 'string' },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '600' },
    bar: { type: 'string', default: '0' },
    long: { type: 'boolean', default: false },
    database: { type: 'boolean', default: false },
  },
});
for (const name of ['sample', 'seed', 'seconds', 'bar'])
  if (!/^\d+$/.test(values[name])) throw new Error(`mutate: --${name} is a number`);

const ofFigures = [
  'libs/domain/src',
  'libs/ledger/src',
  'libs/disclosure/src',
  'libs/collection/src/check',
  'libs/collection/src/submission/parse',
];
const subjects = positionals.length > 0 ? positionals.map((path) => path.replace(/\/$/, '')) : ofFigures;
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')
    .filter(Boolean);

/** New files are there before they are added. */
const filesIn = (...folders) =>
  git('ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders);

const isSubject = (file) =>
  subjects.some((subject) => file === subject || file.startsWith(`${subject}/`)) &&
  file.endsWith('.ts') &&
  !/spec\.ts$|\/(testing|migrations)\/|\/index\.ts$/.test(file);

/** Numbers of the changed lines by file; null where the commit is not there, as in a clone of one commit. */
const linesChangedSince = (commit) => {
  let lines;
  try {
    lines = git('diff', '--unified=0', '--diff-filter=d', commit, '--', ...subjects);
  } catch {
    return null;
  }
  const changed = new Map();
  let file = '';
  for (const line of lines) {
    if (line.startsWith('+++ b/')) changed.set((file = line.slice('+++ b/'.length)), new Set());
    const [, first, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    for (let at = 0; first !== undefined && at < Number(count); at += 1)
      changed.get(file).add(Number(first) + at);
  }
  return changed;
};

/** The files that a spec loads from its own lib. */
const loadedBy = (spec) => {
  const loaded = new Set();
  const waiting = [spec];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const [, place] of readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*'(\.[^']*)'/g,
    )) {
      const path = join(dirname(file), place);
      waiting.push(...[`${path}.ts`, join(path, 'index.ts')].filter((one) => existsSync(join(root, one))));
    }
  }
  return loaded;
};

/** The same order for the same seed (mulberry32). */
const randomFrom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffled = (numbers, random) => {
  const list = [...numbers];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
};

const changedLines = values.since ? linesChangedSince(values.since) : undefined;
if (changedLines === null) {
  console.log(`mutate: ${values.since} is not in this clone: nothing to compare with`);
  process.exit();
}

const filesToMutate = () => {
  const files = changedLines ? [...changedLines.keys()] : filesIn(...subjects);
  return files.filter((file) => isSubject(file) && existsSync(join(root, file)));
};

const files = filesToMutate();
const libs = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
const kinds = new RegExp(`\\.${values.long ? '(long-)?' : ''}${values.database ? '(db-)?' : ''}spec\\.ts$`);
const wanted = new Set(files);
const specs = libs
  .flatMap((lib) => filesIn(lib))
  .filter(
    (file) =>
      kinds.test(file) && existsSync(join(root, file)) && [...loadedBy(file)].some((one) => wanted.has(one)),
  );

if (specs.length === 0) {
  console.log('mutate: no file of domain, ledger, disclosure or the checks has changed that a spec loads');
  process.exit();
}

const mutants = files
  .flatMap((file) => findMutants(join(root, file), readFileSync(join(root, file), 'utf8')))
  .map((mutant, number) => ({ ...mutant, number }));
const isChanged = ({ file, line }) => changedLines?.get(relative(root, file))?.has(line) ?? true;
const inAnyOrder = shuffled(mutants.keys(), randomFrom(Number(values.seed)));
const order = [true, false]
  .flatMap((first) => inAnyOrder.filter((number) => isChanged(mutants[number]) === first))
  .slice(0, Number(values.sample));

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const place = (name) => join(folder, name);
const [plan, results, settings] = ['plan.json', 'results.ndjson', 'jest.config.json'].map(place);
writeFileSync(plan, JSON.stringify({ mutants, order }));
const { projects } = require('../jest.config.cjs');
const base = projects.find(({ displayName }) => displayName === (values.database ? 'database' : 'unit'));
const [[pattern, [transformer, options]]] = Object.entries(base.transform);
if (transformer !== '@swc/jest') throw new Error(`mutate: the tests are compiled by ${transformer} now`);
writeFileSync(
  settings,
  JSON.stringify({
    ...base,
    rootDir: root,
    testMatch: specs.map((spec) => join(root, spec)),
    transform: { [pattern]: [join(root, 'scripts/mutate/transformer.cjs'), { ...options, plan }] },
    runner: join(root, 'scripts/mutate/runner.cjs'),
  }),
);

const until = Date.now() + Number(values.seconds) * 1_000;
const mutation = JSON.stringify({ plan, coverage: place('coverage.json'), results, until });
writeFileSync(results, '');

const run = () =>
  spawnSync(
    process.execPath,
    ['--max-semi-space-size=64', require.resolve('jest/bin/jest'), '--config', settings],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, XIANGTONG_MUTATION: mutation },
    },
  );

const readFates = () =>
  new Map(
    readFileSync(results, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );

// A process ends early where its memory is full; a mutant that ends it is noticed.
for (let tried = -1; Date.now() < until && readFates().size < order.length;) {
  const { stderr, status } = run();
  const { size } = readFates();
  if (size <= Math.max(0, tried) && Date.now() < until)
    throw new Error(`mutate: the specs did not run, status ${status}\n${stderr}`);
  tried = size;
}
const fates = new Map([...readFates()].map(([number, fate]) => [number, fate === 'tried' ? 'killed' : fate]));
rmSync(folder, { recursive: true });

const tallyOf = (numbers) => {
  const count = (fate) => numbers.filter((number) => fates.get(number) === fate).length;
  const [killed, survived, notCovered] = ['killed', 'survived', 'not covered'].map(count);
  const rate = killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
  return { killed, survived, notCovered, rate };
};
const placeOf = ({ file, line, column }) => `${relative(root, file)}:${line}:${column}`;

for (const file of files) {
  const numbers = order.filter((number) => mutants[number].file === join(root, file));
  const survivors = numbers
    .filter((number) => fates.get(number) === 'survived')
    .map((number) => mutants[number]);
  survivors.sort((one, other) => one.start - other.start);
  for (const mutant of survivors) console.log(`survived  ${placeOf(mutant)}  ${mutant.words}`);
}
for (const lib of libs) {
  const { killed, survived, notCovered, rate } = tallyOf(
    order.filter((number) => mutants[number].file.startsWith(join(root, lib, '/'))),
  );
  console.log(
    `${lib}: ${killed} killed, ${survived} survived (${rate.toFixed(1)} %), ${notCovered} that no spec reaches`,
  );
}
const { killed, survived, notCovered, rate } = tallyOf(order);
const left = order.length - killed - survived - notCovered;
console.log(
  `${mutants.length} mutants in ${files.length} files, ${order.length} taken with seed ${values.seed}: ${killed} killed, ` +
    `${survived} survived (${rate.toFixed(1)} % of covered ones killed), ${notCovered} that no spec reaches, ${left} not tried in time`,
);

/** Of fewer mutants than these, one that changes nothing would be too large a part. */
const ENOUGH = 10;
const judged = tallyOf(order.filter((number) => isChanged(mutants[number])));
if (judged.killed + judged.survived >= ENOUGH && judged.rate < Number(values.bar)) {
  console.error(
    `mutate: ${judged.rate.toFixed(1)} % of the mutants that specs reach were killed${changedLines ? ' on changed lines' : ''}, less than ${values.bar} %`,
  );
  process.exitCode = 1;
}
