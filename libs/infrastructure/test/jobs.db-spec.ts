import {
  createLogger,
  isPresent,
  JobQueue,
  migrate,
  Presence,
  togetherSchema,
} from '@xiangtong/infrastructure';
import {
  openTestDatabase,
  createEmptyDatabase,
  openServiceSource,
  type OpenTestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { installJobs } from '../src/jobs/install-jobs';

const queue = 'report-run';
const logger = createLogger('silent');
const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};

let database: OpenTestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
});
afterAll(() => database.drop());

describe('jobs', () => {
  const queues: JobQueue[] = [];
  const open = async (): Promise<JobQueue> => {
    const opened = new JobQueue(source, logger);
    await opened.open();
    queues.push(opened);
    return opened;
  };
  const put = (jobs: JobQueue, number: number): Promise<void> =>
    source.transaction((transaction) => jobs.put(queue, id(number), transaction));
  afterEach(async () => {
    for (const jobs of queues.splice(0)) await jobs.close();
  });

  it('are handed to one process each', async () => {
    const handled: string[] = [];
    const [first, second] = [await open(), await open()];
    for (const number of [1, 2, 3, 4]) await put(first, number);
    for (const jobs of [first, second]) jobs.work(queue, 2, async (job) => void handled.push(job));
    await until(() => handled.length >= 4);
    for (const jobs of queues.splice(0)) await jobs.close();
    expect(handled.sort()).toEqual([1, 2, 3, 4].map(id));
  });

  it('are there when their transaction commits, and not otherwise', async () => {
    const jobs = await open();
    const broken = source.transaction(async (transaction) => {
      await jobs.put(queue, id(5), transaction);
      throw new Error('rolled back');
    });
    await expect(broken).rejects.toThrow('rolled back');
    expect(await jobs.waits(queue, id(5))).toBe(false);
    await put(jobs, 5);
    expect(await jobs.waits(queue, id(5))).toBe(true);
  });

  it('can be put again whatever became of them', async () => {
    const jobs = await open();
    const handled: string[] = [];
    jobs.work(queue, 1, async (job) => {
      handled.push(job);
      if (handled.length === 1) throw new Error('broken');
    });
    for (const times of [1, 2, 3]) {
      await put(jobs, 6);
      jobs.wake();
      await until(async () => handled.filter((job) => job === id(6)).length === times);
    }
  });

  it('are worked on by a role that can change nothing else', async () => {
    await expect(source.query('create table pgboss.mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(source.query('drop table pgboss.job')).rejects.toThrow(/must be owner/);
  });

  it('find their place made once, whichever of two processes starts first', async () => {
    const empty = await createEmptyDatabase();
    const schema = togetherSchema([{ tables: [], migrations: [], install: installJobs }]);
    await Promise.all([migrate(empty.url, schema), migrate(empty.url, schema)]);
    await migrate(empty.url, schema);
    const fresh = await openServiceSource(empty);
    expect(await fresh.query('select name from pgboss.queue')).toEqual([{ name: queue }]);
    await fresh.destroy();
    await empty.drop();
  });
});

describe('the presence of a process', () => {
  const start = (notices: (string | null)[]): Presence =>
    new Presence({
      connection: { connectionString: database.url },
      channel: 'report_run',
      onNotice: (payload) => notices.push(payload),
      logger,
    });
  const lives = async (number: number): Promise<boolean> => {
    const [row] = await source.query<{ lives: boolean }[]>(
      `select ${isPresent('worker')} as lives from (values ($1::int)) workers (worker)`,
      [number],
    );
    return row!.lives;
  };

  it('lasts as long as the process, and is one of its own', async () => {
    const [first, second] = [start([]), start([])];
    await Promise.all([first.open(), second.open()]);
    const [own, other] = [await first.number(), await second.number()];
    expect(own).not.toBe(other);
    expect([await lives(own), await lives(other), await lives(1)]).toEqual([true, true, false]);
    await first.close();
    await until(async () => !(await lives(own)));
    expect(await lives(other)).toBe(true);
    await second.close();
  });

  it('hears what is announced, and that something may have been missed', async () => {
    const notices: (string | null)[] = [];
    const presence = start(notices);
    await presence.open();
    await source.query(`select pg_notify('report_run', 'x')`);
    await until(() => notices.includes('x'));
    expect(notices).toEqual([null, 'x']);
    await presence.close();
  });

  it('is another one after the connection was lost', async () => {
    const notices: (string | null)[] = [];
    const presence = start(notices);
    await presence.open();
    const before = await presence.number();
    presence.renew();
    await until(() => notices.length === 2);
    const after = await presence.number();
    expect(after).not.toBe(before);
    expect([await lives(before), await lives(after)]).toEqual([false, true]);
    await presence.close();
  });

  describe('while the database lets nobody in', () => {
    const connection = { connectionString: '' };
    let refused = 0;
    let presence: Presence;
    beforeEach(async () => {
      connection.connectionString = database.url;
      const counting = { ...logger, warn: () => (refused += 1) } as unknown as typeof logger;
      presence = new Presence({
        connection,
        channel: 'report_run',
        onNotice: () => undefined,
        logger: counting,
      });
      await presence.open();
      refused = 0;
      connection.connectionString = 'postgres://nobody@127.0.0.1:1/nowhere';
      presence.renew();
      await until(() => refused > 0);
    });
    afterEach(() => presence.close());

    it('is waited for, however many attempts it takes', async () => {
      const asked = presence.number();
      await until(() => refused > 2);
      connection.connectionString = database.url;
      expect(await lives(await asked)).toBe(true);
    });

    it('is not waited for by what is given up', async () => {
      const stop = new AbortController();
      const asked = presence.number(stop.signal);
      stop.abort(new Error('given up'));
      await expect(asked).rejects.toThrow('given up');
      await expect(presence.number(stop.signal)).rejects.toThrow('given up');
    });
  });
});
