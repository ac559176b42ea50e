import { setTimeout as pause } from 'node:timers/promises';
import {
  announce,
  figuresInForce,
  halfInForce,
  ledgerLength,
  logIn,
  missingFromLedger,
  openWorkspace,
  postgresHasGone,
  prepareFolder,
  seededRandom,
  sendBulk,
  spawnService,
  submissionLines,
  verifyLedgerOf,
  waitUntil,
  type Acknowledged,
  type BulkAnswer,
  type Workspace,
} from './support';

const SEED = 20191201;
const ROUNDS = 3;
const lines = submissionLines({ seed: SEED, months: 20, lines: 6, correctEvery: 90 });
const slowly = { lines, piece: 45, pauseMs: 8 };

let workspace: Workspace;
let undisturbed: { figures: unknown[]; entries: number; answer: BulkAnswer };

beforeAll(async () => {
  workspace = await openWorkspace();
  const folder = await prepareFolder(workspace.path('undisturbed'));
  const service = await spawnService(folder);
  const token = await logIn(service, 'hub');
  const answer = await sendBulk(service, { token, lines });
  const entries = await ledgerLength(folder);
  undisturbed = { answer, entries, figures: await figuresInForce(service, token, entries) };
  await service.end('SIGTERM');
});
afterAll(() => workspace.remove());

/** Kills the service a moment after `after` results have arrived; resolves to what was acknowledged. */
const killWhileAccepting = async (folder: string, after: number, delayMs: number): Promise<BulkAnswer> => {
  const service = await spawnService(folder);
  const token = await logIn(service, 'hub');
  let told = 0;
  const bulk = sendBulk(service, { ...slowly, token, onResults: (count) => (told = count) });
  await waitUntil(`${after} results`, () => told >= after);
  await pause(delayMs);
  await service.end('SIGKILL');
  return bulk;
};

it('takes the whole file in when nobody disturbs it', () => {
  expect(undisturbed.answer).toMatchObject({
    status: 200,
    failed: null,
    error: null,
    summary: { submissions: lines.length, refused: 0 },
  });
  expect(undisturbed.entries).toBe(lines.length);
});

it('loses nothing that was acknowledged and keeps nothing by halves, whenever the service is killed', async () => {
  const random = seededRandom(SEED);
  const folder = await prepareFolder(workspace.path('killed'));
  const acknowledged: Acknowledged[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const after = Math.floor(((round - 1 + random()) / ROUNDS) * 0.85 * lines.length);
    const delayMs = Math.floor(random() * 150);
    const answer = await killWhileAccepting(folder, after, delayMs);
    acknowledged.push(...answer.acknowledged);
    announce(
      `round ${round}, seed ${SEED}: killed ${delayMs} ms after ${after} results, ${answer.acknowledged.length} of ${lines.length} told`,
    );
    expect(answer.summary).toBeNull();
    expect(answer.error).not.toBeNull();
    // The server left behind by the killed service is inspected before anything restarts it.
    expect(await halfInForce(folder)).toEqual([]);
    expect(await missingFromLedger(folder, acknowledged)).toEqual([]);
  }
  const service = await spawnService(folder);
  const token = await logIn(service, 'hub');
  expect(await verifyLedgerOf(service, await logIn(service, 'auditor'))).toMatchObject({ faults: [] });
  const again = await sendBulk(service, { token, lines });
  expect(again).toMatchObject({
    failed: null,
    error: null,
    summary: { submissions: lines.length, refused: 0 },
  });
  expect(await missingFromLedger(folder, [...acknowledged, ...again.acknowledged])).toEqual([]);
  expect(await halfInForce(folder)).toEqual([]);
  expect(await figuresInForce(service, token, await ledgerLength(folder))).toEqual(undisturbed.figures);
  expect(await verifyLedgerOf(service, await logIn(service, 'auditor'))).toMatchObject({ faults: [] });
  expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await postgresHasGone(folder);
});
