import { setTimeout as pause } from 'node:timers/promises';
import type { CubeResponse } from '@xiangtong/contracts';
import { itWith, plainJpeg } from '@xiangtong/testing';
import { Client } from 'pg';
import { eventsFrom, type ServerEvent } from '../support/reading/event-stream';
import { PASSWORD, sendBulk, submissionLines, unitCode, waitUntil, type ServiceProcess } from './support';
import { ask, formOf, ThreeProcesses, type Answer } from './support/three-processes';

const three = new ThreeProcesses();
const it3 = itWith('nginx');
let [a, b, c]: ServiceProcess[] = [];
let hub: string;
let officer: string;

interface Receipt {
  readonly id: string;
  readonly revision: number;
  readonly seq: number;
}

interface Run {
  readonly runId: string;
  readonly status: string;
  readonly seal: string | null;
  readonly attempts: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const logIn = (at: { url: string }, username: string, password = PASSWORD) =>
  ask<{ token: string }>(at, null, '/auth/login', { username, password });

const tokenAt = async (at: { url: string }, username: string): Promise<string> =>
  (await logIn(at, username)).body.token;

const everywhere = <T>(use: (process: ServiceProcess) => Promise<T>): Promise<T[]> =>
  Promise.all(three.processes.map(use));

const statusesOf = (token: string): Promise<number[]> =>
  everywhere(async (process) => (await ask(process, token, '/auth/me')).status);

const good = <T>({ status, body }: Answer<T>): T => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

const query = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: three.database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
};

const submission = (unit: number, period: string, amount = '120.00') => ({
  unit: unitCode(unit),
  period,
  lines: [
    { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: '6', orders: 3, amount },
  ],
});

const amountOf = async (at: { url: string }, period: string, more = {}): Promise<[string, number]> => {
  const question = { measures: ['amount'], by: [], period, ...more };
  const { totals, asOf } = good(await ask<CubeResponse>(at, officer, '/cube', question));
  return [String(totals['amount']), asOf];
};

beforeAll(async () => {
  await three.open();
  [a, b, c] = three.processes as ServiceProcess[];
  [hub, officer] = await Promise.all([tokenAt(three, 'hub'), tokenAt(three, 'officer')]);
});
afterAll(() => three.close());

it3('requests go to one process after the other', async () => {
  const before = three.answered();
  for (let index = 0; index < 9; index += 1) await ask(three, hub, '/auth/me');
  await waitUntil('each has answered', () =>
    three.answered().every((count, index) => count - before[index]! >= 3),
  );
});

describe('a session', () => {
  it3('of one process is known to all, and ends in all at once', async () => {
    const token = await tokenAt(a!, 'auditor');
    expect(await statusesOf(token)).toEqual([200, 200, 200]);
    await ask(b!, token, '/auth/logout', {});
    expect(await statusesOf(token)).toEqual([401, 401, 401]);
  });

  it3('is a cookie for all of them', async () => {
    const { headers } = await logIn(three, 'auditor');
    const cookie = headers
      .getSetCookie()
      .map((text) => text.split(';')[0]!)
      .join('; ');
    const known = await everywhere((process) => ask(process, null, '/auth/me', undefined, { cookie }));
    expect(known.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it3('is ended by its owner, from another process', async () => {
    const [lost, kept] = [await tokenAt(a!, 'auditor'), await tokenAt(b!, 'auditor')];
    expect(await statusesOf(lost)).toEqual([200, 200, 200]);
    await fetch(`${c!.url}/api/v1/auth/sessions`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${kept}` },
    });
    expect([await statusesOf(lost), await statusesOf(kept)]).toEqual([
      [401, 401, 401],
      [200, 200, 200],
    ]);
  });

  it3('is guessed five times, however many processes are tried at once', async () => {
    const tries = Array.from({ length: 18 }, (_, index) =>
      logIn(three.processes[index % 3]!, 'nobody-here', `guess number ${index}`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(13).fill(429)]);
  });
});

describe('a month', () => {
  it3('is drafted, submitted, accepted and seen, each in another process', async () => {
    const key = { 'Idempotency-Key': 'a month' };
    const content = submission(0, '2019-05');
    const draft = good(await ask<Receipt>(a!, hub, '/submissions', content, key));
    expect(good(await ask(b!, hub, '/submissions', content, key))).toEqual(draft);
    expect((await ask(c!, hub, '/submissions', submission(1, '2019-05'), key)).status).toBe(409);
    good(await ask(b!, hub, `/submissions/${draft.id}/submit`, {}));
    expect((await ask(a!, hub, `/submissions/${draft.id}/submit`, {})).status).toBe(409);
    const { seq } = good(await ask<Receipt>(c!, officer, `/submissions/${draft.id}/accept`, {}));
    const seen = await everywhere((process) => amountOf(process, '2019-05', { atLeast: seq }));
    expect(seen.map(([amount]) => amount)).toEqual(['120.00', '120.00', '120.00']);
  });

  it3('that is sent with one key to all processes at once is taken once', async () => {
    const key = { 'Idempotency-Key': 'at once' };
    const content = submission(2, '2019-05');
    const receipts = await everywhere(async (process) =>
      good(await ask<Receipt>(process, hub, '/submissions?submit=true', content, key)),
    );
    expect(receipts).toEqual([receipts[0], receipts[0], receipts[0]]);
    expect(receipts[0]).toMatchObject({ revision: 1, status: 'submitted' });
  });

  it3(
    'is told to open pages by whichever process has them, and no process then shows an older one',
    async () => {
      const stop = new AbortController();
      const moves = new Map<ServiceProcess, number>();
      const watch = async (process: ServiceProcess): Promise<void> => {
        const events = eventsFrom(`${process.url}/api/v1/live`, officer, { Accept: 'text/event-stream' });
        for await (const { data } of events) {
          if (stop.signal.aborted) break;
          const shown = await everywhere((other) => amountOf(other, '2019-06'));
          for (const [, asOf] of shown) expect(asOf).toBeGreaterThanOrEqual(data['seq'] as number);
          moves.set(process, (moves.get(process) ?? 0) + 1);
        }
      };
      const watching = everywhere(watch);
      for (let unit = 0; unit < 12; unit += 1) {
        const path = '/submissions?submit=true';
        const { id } = good(await ask<Receipt>(three, hub, path, submission(unit, '2019-06')));
        good(await ask(three, officer, `/submissions/${id}/accept`, {}));
        await pause(60);
      }
      stop.abort();
      const { id } = good(await ask<Receipt>(a!, hub, '/submissions?submit=true', submission(20, '2019-06')));
      good(await ask(b!, officer, `/submissions/${id}/accept`, {}));
      await watching;
      // The position at the beginning, and what came later.
      for (const process of three.processes) expect(moves.get(process)).toBeGreaterThanOrEqual(2);
    },
  );
});

it3('photos and files that one process has taken in are with the others', async () => {
  const { id } = good(await ask<Receipt>(a!, hub, '/submissions', submission(3, '2019-05')));
  const photo = formOf(plainJpeg(), 'paper.jpg');
  const { digest } = good(await ask<{ digest: string }>(a!, hub, `/submissions/${id}/photos`, photo));
  const photos = await everywhere((process) => ask(process, hub, `/submissions/${id}/photos/${digest}`));
  expect(photos.map(({ status }) => status)).toEqual([200, 200, 200]);
  const csv = `填报单位,报告期,产品,目的地,平台,数量,单位,金额,订单数\n${unitCode(4)},2019-05,VEG-001,320102,taobao,6,kg,90.00,3\n`;
  const report = good(await ask<object>(b!, hub, '/submissions/import', formOf(csv, 'month.csv')));
  expect(report).toMatchObject({ created: 1 });
  const list = `/submissions?unit=${unitCode(4)}&period=2019-05`;
  const lists = await everywhere(async (process) => good(await ask<{ items: object[] }>(process, hub, list)));
  expect(lists.map(({ items }) => items.length)).toEqual([1, 1, 1]);
});

const runOf = async (at: { url: string }, runId: string): Promise<Run> =>
  good(await ask<Run>(at, officer, `/runs/${runId}`));

const lastOf = async (events: AsyncIterable<ServerEvent>): Promise<ServerEvent | undefined> => {
  let last: ServerEvent | undefined;
  for await (const event of events) last = event;
  return last;
};

it3(
  'a report is asked for, followed, downloaded, published and verified, each in another process',
  async () => {
    const request = { period: '2019-05', scope: '520122', formats: ['json', 'xlsx'] };
    const { runId } = good(await ask<Run>(a!, officer, '/reports/yoy/runs', request));
    const end = await lastOf(eventsFrom(`${b!.url}/api/v1/runs/${runId}/events`, officer));
    expect(end?.event).toBe('done');
    const { files } = await runOf(c!, runId);
    for (const { name, bytes } of files) {
      const path = `/api/v1/runs/${runId}/files/${encodeURIComponent(name)}`;
      const sizes = await everywhere(async ({ url }) => {
        const answer = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${officer}` } });
        return (await answer.arrayBuffer()).byteLength;
      });
      expect(sizes).toEqual([bytes, bytes, bytes]);
    }
    const { seal } = good(await ask<{ seal: string }>(b!, officer, `/runs/${runId}/publish`, {}));
    expect((await everywhere((process) => runOf(process, runId))).map((run) => run.seal)).toEqual([
      seal,
      seal,
      seal,
    ]);
    const { name } = files[0]!;
    const sealed = await fetch(`${c!.url}/api/v1/runs/${runId}/files/${encodeURIComponent(name)}`, {
      headers: { Authorization: `Bearer ${officer}` },
    });
    const content = Buffer.from(await sealed.arrayBuffer());
    const verdicts = await everywhere(async (process) =>
      good(await ask<object>(process, officer, '/seals/verify', formOf(content, name))),
    );
    for (const verdict of verdicts) expect(verdict).toMatchObject({ genuine: true, sameBytes: true, seal });
  },
);

it3(
  'reports that are due are asked for once, by whichever process looks first',
  async () => {
    for (let day = 1; day <= 12; day += 1) {
      const schedule = { report: 'yoy', scope: unitCode(day), formats: ['json'], day, hour: 8 };
      good(await ask(three, officer, '/report-schedules', schedule));
    }
    await query(`update report_schedule set next_at = now()`);
    // Each process looks every quarter of a minute.
    await waitUntil('all are asked for', async () => {
      const left = await query('select from report_schedule where last_run is null or next_at <= now()');
      return left.length === 0;
    });
    await pause(16_000);
    const [counts] = await query<{ runs: number; schedules: number }>(
      `select (select count(*)::int from report_run where requested_by = 'officer'
       and id in (select last_run from report_schedule)) as schedules,
     (select count(*)::int from report_run where parameters ->> 'scope' like '520122P%') as runs`,
    );
    expect(counts).toEqual({ schedules: 12, runs: 12 });
  },
  240_000,
);

it3(
  'when one is killed the others go on, and finish what it had begun',
  async () => {
    const lines = submissionLines({ seed: 20191206, months: 2, lines: 3 });
    const stream = await sendBulk(three, { token: hub, lines });
    expect(stream).toMatchObject({
      error: null,
      failed: null,
      summary: { submissions: lines.length, refused: 0 },
    });
    await query('update report_run set status = $1 where status in ($2, $3)', [
      'cancelled',
      'queued',
      'running',
    ]);
    const ids: string[] = [];
    for (const scope of ['520122', unitCode(0), unitCode(1)])
      for (const language of ['zh', 'en']) {
        const request = { period: '2018', scope, language, formats: ['pdf', 'xlsx'] };
        ids.push(good(await ask<Run>(three, officer, '/reports/yoy/runs', request)).runId);
      }
    await waitUntil('all three make one', async () => {
      const rows = await query<{ worker: number }>(
        `select distinct worker from report_run where status = 'running'`,
      );
      return rows.length === 3;
    });
    const killed = a!.end('SIGKILL');
    // Nothing is told to people: what reads goes to the next process, what writes was not taken and is sent again.
    const statuses: number[] = [];
    for (let index = 0; index < 30; index += 1) statuses.push((await ask(three, officer, '/inbox')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const key = { 'Idempotency-Key': 'when one is killed' };
    const send = () => ask<Receipt>(three, hub, '/submissions', submission(5, '2019-05'), key);
    expect([await send(), await send(), await send()].map(({ status }) => status)).toEqual([201, 201, 201]);
    await killed;
    await waitUntil('all runs are done', async () => {
      const runs = await Promise.all(ids.map((id) => runOf(three, id)));
      return runs.every(({ status }) => status === 'done');
    });
    const runs = await Promise.all(ids.map((id) => runOf(b!, id)));
    expect(runs.filter(({ attempts }) => attempts > 1)).toHaveLength(1);
    for (const { runId, files } of runs)
      for (const { name } of files)
        expect((await ask(c!, officer, `/runs/${runId}/files/${encodeURIComponent(name)}`)).status).toBe(200);
  },
  300_000,
);
