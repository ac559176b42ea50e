import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  announce,
  figuresInForce,
  logIn,
  openWorkspace,
  postgresHasGone,
  prepareFolder,
  runCli,
  seededRandom,
  spawnProduct,
  spawnService,
  submissionLines,
  waitUntil,
  type Exit,
  type ProductProcess,
  type Workspace,
} from './support';

const SEED = 20191203;
/** 600 submissions of 250 lines: applying them takes long enough to be hit. */
const lines = submissionLines({ seed: SEED, months: 10, lines: 250 });

let workspace: Workspace;
let folder: string;
let analytics: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  folder = await prepareFolder(workspace.path('data'));
  analytics = join(folder, 'analytics');
  const file = workspace.path('submissions.ndjson');
  await writeFile(file, lines.join(''));
  expect(await runCli(folder, 'submit', file, '--accept')).toMatchObject({ code: 0 });
});
afterAll(() => workspace.remove());

const deleteReplicas = (): Promise<void> => rm(analytics, { recursive: true, force: true });

/** Lines of the ledger on their way into DuckDB. */
const isApplying = (): boolean =>
  existsSync(analytics) && readdirSync(analytics).some((name) => name.includes('.scratch-'));

const killWhileApplying = async (name: string, started: ProductProcess, delayMs: number): Promise<void> => {
  let exit: Exit | undefined;
  void started.exit.then((value) => (exit = value));
  await waitUntil(`${name} applies`, () => isApplying() || exit !== undefined);
  await pause(delayMs);
  const applying = isApplying();
  started.child.kill('SIGKILL');
  expect(await started.exit).toEqual({ code: null, signal: 'SIGKILL' });
  announce(
    `${name}, seed ${SEED}: killed ${delayMs} ms into the application, ${applying ? 'in the middle' : 'after the lines'}`,
  );
};

const figures = async (): Promise<unknown[]> => {
  const service = await spawnService(folder);
  const answer = await figuresInForce(service, await logIn(service, 'hub'), lines.length);
  await service.end('SIGTERM');
  return answer;
};

it('a replica that was killed while it was made shows the figures of a fresh one', async () => {
  const random = seededRandom(SEED);
  const delay = () => Math.floor(random() * 250);
  const environment = { DATA_DIR: folder };
  await deleteReplicas();
  await killWhileApplying('service', spawnProduct('api', [], environment), delay());
  const afterService = await figures();
  for (let round = 1; round <= 2; round += 1) {
    await killWhileApplying(
      'replica rebuild',
      spawnProduct('cli', ['replica', 'rebuild'], environment),
      delay(),
    );
  }
  const status = await runCli(folder, 'replica', 'status', '--json');
  expect(JSON.parse(status.stdout)).toMatchObject({
    seq: lines.length,
    ledgerSeq: lines.length,
    facts: lines.length * 250,
  });
  const afterRebuild = await figures();
  await deleteReplicas();
  const fresh = await figures();
  expect(afterService).toEqual(fresh);
  expect(afterRebuild).toEqual(fresh);
  expect(isApplying()).toBe(false);
  await postgresHasGone(folder);
});
