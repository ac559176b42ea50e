/**
 * Changes the code in small ways, and tells which changes no test of the same lib notices.
 * Usage: npm run mutate -- [paths…] [--since HEAD~1] [--sample 200] [--seed 1] [--seconds 600] [--database] [--bar 90]
 * Without paths: all of domain, ledger, disclosure and the checks at entry. --since takes the files changed since a
 * commit alone; --database also runs the specs on PostgreSQL; --bar fails below so many per cent of what tests reach.
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
    database: { type: 'boolean', default: false },
  },
});
for (const name of ['sample', 'seed', 'seconds', 'bar'])
  if (!/^\d+$/.test(values[name])) throw new Error(`mutate: --${name} is a number`);

const subjects = [
  'libs/domain/src',
  'libs/ledger/src',
  'libs/disclosure/src',
  'libs/collection/src/check',
  'libs/collection/src/submission/parse',
  'libs/reporting/src/disclosure',
];
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** New files are there before they are added. */
const filesIn = (...folders) =>
  git('ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders);

const isSubject = (file) =>
  subjects.some((subject) => file.startsWith(`${subject}/`)) &&
  file.endsWith('.ts') &&
  !/spec\.ts$|\/(testing|migrations)\/|\/index\.ts$/.test(file);

/** Null where the commit to compare with is not there, as in a clone of one commit. */
const changedSince = (commit) => {
  try {
    return git('diff', '--name-only', '--diff-filter=d', commit, '--', ...subjects);
  } catch {
    return null;
  }
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

const filesToMutate = () => {
  const changed = values.since ? changedSince(values.since) : undefined;
  if (changed === null)
    console.log(`mutate: ${values.since} is not in this clone; a sample of all files instead`);
  const files = changed ?? filesIn(...subjects);
  const asked = (file) => positionals.length === 0 || positionals.some((path) => file.startsWith(path));
  return files.filter((file) => isSubject(file) && asked(file) && existsSync(join(root, file)));
};

const files = filesToMutate();
const libs = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
const kinds = values.database ? /\.(db-)?spec\.ts$/ : /\.spec\.ts$/;
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
const order = shuffled(mutants.keys(), randomFrom(Number(values.seed))).slice(0, Number(values.sample));

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
if (rate < Number(values.bar)) {
  console.error(`mutate: less than ${values.bar} % of the mutants that specs reach were killed`);
  process.exitCode = 1;
}
