import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';

const run = promisify(execFile);
const [libei] = testVillages;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const others = [
  `insert into household_event (action, household_id, households, place, purpose, actor, at)
   values ('looked', null, 3, '520122', 'visit', 'wang.ke', now())`,
  `insert into account_event (account_id, kind, actor, at) values (gen_random_uuid(), 'created', 'admin', now())`,
];

/** What an auditor finds who has kept one checkpoint and asks the command about the database of today. */
describe('xiangtong ledger verify --checkpoint', () => {
  let folder: string;
  const counties: TestCounty[] = [];

  const xiangtong = (county: TestCounty, key: string, ...args: string[]): Promise<Outcome> => {
    const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
    const env = {
      PATH: '/usr/bin:/bin',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: county.databaseUrl,
      LEDGER_KEY_FILE: join(folder, key),
    };
    return run(process.execPath, [main, 'ledger', ...args], { env, cwd: folder }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        output: stdout + stderr,
      }),
    );
  };

  const open = async (amount: string): Promise<TestCounty> => {
    const county = await openTestCounty();
    counties.push(county);
    for (const period of ['2019-10', '2019-11', '2019-12'])
      await county.report(libei, period, [salesLine({ amount })]);
    await county.tamper(others);
    return county;
  };

  const verify = (county: TestCounty, key = 'ledger.key'): Promise<Outcome> =>
    xiangtong(county, key, 'verify', '--checkpoint', 'kept.txt');

  let honest: TestCounty;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-ledger-verify-'));
    honest = await open('20.00');
    const { code, output } = await xiangtong(honest, 'ledger.key', 'checkpoint');
    expect(code).toBe(0);
    await writeFile(join(folder, 'kept.txt'), output);
  });
  afterAll(async () => {
    await Promise.all(counties.map((county) => county.close()));
    await rm(folder, { recursive: true, force: true });
  });

  it('ends well with the ledger as it was, and after it has grown', async () => {
    expect(await verify(honest)).toMatchObject({ code: 0 });
    await honest.report(testVillages[1], '2019-12', [salesLine()]);
    expect(await verify(honest)).toEqual({
      code: 0,
      output: expect.stringMatching(/held against 1 signed checkpoints[\s\S]*the ledger is intact/) as string,
    });
  });

  const failed = (...named: RegExp[]): object => ({
    code: 1,
    output: expect.stringMatching(
      new RegExp(named.map(({ source }) => `(?=[\\s\\S]*${source}, by kept\\.txt)`).join('')),
    ) as string,
  });

  it('names a chain that was written anew with the true key', async () => {
    const forged = await open('30.00');
    await forged.tamper([
      `insert into checkpoint_key (origin, public_key, statement, made_by, made_at)
       select origin, public_key, statement, made_by, made_at from json_populate_record(null::checkpoint_key, '${await keyOf(honest)}')`,
    ]);
    expect(await xiangtong(forged, 'ledger.key', 'checkpoint')).toMatchObject({ code: 0 });
    expect((await xiangtong(forged, 'ledger.key', 'verify')).code).toBe(0);
    expect(await verify(forged)).toEqual(failed(/entries 1–3 of \S+: chain-rewritten/));
  });

  it('names a swapped key', async () => {
    const swapped = await open('20.00');
    expect(await xiangtong(swapped, 'other.key', 'checkpoint')).toMatchObject({ code: 0 });
    expect(await verify(swapped, 'other.key')).toEqual(failed(/entries 1–3 of \S+: key-swapped/));
  });

  it.each([
    ['submission_event', `update submission_event set actor = 'nobody' where id = 1`],
    ['account_event', `delete from account_event`],
    ['household_event', `update household_event set households = 1`],
  ])('names a changed event of %s', async (table, change) => {
    await honest.tamper([`create table kept as select * from ${table}`, change]);
    expect(await verify(honest)).toEqual(failed(new RegExp(`${table}: records-changed`)));
    const back = `insert into ${table} overriding system value select * from kept`;
    await honest.tamper([`delete from ${table}`, back, 'drop table kept']);
    expect(await verify(honest)).toMatchObject({ code: 0 });
  });

  it('names the end that was cut off', async () => {
    await honest.tamper(['delete from checkpoint', 'delete from ledger_entry where seq > 2']);
    expect(await verify(honest)).toEqual(failed(/entries 1–3 of \S+: tail-cut/));
  });
});

/** The row of its key, as the owner of a database copies it. */
const keyOf = async ({ source }: TestCounty): Promise<string> => {
  const [row] = await source.query<{ key: string }[]>(
    'select row_to_json(checkpoint_key)::text as key from checkpoint_key order by id limit 1',
  );
  return row!.key;
};
