import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { signedCheckpoint, Stage } from '../support';
import { SealedRuns } from '../support/sealed-runs';

const run = promisify(execFile);
const [libei] = testVillages;
const stage = new Stage();
const { make, publish } = new SealedRuns(stage);

let folder: string;
let county: string;
let before: string;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const node = (...args: string[]): Promise<Outcome> =>
  run(process.execPath, args, { cwd: folder, env: { PATH: '/usr/bin:/bin' } }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      output: stdout + stderr,
    }),
  );

const xiangtong = (...args: string[]): Promise<Outcome> =>
  node(join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js'), ...args);

/** Runs the program as an auditor has it: one file, without anything of ours beside it. */
const script = (...args: string[]): Promise<Outcome> => node('verify-evidence.mjs', ...args);

/** Strangers ask. */
const get = (path: string) => stage.test.http.get(`/api/v1/ledger/${path}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-checkpoints-'));
  const source = join(projectDirectory(), 'libs/proof/src/evidence/verify-evidence.mjs');
  await writeFile(join(folder, 'verify-evidence.mjs'), await readFile(source));
  await stage.open();
  county = stage.test.url;
  for (const period of ['2018-11', '2018-12', '2019-12'])
    await stage.accept(await stage.report('libei', libei, period));
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

describe('signed checkpoints over HTTP', () => {
  it('are not there before the first', async () => {
    for (const path of ['checkpoint', 'consistency?from=0&to=0', 'entries/1/inclusion'])
      expect((await get(path).expect(404)).body).toMatchObject({ code: 'LEDGER.NO_CHECKPOINT' });
    expect((await get('timestamp').expect(404)).body).toMatchObject({ code: 'LEDGER.NO_TIMESTAMP' });
    expect((await get('keys').expect(200)).body).toEqual([]);
    const { code, output } = await xiangtong('ledger', 'witness', county, '--folder', 'nothing');
    expect([code, output]).toEqual([1, expect.stringMatching(/404 .*检查点/)]);
  });

  it('are asked for at the address of the county alone, wherever it leads a witness', async () => {
    const elsewhere = createServer((request, response) => {
      response.writeHead(302, { location: `${county}${request.url}` }).end();
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const { code, output } = await xiangtong('ledger', 'witness', address, '--folder', 'nothing');
    elsewhere.close();
    expect([code, output]).toEqual([1, expect.stringMatching(/unexpected redirect/)]);
  });

  it('come with a publication, for everybody', async () => {
    await publish('officer', await make('officer', { formats: ['json'] })).expect(200);
    before = await signedCheckpoint(stage.test);
    const { headers } = await get('checkpoint').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=60',
    });
    expect(before).toMatch(
      /^xiangtong\/[0-9a-f]{16}\n3\n[\w+/]{43}=\nxiangtong\.records\/1 [0-9a-f]{64}\n\n— /,
    );
    await writeFile(join(folder, 'before.txt'), before);
    const [{ key }] = (await get('keys').expect(200)).body as [{ key: string }];
    await writeFile(join(folder, 'key.txt'), `${key}\n`);
    expect(await script('before.txt', '--key', 'key.txt')).toMatchObject({ code: 0 });
  });

  it('prove each entry, to a script of one file', async () => {
    const entries = (await stage.get('auditor', '/ledger').expect(200)).body as {
      seq: number;
      hash: string;
    }[];
    for (const { seq, hash } of entries) {
      await writeFile(
        join(folder, 'entry.tlog-proof'),
        (await get(`entries/${seq}/inclusion`).expect(200)).text,
      );
      const proved = await script('entry.tlog-proof', '--key', 'key.txt', '--entry', hash);
      expect(proved).toEqual({
        code: 0,
        output: expect.stringContaining(`entry ${seq} is under it`) as string,
      });
      const other = entries.find((each) => each.seq !== seq)!.hash;
      expect(await script('entry.tlog-proof', '--key', 'key.txt', '--entry', other)).toMatchObject({
        code: 1,
      });
    }
  });

  it.each([
    ['consistency?from=2&to=1', 400, 'LEDGER.NO_SUCH_TREE'],
    ['consistency?from=1&to=99', 400, 'LEDGER.NO_SUCH_TREE'],
    ['consistency?from=-1&to=2', 400, 'REQUEST.INVALID'],
    ['consistency?from=1', 400, 'REQUEST.INVALID'],
    ['entries/4/inclusion', 404, 'LEDGER.NOT_YET_SIGNED'],
    ['entries/0/inclusion', 404, 'LEDGER.NOT_YET_SIGNED'],
    ['entries/x/inclusion', 404, 'LEDGER.UNKNOWN_ENTRY'],
  ])('refuse %s', async (path, status, code) => {
    const { body } = await get(path).expect(status);
    expect(body).toMatchObject({ code });
  });

  it('are continued by those that follow, which a witness and the script find', async () => {
    const look = () => xiangtong('ledger', 'witness', county, '--folder', 'kept', '--json');
    expect(await look()).toEqual({
      code: 0,
      output: expect.stringContaining('"finding":"first"') as string,
    });
    await stage.accept(await stage.report('libei', libei, '2019-11'));
    stage.test.clock.set(new Date(stage.test.clock.now().getTime() + 1_000));
    await publish('officer', await make('officer', { formats: ['json'] })).expect(200);
    const after = await signedCheckpoint(stage.test, 4);
    await writeFile(join(folder, 'after.txt'), after);
    await writeFile(join(folder, 'proof.json'), (await get('consistency?from=3&to=4').expect(200)).text);
    const options = ['--key', 'key.txt', '--older', 'before.txt', '--consistency', 'proof.json'];
    expect(await script('after.txt', ...options)).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'before.txt'), before.replace('\n3\n', '\n2\n'));
    const altered = await script('after.txt', ...options);
    expect(altered).toMatchObject({ code: 1 });
    expect(altered.output).toMatch(/✗ .*the older checkpoint is signed[\s\S]*✗ .*2 entries are unchanged/);
    expect(await look()).toEqual({
      code: 0,
      output: expect.stringContaining('"finding":"grown"') as string,
    });
  });

  it('are held against the ledger by the service as well', async () => {
    const { body } = await stage.get('auditor', '/ledger/verify').expect(200);
    expect(body).toMatchObject({ checkpoints: 2, faults: [] });
  });
});
