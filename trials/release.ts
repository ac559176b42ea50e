import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { figuresQuery, queryDatabase, runCli, seededRandom, unitCode } from './ground';
import { Caller } from './load/caller';
import { Journal } from './load/journal';
import { runLoad } from './load/load';
import { publishReport, readRun } from './load/reports';
import { Supervised } from './load/supervised';
import { prepare } from './prepared';

/*
 * Makes what later releases must be able to take over: a backup with its figures, its proof and a published edition.
 * Run at a release, with its own build: node dist/trials/release.js apps/cli/test/upgrade/<version>
 */
const breakdowns: readonly (readonly CubeDimension[])[] = [
  ['unit', 'month'],
  ['product', 'destination'],
  ['platform', 'category'],
];
const queries: readonly CubeQuery[] = [
  ...breakdowns.map((by) => figuresQuery(by)),
  { measures: ['amount'], by: ['county'], period: '2018-02', compare: 'mom' },
  { measures: ['amount', 'orders'], by: ['month'], period: '2018', asOf: 60 },
];

const told = async (folder: string, ...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await runCli(folder, ...args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
};

/** Townships and villages of other counties: most of the reference data, and nobody here reports for them. */
const otherVillages = `delete from division where code not like '%000000' and code not like '520122%'`;

/** Two months of the prepared folder, one of all kinds of steps, and an edition, whose files are kept. */
const fill = async (data: string, kept: string): Promise<void> => {
  const { tokens } = await prepare(data);
  const service = new Supervised(data, {});
  await service.ready();
  await queryDatabase(data, otherVillages);
  const journal = new Journal();
  const person = (token: string): Caller => new Caller(service, token, journal);
  const office = {
    reporter: person(tokens.hub),
    officer: person(tokens.officer),
    auditor: person(tokens.auditor),
  };
  await runLoad({ office, journal, month: 201803, scope: unitCode(1) }, seededRandom(1));
  const { runId } = await publishReport(office.officer, '520122', ['csv']);
  for (const { name, content } of await readRun(office.officer, runId))
    await writeFile(join(kept, `edition.${name.split('.').at(-1)}`), content);
  await service.stop();
};

const main = async (folder: string): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-release-'));
  const data = join(root, 'data');
  await mkdir(folder, { recursive: true });
  try {
    await fill(data, folder);
    const answers = [];
    for (const query of queries)
      answers.push({ query, answer: await told(data, 'cube', JSON.stringify(query)) });
    const proof = await told(data, 'ledger', 'verify', '--json');
    await writeFile(join(folder, 'expected.json'), `${JSON.stringify({ proof, answers })}\n`);
    await told(data, 'backup', join(folder, 'backup'), '--json');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

main(resolve(process.argv[2] ?? 'release')).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
