import 'reflect-metadata';
import { join } from 'node:path';
import { projectDirectory, startEmbeddedPostgres } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { createDatabase } from '../ground/ground';
import { endRun, endWhenInterrupted, exitWith, openRun } from '../ground/run-folder';
import { logIn, startBuiltService } from '../ground/service';
import { failureReason } from '../measure/row-printer';
import { ComparedSide, measureNames, runDemo, type MeasureName } from './compared-side';
import { compareHelp, readCompareOptions, type CompareOptions } from './options';
import { lastTag, makeOtherCheckout } from './other-checkout';
import { judgePairs, verdictLine } from './verdict';

const sides = ['ours', 'other'] as const;
type SideName = (typeof sides)[number];

/** The passwords of the demo's accounts are printed by the demo itself. */
const DEMO_PASSWORD = 'xiangtong-demo';

const sizesOf = (short: boolean) =>
  short
    ? { rounds: 2, demoRounds: 0, bulk: 50, single: 8 }
    : { rounds: 6, demoRounds: 2, bulk: 250, single: 32 };

type Times = Record<MeasureName, Record<SideName, number[]>>;

interface Comparison {
  readonly folder: string;
  readonly serverUrl: string;
  readonly checkouts: Readonly<Record<SideName, string>>;
  readonly short: boolean;
}

const say = (text: string): void => void process.stderr.write(`${text} …\n`);

/** A B, then B A: whatever a turn leaves behind affects both sides. */
const orderOf = (round: number): readonly SideName[] => (round % 2 === 0 ? sides : sides.toReversed());

/** The register of this checkout's demo, from which the submissions of both sides are made. */
const readCatalogue = async (databaseUrl: string): Promise<Catalogue> => {
  const source = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
  try {
    return await new ReferenceCatalogue(source).current();
  } finally {
    await source.destroy();
  }
};

/** Runs the demo of each side in a database of its own; the databases of the last round stay for the other measures. */
const measureDemo = async (
  { folder, serverUrl, checkouts, short }: Comparison,
  times: Times,
): Promise<Record<SideName, string>> => {
  const urls: Record<SideName, string> = { ours: '', other: '' };
  for (let round = 0; round <= sizesOf(short).demoRounds; round += 1)
    for (const side of orderOf(round)) {
      say(`demo, ${side}`);
      urls[side] = await createDatabase(serverUrl, `${side}-${round}`);
      const directory = join(folder, `demo-${side}-${round}`);
      times.demo[side].push(await runDemo(checkouts[side], urls[side], directory));
    }
  return urls;
};

const measureServices = async (
  { folder, checkouts, short }: Comparison,
  urls: Readonly<Record<SideName, string>>,
  times: Times,
): Promise<void> => {
  const { rounds, ...sizes } = sizesOf(short);
  const catalogue = await readCatalogue(urls.ours);
  const stops: (() => Promise<void>)[] = [];
  const started = {} as Record<SideName, ComparedSide>;
  try {
    for (const side of sides) {
      const { anybody, stop } = await startBuiltService({
        checkout: checkouts[side],
        directory: join(folder, `service-${side}`),
        databaseUrl: urls[side],
      });
      stops.push(stop);
      const hub = await logIn(anybody, 'hub', DEMO_PASSWORD);
      const officer = await logIn(anybody, 'guiyang', DEMO_PASSWORD);
      started[side] = new ComparedSide({ hub, officer }, catalogue, sizes);
    }
    for (const measure of ['intake', 'submission', 'cube'] as const) {
      say(measure);
      for (const side of sides) await started[side][measure]();
      for (let round = 0; round < rounds; round += 1)
        for (const side of orderOf(round)) times[measure][side].push(await started[side][measure]());
    }
  } finally {
    for (const stop of stops) await stop();
  }
};

const compare = async (commit: string, { short }: CompareOptions): Promise<void> => {
  const folder = await openRun();
  endWhenInterrupted(folder, () => undefined);
  try {
    say(`checking out and building ${commit}`);
    const root = projectDirectory();
    const checkouts = { ours: root, other: await makeOtherCheckout(root, folder, commit) };
    const server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), database: 'bench' });
    const times = Object.fromEntries(
      measureNames.map((name) => [name, { ours: [], other: [] }]),
    ) as unknown as Times;
    const comparison = { folder, serverUrl: server.url, checkouts, short };
    await measureServices(comparison, await measureDemo(comparison, times), times);
    await server.stop();
    process.stdout.write(
      `| speed of this checkout / ${commit} | median of pairs | least to most |  |\n|---|---|---|---|\n`,
    );
    const verdicts = measureNames.map((name) => ({ name, verdict: judgePairs(times[name]) }));
    for (const { name, verdict } of verdicts) process.stdout.write(verdictLine(name, verdict));
    const lost = verdicts.filter(({ verdict }) => verdict.isLost).map(({ name }) => name);
    if (lost.length > 0) throw new Error(`a tenth or more is lost: ${lost.join(', ')}`);
  } finally {
    await endRun(folder);
  }
};

const main = async (): Promise<void> => {
  const options = readCompareOptions(process.argv.slice(2));
  if (options === 'help') return void process.stdout.write(compareHelp);
  const commit = options.against ?? (await lastTag(projectDirectory()));
  if (commit !== null) return compare(commit, options);
  const sentence = 'There is no tag to compare with: name a commit with --against.';
  if (!options.short) throw new Error(sentence);
  return void process.stdout.write(`${sentence}\n`);
};

main().then(
  () => exitWith(0),
  (error: unknown) => {
    process.stderr.write(`${failureReason(error)}\n`);
    exitWith(1);
  },
);
