import { once } from 'node:events';
import { request as rawRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { itOfOneService } from '@xiangtong/testing';
import { Stage } from '../support';

const stage = new Stage({ cube: { seconds: 60, atOnce: 2 } });
let blocker: Client;
/** Separate from the blocker: inside a transaction the activity view of others does not change. */
let watcher: Client;

beforeAll(async () => {
  await stage.open();
  [blocker, watcher] = [0, 1].map(() => new Client({ connectionString: stage.test.database.url })) as [
    Client,
    Client,
  ];
  await Promise.all([blocker.connect(), watcher.connect()]);
});
afterAll(async () => {
  await Promise.all([blocker.end(), watcher.end()]);
  await stage.close();
});

interface Answer {
  readonly status: number;
  readonly place: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

const lines = '/extracts/lines.csv?scope=520122&period=2019';

const ask = (person: 'officer' | 'auditor' | 'other', path = lines) => {
  const sent = rawRequest(`${stage.test.url}/api/v1${path}`, {
    agent: false,
    headers: { Authorization: `Bearer ${stage.tokenOf(person)}`, 'Accept-Language': 'en' },
  }).end();
  // A cancelled one ends with an error, as intended.
  sent.on('error', () => undefined);
  const answer = answerOf(sent);
  answer.catch(() => undefined);
  return { sent, answer };
};

const answerOf = async (sent: ClientRequest): Promise<Answer> => {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { headers, statusCode } = response;
  return {
    status: statusCode!,
    place: headers['x-queue-place'] as string | undefined,
    retryAfter: headers['retry-after'],
    body: await text(response),
  };
};

/** Statements of the service that wait for the blocked table. */
const blocked = async (): Promise<number> => {
  const { rows } = await watcher.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`,
  );
  return rows[0]!.count;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(20);
};

/** While nothing can be read from the ledger, an extract of lines takes long. */
const whileBlocked = async (work: () => Promise<void>): Promise<void> => {
  await blocker.query('begin');
  await blocker.query('lock table report_event in access exclusive mode');
  try {
    await work();
  } finally {
    await blocker.query('rollback');
  }
};

describe('requests that take long', () => {
  itOfOneService('take turns, of one caller half of the places, and are told theirs', async () => {
    await whileBlocked(async () => {
      const first = ask('officer');
      await until(async () => (await blocked()) === 1);
      const second = ask('officer');
      const other = ask('auditor');
      // The second waits for the first of the same caller, and the auditor does not wait for it.
      await until(async () => (await blocked()) === 2);
      const third = ask('other', lines.replace('520122', '520123'));
      await pause(100);
      expect(await blocked()).toBe(2);
      await blocker.query('rollback');
      const answers = await Promise.all([first, second, other, third].map(({ answer }) => answer));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const [, mine, auditors, others] = answers.map(({ place }) => place);
      expect([answers[0]!.place, auditors]).toEqual(['0', '0']);
      expect([mine, others].sort()).toEqual(['1', '2']);
    });
  });

  itOfOneService('end in the database when their caller goes away, in turn and before it', async () => {
    await whileBlocked(async () => {
      const [running, waiting] = [ask('officer'), ask('officer')];
      await until(async () => (await blocked()) === 1);
      waiting.sent.destroy();
      running.sent.destroy();
      await until(async () => (await blocked()) === 0);
      const next = ask('officer');
      await until(async () => (await blocked()) === 1);
      await blocker.query('rollback');
      expect(await next.answer).toMatchObject({ status: 200, place: '0' });
    });
  });

  itOfOneService('of one caller are not without number', async () => {
    await whileBlocked(async () => {
      const refused: Answer[] = [];
      const asked = Array.from({ length: 30 }, () => ask('officer'));
      for (const { answer } of asked)
        void answer.then(
          (one) => refused.push(one),
          () => undefined,
        );
      await until(async () => refused.length === 6);
      for (const { status, retryAfter, body } of refused) {
        expect([status, retryAfter]).toEqual([429, '5']);
        const detail = expect.stringMatching('You have 24 long requests') as string;
        expect(JSON.parse(body)).toMatchObject({ code: 'QUEUE.TOO_MANY_OF_YOURS', detail });
      }
      for (const { sent } of asked) sent.destroy();
      await until(async () => (await blocked()) === 0);
    });
  });

  itOfOneService('wait for a position no longer than their caller', async () => {
    const body = { measures: ['amount'], by: [], period: '2019', atLeast: 1_000_000 };
    const sent = rawRequest(`${stage.test.url}/api/v1/cube`, {
      method: 'POST',
      agent: false,
      headers: { Authorization: `Bearer ${stage.tokenOf('officer')}`, 'Content-Type': 'application/json' },
    });
    sent.on('error', () => undefined).end(JSON.stringify(body));
    await pause(200);
    sent.destroy();
    // Long before the ten-second limit of waiting for a position.
    const places: (string | undefined)[] = [];
    while (places.at(-1) !== '0' && places.length < 50) places.push((await ask('officer').answer).place);
    expect(places.at(-1)).toBe('0');
  });
});
