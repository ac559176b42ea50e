import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CubeQuery } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { createEmptyDatabase, type TestDatabase } from '@xiangtong/testing';

const run = promisify(execFile);
const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
const releases = join(__dirname, 'upgrade');

/** What the release itself said of its data; later releases may say more. */
interface Expected {
  readonly proof: Readonly<Record<'entries' | 'head' | 'revisions' | 'lines' | 'seals', unknown>> & {
    readonly faults: readonly unknown[];
    readonly records: readonly { readonly table: string }[];
  };
  readonly answers: readonly { readonly query: CubeQuery; readonly answer: Figures }[];
}

type Figures = Readonly<Record<'asOf' | 'ledgerHash' | 'rows' | 'totals' | 'coverage', unknown>>;

/** Made by `node dist/trials/release.js` with the release's own build. */
describe.each(readdirSync(releases))('the data of %s', (release) => {
  const folder = join(releases, release);
  let work: string;
  let database: TestDatabase;
  let expected: Expected;

  const xiangtong = async (...args: string[]): Promise<string> => {
    const env = { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, DATA_DIR: join(work, 'data') };
    return (await run(process.execPath, [main, ...args], { env, maxBuffer: 1 << 26 })).stdout;
  };
  const json = async <T>(...args: string[]): Promise<T> => JSON.parse(await xiangtong(...args)) as T;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'xiangtong-upgrade-'));
    database = await createEmptyDatabase();
    expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
    await json('restore', join(folder, 'backup'), '--json');
  });
  afterAll(async () => {
    await database.drop();
    await rm(work, { recursive: true, force: true });
  });

  it('proves the same ledger, the same seals and the same records', async () => {
    const { records, ...proof } = await json<Expected['proof']>('ledger', 'verify', '--json');
    const { records: recordsBefore, ...before } = expected.proof;
    expect(proof).toMatchObject(before);
    // Benefit lines are pinned without keys since 0060, under another name.
    const comparable = recordsBefore.filter(({ table }) => table !== 'benefit');
    expect(records).toEqual(expect.arrayContaining(comparable));
  });

  it('answers every question with the same figures', async () => {
    for (const { query, answer } of expected.answers) {
      const { asOf, ledgerHash, rows, totals, coverage } = answer;
      const now = await json<Figures>('cube', JSON.stringify(query));
      expect(now).toMatchObject({ asOf, ledgerHash, rows, totals, coverage });
    }
  });

  it('has the published file as genuine', async () => {
    const head = join(work, 'head.json');
    await writeFile(head, await xiangtong('ledger', 'head'));
    const file = join(folder, 'edition.csv');
    expect(await json('seal', 'verify', file, '--ledger', head, '--json')).toMatchObject({
      genuine: true,
      finding: 'genuine',
      sameBytes: true,
    });
  });
});
