import { writeFile } from 'node:fs/promises';
import type { CubeResponse } from '@xiangtong/contracts';
import {
  askCube,
  figuresQuery,
  ledgerLength,
  logIn,
  openWorkspace,
  postgresHasGone,
  postmasterPid,
  prepareFolder,
  runCli,
  sendBulk,
  spawnService,
  statusOf,
  submissionLines,
  verifyLedgerOf,
  type ServiceProcess,
  type Workspace,
} from './support';

const ofService = submissionLines({ seed: 20191204, months: 4, lines: 4 });
const ofCli = submissionLines({ seed: 20191205, months: 5, lines: 4 });
const query = figuresQuery(['month', 'destination']);

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

const cubeOfCli = async (): Promise<CubeResponse> => {
  const { code, stdout, stderr } = await runCli(folder, 'cube', JSON.stringify(query));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as CubeResponse;
};

it('service and command line answer alike from one data folder, at the same time', async () => {
  const postmaster = postmasterPid(folder);
  expect(await sendBulk(service, { token, lines: ofService })).toMatchObject({
    summary: { created: ofService.length },
  });
  // Signing in is an event of an account, which the proof counts as well.
  const auditor = await logIn(service, 'auditor');
  const [first, second, verification] = await Promise.all([
    cubeOfCli(),
    cubeOfCli(),
    runCli(folder, 'ledger', 'verify', '--json'),
  ]);
  const own = await askCube(service, token, { ...query, atLeast: ofService.length });
  expect(first).toEqual(own);
  expect(second).toEqual(own);
  expect(verification).toMatchObject({ code: 0 });
  const proof = await verifyLedgerOf(service, auditor);
  expect(JSON.parse(verification.stdout)).toEqual(proof);
  expect(postmasterPid(folder)).toBe(postmaster);
  expect(await statusOf(`${service.url}/health/ready`)).toBe(200);
});

it('the service shows at once what the command line has accepted', async () => {
  const file = workspace.path('submissions.ndjson');
  await writeFile(file, ofCli.join(''));
  const submitted = await runCli(folder, 'submit', file, '--accept', '--json');
  expect([submitted.code, submitted.stderr]).toEqual([0, expect.stringMatching(/^submit: [^\n]*\n$/)]);
  expect(JSON.parse(submitted.stdout)).toMatchObject({ submissions: ofCli.length, refused: 0 });
  const head = await ledgerLength(folder);
  const own = await askCube(service, token, { ...query, atLeast: head });
  expect(head).toBe(ofService.length + ofCli.length);
  expect(own.asOf).toBe(head);
  expect(await cubeOfCli()).toEqual(own);
});

it('what both take in at once is all there', async () => {
  const months = { months: 5, lines: 4 };
  const file = workspace.path('corrections.ndjson');
  await writeFile(file, submissionLines({ seed: 1, ...months }).join(''));
  const [submitted, answer] = await Promise.all([
    runCli(folder, 'submit', file, '--accept', '--json'),
    sendBulk(service, { token, lines: submissionLines({ seed: 2, ...months }), piece: 60, pauseMs: 100 }),
  ]);
  expect([submitted.code, submitted.stderr]).toEqual([0, expect.stringMatching(/^submit: [^\n]*\n$/)]);
  expect(answer).toMatchObject({ error: null, failed: null, summary: { submissions: 300, refused: 0 } });
  expect(await ledgerLength(folder)).toBe(ofService.length + ofCli.length + 600);
  const auditor = await logIn(service, 'auditor');
  expect(await verifyLedgerOf(service, auditor)).toMatchObject({ faults: [] });
  const own = await askCube(service, token, { ...query, atLeast: await ledgerLength(folder) });
  expect(await cubeOfCli()).toEqual(own);
  expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await postgresHasGone(folder);
});
