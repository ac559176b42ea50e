import { setTimeout as pause } from 'node:timers/promises';
import {
  announce,
  figuresInForce,
  halfInForce,
  killPostgres,
  ledgerLength,
  logIn,
  missingFromLedger,
  openWorkspace,
  postgresHasGone,
  postmasterPid,
  prepareFolder,
  queryDatabase,
  requestJson,
  seededRandom,
  sendBulk,
  signalPostgres,
  spawnService,
  statusOf,
  submissionLines,
  verifyLedgerOf,
  waitUntil,
  type Acknowledged,
  type BulkAnswer,
  type ServiceProcess,
  type Workspace,
} from './support';

const SEED = 20191202;
const ROUNDS = 2;
const lines = submissionLines({ seed: SEED, months: 20, lines: 6, correctEvery: 90 });

let workspace: Workspace;
let folder: string;
let service: ServiceProcess;
let token: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  folder = await prepareFolder(workspace.path('data'));
  service = await spawnService(folder);
  token = await logIn(service, 'hub');
});
afterAll(() => workspace.remove());

const ready = (): Promise<number> => statusOf(`${service.url}/health/ready`);

/** Kills every PostgreSQL process during a bulk intake; the service stays up. */
const killWhileAccepting = async (after: number, delayMs: number): Promise<BulkAnswer> => {
  let told = 0;
  const bulk = sendBulk(service, {
    token,
    lines,
    piece: 45,
    pauseMs: 8,
    onResults: (count) => (told = count),
  });
  await waitUntil(`${after} results`, () => told >= after);
  await pause(delayMs);
  killPostgres(folder);
  return bulk;
};

it('says that the intake broke off, and comes back by itself with everything it acknowledged', async () => {
  const random = seededRandom(SEED);
  const acknowledged: Acknowledged[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = postmasterPid(folder);
    const after = Math.floor(((round - 1 + random()) / ROUNDS) * 0.8 * lines.length);
    const delayMs = Math.floor(random() * 100);
    const answer = await killWhileAccepting(after, delayMs);
    acknowledged.push(...answer.acknowledged);
    announce(
      `round ${round}, seed ${SEED}: killed ${delayMs} ms after ${after} results, ${answer.acknowledged.length} of ${lines.length} told`,
    );
    expect(answer).toMatchObject({ status: 200, error: null, failed: { code: 'BULK.INTERRUPTED' } });
    expect(answer.summary).toMatchObject({ submissions: answer.acknowledged.length, refused: 0 });
    await waitUntil('the service is ready again', async () => (await ready()) === 200);
    expect(postmasterPid(folder)).not.toBe(before);
    expect(await halfInForce(folder)).toEqual([]);
    expect(await missingFromLedger(folder, acknowledged)).toEqual([]);
  }
  expect(service.log('the embedded PostgreSQL has ended and is started again')).toBe(true);
  const whole = await sendBulk(service, { token, lines });
  expect(whole).toMatchObject({
    error: null,
    failed: null,
    summary: { submissions: lines.length, refused: 0 },
  });
  expect(await verifyLedgerOf(service, await logIn(service, 'auditor'))).toMatchObject({ faults: [] });
});

it('answers with problems and is not ready while the database is away', async () => {
  const statuses = new Set<number>();
  const problems: { status: number; type: string | null }[] = [];
  killPostgres(folder);
  await waitUntil('ready, unavailable, ready again', async () => {
    const response = await fetch(`${service.url}/api/v1/submissions`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (response.status >= 400)
      problems.push({ status: response.status, type: response.headers.get('content-type') });
    statuses.add(await ready());
    return statuses.has(503) && statuses.has(200);
  });
  expect(statuses).toEqual(new Set([200, 503]));
  expect(problems.length).toBeGreaterThan(0);
  for (const { status, type } of problems) {
    expect(status).toBe(503);
    expect(type).toContain('application/problem+json');
  }
  expect(await statusOf(`${service.url}/health/live`)).toBe(200);
});

it('says so within five seconds while the database is frozen, and goes on when it answers again', async () => {
  const ask = async (path: string, method = 'GET') => {
    const begun = Date.now();
    const response = await fetch(`${service.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    const { code } = (await response.json()) as { code?: string };
    return {
      status: response.status,
      code,
      again: response.headers.get('retry-after'),
      ms: Date.now() - begun,
    };
  };
  signalPostgres(folder, 'SIGSTOP');
  try {
    const answers = await Promise.all([ask('/submissions'), ask('/submissions', 'POST'), ask('/units')]);
    answers.push(await ask('/submissions'));
    for (const { ms, ...answer } of answers) {
      expect(answer).toEqual({ status: 503, code: 'DATABASE.AWAY', again: '5' });
      expect(ms).toBeLessThan(5_000);
    }
    expect(await ready()).toBe(503);
    expect(await statusOf(`${service.url}/health/live`)).toBe(200);
  } finally {
    signalPostgres(folder, 'SIGCONT');
  }
  await waitUntil('ready again', async () => (await ready()) === 200);
  expect(await ask('/submissions')).toMatchObject({ status: 200 });
});

it.each([0, 300, 900])(
  'waits at its start for a database that dies %i ms after it began to answer',
  async (delayMs) => {
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await postgresHasGone(folder);
    const starting = spawnService(folder);
    await waitUntil('the database answers', () =>
      queryDatabase(folder, 'select 1').then(
        () => true,
        () => false,
      ),
    );
    await pause(delayMs);
    killPostgres(folder);
    service = await starting;
    await waitUntil('ready', async () => (await ready()) === 200);
    token = await logIn(service, 'hub');
  },
);

it('shows the same figures when it is started again after both were killed', async () => {
  const length = await ledgerLength(folder);
  const figures = await figuresInForce(service, token, length);
  killPostgres(folder);
  await service.end('SIGKILL');
  service = await spawnService(folder);
  expect(await ledgerLength(folder)).toBe(length);
  expect(await figuresInForce(service, token, length)).toEqual(figures);
  expect(await verifyLedgerOf(service, await logIn(service, 'auditor'))).toMatchObject({
    entries: length,
    faults: [],
  });
  expect(await requestJson<unknown>(`${service.url}/health/ready`, null)).toMatchObject({ status: 'ok' });
  expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await postgresHasGone(folder);
});
