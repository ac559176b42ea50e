import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { DefinitionError, loadDefinition } from '@xiangtong/reporting';
import fc from 'fast-check';
import { mutated } from './arbitrary/mutations';
import { CHUNK, Campaign } from './campaign';
import { openTarget, type Target } from './target';

// oxlint-disable-next-line no-restricted-properties -- given by scripts/fuzz.mjs, which starts this spec
const { FUZZ_SEED, FUZZ_RUNS } = process.env;

/** Other seeds every time: what few do not find, the next run may. */
const RUNS = Number(FUZZ_RUNS ?? 2_000);
const SEED = Number(FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Each once made the service fail. */
const seedsThatFailed: readonly number[] = [4, 6, 10, 20_191_280, 20_261_409, 385_190_532, 1_241_916_157];

/** MB: what the service may take, whatever it is sent. */
const MOST_MEMORY = 1_500;

let target: Target;
let campaign: Campaign;

beforeAll(async () => {
  target = await openTarget();
  campaign = await Campaign.open(target);
});
afterAll(async () => {
  process.stdout.write(`fuzz: ${JSON.stringify(campaign?.tally)}\n`);
  await target?.close();
});

const say = (text: string): void => void process.stdout.write(`fuzz: ${text}\n`);

const seeds = Array.from({ length: Math.ceil(RUNS / CHUNK) }, (_, index) => SEED + index);

it(
  `answers whatever it is sent`,
  async () => {
    say(`seed ${SEED}, ${RUNS} requests; npm run fuzz -- --seed ${SEED} --runs ${RUNS}`);
    const failures: string[] = [];
    for (const [index, seed] of [...(FUZZ_SEED ? [] : seedsThatFailed), ...seeds].entries()) {
      const found = await campaign.run(seed);
      for (const failure of found) say(failure);
      failures.push(...found);
      if (index % 50 === 49) say(JSON.stringify(campaign.tally));
    }
    expect(failures).toEqual([]);
    expect(campaign.tally.memory).toBeLessThan(MOST_MEMORY);
    expect(campaign.tally.accepted).toBeGreaterThan(0);
  },
  RUNS * 1_000,
);

/** Definitions come from people who may write files on the machine; the service and `xiangtong preview` read them. */
describe('a damaged definition of a report', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xiangtong-definitions-'));
    for (const name of ['common', 'yoy'])
      cpSync(join(projectDirectory(), 'reports', name), join(folder, name), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['report.yaml', 'texts.zh.yaml'])('is read or refused with what is wrong: %s', (name) => {
    const path = join(folder, 'yoy', name);
    const bytes = readFileSync(path);
    const read = (damaged: Buffer): void => {
      writeFileSync(path, damaged);
      try {
        loadDefinition(folder, 'yoy');
      } catch (error) {
        if (!(error instanceof DefinitionError)) throw error;
      }
    };
    const damages = mutated({ name, bytes }).map((file) => file.bytes);
    fc.assert(fc.property(damages, read), { numRuns: 50, seed: SEED, endOnFailure: true });
    writeFileSync(path, bytes);
  });
});
