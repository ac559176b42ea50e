import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import { acceptWithoutReview } from '../support/review-rule';
import {
  logIn,
  openWorkspace,
  postgresHasGone,
  postgresProcesses,
  postmasterPid,
  prepareDatabase,
  requestJson,
  runCli,
  sendBulk,
  spawnProduct,
  spawnService,
  statusOf,
  submissionLines,
  type ServiceProcess,
  type Workspace,
} from './support';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.remove());

const contract = [
  'post /auth/login',
  'post /auth/logout',
  'get /auth/me',
  'get /units',
  'get /products',
  'get /platforms',
  'get /divisions',
  'get /forms',
  'get /periods',
  'post /submissions',
  'get /submissions',
  'get /submissions/{id}',
  ...['submit', 'accept', 'return', 'correct', 'withdraw'].map(
    (action) => `post /submissions/{id}/${action}`,
  ),
  'get /submissions/{id}/revisions',
  'post /submissions/bulk',
  'post /cube',
  'get /cube/schema',
  'get /reports',
  'post /reports/{id}/runs',
  'get /ledger',
  'get /ledger/verify',
  'get /health/live',
  'get /health/ready',
];

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
}

const operationsOf = ({ paths }: OpenApi): string[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path.replace('/api/v1', '').replace(/\{\w+\}/g, '{id}')}`),
  );

/** Has two mistakes, and is not signed in. */
const brokenForm = '--b\r\nX\r\n\r\n1\r\n--b\r\nY\r\n\r\n2\r\n--b--\r\n';

const sendBrokenForm = ({ url }: ServiceProcess): Promise<Response> =>
  fetch(`${url}/api/v1/seals/verify`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    body: brokenForm,
  });

const inFolder = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
];

/** Paths that accounts other than the owner may read, write or enter. */
const openToOthers = (folder: string): string[] =>
  inFolder(folder).filter((path) => (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077);

/** How far each thread of a process gives way to others; its event loop runs in the one with the number of the process. */
const nicenessOfThreads = (pid: number): ReadonlyMap<number, number> =>
  new Map(
    readdirSync(`/proc/${pid}/task`).map((thread) => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
      return [Number(thread), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])];
    }),
  );

const stop = async (service: ServiceProcess): Promise<void> => {
  expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
};

it('starts on an empty folder, tells its contract, stops with its database and starts again', async () => {
  const folder = workspace.path('empty');
  const first = await spawnService(folder);
  expect(await statusOf(`${first.url}/health/ready`)).toBe(200);
  const niceness = nicenessOfThreads(first.child.pid!);
  const gives = Math.min(niceness.get(first.child.pid!)! + 5, 19);
  // Queries are run by eight threads of Node's pool and one of DuckDB's own.
  expect([...niceness.values()].filter((value) => value === gives).length).toBeGreaterThanOrEqual(9);
  const document = await requestJson<OpenApi>(`${first.url}/api/docs-json`, null);
  expect(document.openapi).toMatch(/^3\./);
  expect(operationsOf(document)).toEqual(expect.arrayContaining(contract));
  const postmaster = postmasterPid(folder);
  expect(postgresProcesses(folder)).toContain(postmaster);
  expect((await sendBrokenForm(first)).status).toBe(400);
  expect(openToOthers(folder)).toEqual([]);
  const second = workspace.path('same-port');
  const late = spawnProduct('api', [], { DATA_DIR: second, PORT: new URL(first.url).port });
  expect(await late.exit).toMatchObject({ code: 1 });
  expect(late.output.stderr).toMatch(/^xiangtong: port \d+ of 127\.0\.0\.1 is in use: end .* or set PORT/);
  expect(readdirSync(second)).toEqual([]);
  await stop(first);
  expect(postgresProcesses(folder)).toEqual([]);

  // Files as an earlier version, or a copy, would have left them.
  const report = join(folder, 'files', 'runs', 'old');
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, 'yoy.pdf'), 'figures');
  for (const path of [folder, report, join(report, 'yoy.pdf'), join(folder, 'analytics')])
    chmodSync(path, 0o755);
  const again = await spawnService(folder);
  expect(postmasterPid(folder)).not.toBe(postmaster);
  expect(await statusOf(`${again.url}/health/ready`)).toBe(200);
  expect(again.log('schema brought up to date')).toBe(false);
  expect(openToOthers(folder)).toEqual([]);
  await stop(again);
  await postgresHasGone(folder);
});

it('is made once when several processes begin on an empty folder at the same moment', async () => {
  const folder = workspace.path('together');
  const [one, other, cli] = await Promise.all([
    spawnService(folder),
    spawnService(folder),
    runCli(folder, 'migrate'),
  ]);
  expect(cli).toMatchObject({ code: 0, stderr: '' });
  for (const service of [one, other]) expect(await statusOf(`${service.url}/health/ready`)).toBe(200);
  expect(
    [one, other].filter((service) => service.log('schema brought up to date')).length,
  ).toBeLessThanOrEqual(1);
  await stop(one);
  expect(await statusOf(`${other.url}/health/ready`)).toBe(200);
  await stop(other);
  await postgresHasGone(folder);
});

it('survives processes that come while others go', async () => {
  const folder = workspace.path('together');
  const rounds = await Promise.all(
    [0, 1].map(async () => [await runCli(folder, 'ledger', 'verify'), await runCli(folder, 'migrate')]),
  );
  for (const { code, stderr } of rounds.flat()) expect({ code, stderr }).toMatchObject({ code: 0 });
  await postgresHasGone(folder);
});

it('is not deceived by what processes left behind whose pids others have by now', async () => {
  const folder = workspace.path('together');
  const here = process.pid;
  writeFileSync(`${folder}/postgres/lock`, `${here} 1`);
  writeFileSync(`${folder}/postgres/users/${here}`, `${here} 1`);
  writeFileSync(
    `${folder}/postgres/cluster/postmaster.pid`,
    `${here}\n${folder}/postgres/cluster\n1\n1\n\n127.0.0.1\n\n`,
  );
  expect(await runCli(folder, 'migrate')).toMatchObject({ code: 0, stderr: '' });
  await postgresHasGone(folder);
});

/** Reports the role that writes the rows. */
const watchRoles = `
  create table seen_role (role name);
  grant insert on seen_role to xiangtong_service;
  create function see_role() returns trigger language plpgsql as $$
    begin insert into seen_role values (session_user); return null; end $$;
  create trigger see_role after insert on ledger_entry for each statement execute function see_role();
  create trigger see_role after insert on session for each statement execute function see_role();`;

const onDatabase = async <Row extends object>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('with DATABASE_URL', () => {
  it('brings the schema there and works under the role of the service', async () => {
    const folder = workspace.path('own');
    const server = await startEmbeddedPostgres({
      directory: workspace.path('elsewhere'),
      database: 'county',
    });
    const service = await spawnService(folder, { DATABASE_URL: server.url });
    expect(service.log('schema brought up to date')).toBe(true);
    await prepareDatabase(server.url, acceptWithoutReview);
    await onDatabase(server.url, watchRoles);
    const token = await logIn(service, 'hub');
    const lines = submissionLines({ seed: 7, months: 1, lines: 3 });
    expect(await sendBulk(service, { token, lines })).toMatchObject({
      summary: { submissions: 60, created: 60 },
    });
    expect(await onDatabase(server.url, 'select role, count(*)::int from seen_role group by role')).toEqual([
      { role: 'xiangtong_service', count: 2 },
    ]);
    await stop(service);
    expect(server.isRunning()).toBe(true);
    expect(postgresProcesses(folder)).toEqual([]);
    await server.stop();
  });
});
