import {
  announce,
  logIn,
  openWorkspace,
  postgresHasGone,
  prepareFolder,
  queryDatabase,
  requestJson,
  sendBulk,
  spawnService,
  submissionLines,
  waitUntil,
  type ServiceProcess,
  type Workspace,
} from './support';

const lines = submissionLines({ seed: 20191207, months: 4, lines: 4 });
const languages = ['zh', 'en'] as const;
const scopes = ['520122', '520122P01'];

interface RunRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly worker: number | null;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

let workspace: Workspace;
let folder: string;

const runs = (): Promise<RunRow[]> =>
  queryDatabase<RunRow>(folder, 'select id, status, attempts, worker, files from report_run order by id');

const open = async (): Promise<readonly [ServiceProcess, string]> => {
  const service = await spawnService(folder);
  return [service, await logIn(service, 'hub')];
};

/** Four reports, each in the formats that take longest. */
const askForAll = async ({ url }: ServiceProcess, token: string, edition = {}): Promise<string[]> => {
  const ids: string[] = [];
  for (const scope of scopes)
    for (const language of languages) {
      const request = { period: '2018', scope, language, formats: ['pdf', 'xlsx'], ...edition };
      ids.push(
        (await requestJson<{ runId: string }>(`${url}/api/v1/reports/yoy/runs`, token, request)).runId,
      );
    }
  return ids;
};

const whenOneRuns = async (): Promise<RunRow> => {
  let running: RunRow | undefined;
  await waitUntil('a run is being made', async () => {
    running = (await runs()).find(({ status }) => status === 'running');
    return running !== undefined;
  });
  return running!;
};

const whenAllAreDone = (ids: readonly string[]): Promise<void> =>
  waitUntil(
    'all runs are done',
    async () => {
      const rows = await runs();
      const failed = rows.find(({ status }) => status === 'failed');
      if (failed) throw new Error(`failed: ${JSON.stringify(failed)}`);
      return ids.every((id) => rows.some((row) => row.id === id && row.status === 'done'));
    },
    200_000,
  );

const download = async ({ url }: ServiceProcess, token: string, { id, files }: RunRow): Promise<number[]> => {
  const sizes: number[] = [];
  for (const { name } of files) {
    const answer = await fetch(`${url}/api/v1/runs/${id}/files/${encodeURIComponent(name)}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    sizes.push((await answer.arrayBuffer()).byteLength);
  }
  return sizes;
};

beforeAll(async () => {
  workspace = await openWorkspace();
  folder = workspace.path('data');
  await prepareFolder(folder);
  const [service, token] = await open();
  await sendBulk(service, { token, lines });
  await service.end('SIGTERM');
}, 120_000);
afterAll(() => workspace.remove());

it('what a killed service was asked for is made after the next start, once each', async () => {
  const [service, token] = await open();
  const ids = await askForAll(service, token);
  const { id } = await whenOneRuns();
  await service.end('SIGKILL');
  const left = (await runs()).filter(({ status }) => status !== 'done').length;
  announce(`killed while run ${id} was made, ${left} of ${ids.length} to go`);
  const [again, newToken] = await open();
  await whenAllAreDone(ids);
  const rows = await runs();
  expect(rows.map((row) => row.id).sort()).toEqual([...ids].sort());
  expect(rows.filter(({ attempts }) => attempts !== 1).map((row) => row.id)).toEqual([id]);
  for (const row of rows) {
    expect(await download(again, newToken, row)).toEqual(row.files.map(({ bytes }) => bytes));
    expect(row.files).toHaveLength(2);
  }
  expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 240_000);

it('two services share the work and steal nothing, and one takes up what the other leaves', async () => {
  const [first, token] = await open();
  const second = await spawnService(folder);
  const ids = await askForAll(first, token, { period: '2018-04' });
  const mine = (rows: readonly RunRow[]) => rows.filter(({ id }) => ids.includes(id));
  await waitUntil('both make one', async () => {
    const workers = mine(await runs()).flatMap(({ worker }) => worker ?? []);
    return new Set(workers).size === 2;
  });
  await first.end('SIGKILL');
  const atTheEnd = mine(await runs());
  const underWay = atTheEnd.filter(({ status }) => status === 'running').map(({ id }) => id);
  await whenAllAreDone(ids);
  const again = mine(await runs())
    .filter(({ attempts }) => attempts !== 1)
    .map(({ id }) => id);
  expect(again.length).toBeLessThanOrEqual(1);
  expect(underWay).toEqual(expect.arrayContaining(again));
  expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await postgresHasGone(folder);
}, 240_000);
