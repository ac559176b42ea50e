import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { testVillages } from '@xiangtong/testing';
import { unzipSync } from 'fflate';
import { signedCheckpoint, Stage } from '../support';
import { verifier, verify } from '../support/reading/evidence-bundle';
import { SealedRuns } from '../support/sealed-runs';

const run = promisify(execFile);
const stage = new Stage();
const { make, publish } = new SealedRuns(stage);

let folder: string;
let seal: string;
let key: string;
/** The report as the bundle has it. */
let report: string;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs in another process, with nothing of ours on its path. */
const node = (cwd: string, ...args: string[]): Promise<Outcome> =>
  run(process.execPath, args, { cwd, env: {} }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, output: stdout }),
  );

const unpack = async (target: string): Promise<void> => {
  const { body } = await stage
    .post('auditor', '/evidence', { period: '2019', scope: '520122' })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  for (const [name, content] of Object.entries(unzipSync(body as Buffer))) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), content);
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-signed-seals-'));
  await stage.open();
  await stage.accept(await stage.report('libei', testVillages[0], '2019-12'));
  const published = await publish('officer', await make('officer', { formats: ['json'] })).expect(200);
  ({ seal } = published.body as { seal: string });
  await signedCheckpoint(stage.test);
  await unpack(join(folder, 'bundle'));
  report = await readFile(join(folder, 'bundle', 'reports', `${seal}.json`), 'utf8');
  const keys = await readFile(join(folder, 'bundle', 'checkpoint', 'keys.json'), 'utf8');
  [{ key }] = JSON.parse(keys) as [{ key: string }];
  await mkdir(join(folder, 'bare'));
  await writeFile(join(folder, 'bare', 'check.mjs'), await readFile(verifier));
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

/** Checks with the script, one report and the public key, and nothing else. */
const checked = async (text: string): Promise<Outcome> => {
  await writeFile(join(folder, 'bare', 'report.json'), text);
  return node(join(folder, 'bare'), 'check.mjs', 'report.json', '--key', key);
};

describe('the signature of a seal', () => {
  it('tells people of the system who published and how this was confirmed, and strangers nothing', async () => {
    const { body } = await stage.get('auditor', `/seals/${seal}`).expect(200);
    const { signature } = body as { signature: string };
    expect(signature).toMatch(/\nby officer\nconfirmed password\n\n— /);
    const { body: strange } = await stage.test.http.get(`/api/v1/seals/${seal}`).expect(200);
    expect(strange).toMatchObject({ seal, signature: null });
    expect(JSON.parse(report)).toMatchObject({ signature });
  });

  it('is checked by a script of one file in a bare folder', async () => {
    expect(await checked(report)).toEqual({
      code: 0,
      output: expect.stringMatching(/由 officer 公布，确认方式 password/) as string,
    });
  });

  it.each([
    ['another publisher', '"publishedBy":"officer"', '"publishedBy":"nobody"'],
    ['another confirmation', 'confirmed password', 'confirmed second-factor'],
    ['another figure', '"title":"息烽县', '"title":"修文县'],
    ['another position', '"asOf":{"ledgerHash"', '"asOf":{"ledgerhash"'],
    ['no signature', /"signature":"[^"]*"/, '"signature":null'],
  ])('does not hold with %s', async (_, from, to) => {
    const changed = report.replace(from, to);
    expect(changed === report).toBe(false);
    expect(await checked(changed)).toMatchObject({ code: 1 });
  });

  it('is held against the report by the program that checks a bundle', async () => {
    const target = join(folder, 'bundle');
    expect(await verify(target, '--key', key)).toMatchObject({ code: 0 });
    const changed = report.replace('"publishedBy":"officer"', '"publishedBy":"nobody"');
    await writeFile(join(target, 'reports', `${seal}.json`), changed);
    expect(await verify(target)).toEqual({
      code: 1,
      output: expect.stringContaining('the seal is not signed by a key that is trusted') as string,
    });
  });
});
