import { join } from 'node:path';
import { Client } from 'pg';
import { Cube } from '../src';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { fixedHistory } from './support/history';
import { figures } from './support/same-figures';

let fixture: Fixture;
let historian: Historian;

beforeEach(async () => {
  fixture = await createFixture();
  historian = new Historian(fixture.source, fixture.catalogue);
});

afterEach(() => fixture.close());

describe('followers of one ledger', () => {
  it('take a slot each, see every commit and answer alike', async () => {
    const first = await fixture.replica({ mode: 'tail' });
    const second = await fixture.replica({ mode: 'tail' });
    expect([(await first.status()).file, (await second.status()).file]).toEqual([
      join(fixture.directory, 'replica-0.duckdb'),
      join(fixture.directory, 'replica-1.duckdb'),
    ]);
    for (const [index, event] of fixedHistory.entries()) {
      await historian.play([event]);
      await Promise.all([first.atLeast(index + 1), second.atLeast(index + 1)]);
    }
    expect(await figures(second)).toEqual(await figures(first));
    expect(await first.status()).toMatchObject({ state: 'following', seq: 9, ledgerSeq: 9 });
  });

  it('hear of every commit by its announcement, without looking by themselves', async () => {
    const replica = await fixture.replica({ mode: 'tail', parts: { pollMs: 3_600_000 } });
    for (const [index, event] of fixedHistory.entries()) {
      await historian.play([event]);
      await waitFor(() => replica.currentSeq > index);
    }
    expect(replica.currentSeq).toBe(fixedHistory.length);
  });

  it('connect again after PostgreSQL ended their connection', async () => {
    const replica = await fixture.replica({ mode: 'tail' });
    await endConnectionsOf('xiangtong-replica');
    await historian.play(fixedHistory.slice(0, 3));
    await replica.atLeast(3, 60_000);
    expect(replica.currentSeq).toBe(3);
  });

  it('tell who waits for a position that does not come', async () => {
    const replica = await fixture.replica({ mode: 'tail' });
    await expect(replica.atLeast(7, 50)).rejects.toMatchObject({
      code: 'CUBE.NOT_CAUGHT_UP',
      parameters: { wanted: 7, seq: 0 },
    });
    await expect(
      new Cube(replica).query({ measures: ['amount'], by: [], period: '2019', asOf: 1 }, 'all'),
    ).rejects.toMatchObject({
      mistakes: [{ path: 'asOf', code: 'CUBE.BEYOND_HEAD', parameters: { head: 0, value: 1 } }],
    });
  });

  it('learn of new units and renamed products without a new entry', async () => {
    const replica = await fixture.replica({ mode: 'tail' });
    await historian.play(fixedHistory.slice(0, 1));
    await replica.atLeast(1);
    await fixture.source.query(`update product set name_zh = '线椒' where code = 'PEPPER'`);
    const cube = new Cube(replica);
    const label = async () => {
      const answer = await cube.query({ measures: ['amount'], by: ['product'], period: '2018' }, 'all');
      return answer.labels.product?.['PEPPER']?.zh;
    };
    await waitFor(async () => (await label()) === '线椒');
    expect(await label()).toBe('线椒');
  });

  it('show with a position the register of when it was asked for', async () => {
    const replica = await fixture.replica({ mode: 'tail', parts: { pollMs: 3_600_000 } });
    await historian.play(fixedHistory.slice(0, 1));
    await replica.atLeast(1);
    await fixture.source.query(`update product set name_zh = '线椒' where code = 'PEPPER'`);
    const { labels } = await new Cube(replica).query(
      { measures: ['amount'], by: ['product'], period: '2018', atLeast: 1 },
      'all',
    );
    expect(labels.product?.['PEPPER']?.zh).toBe('线椒');
  });

  it('keep a reader at one position while entries arrive', async () => {
    const replica = await fixture.replica({ mode: 'tail' });
    await historian.play(fixedHistory.slice(0, 2));
    await replica.atLeast(2);
    const seen = await replica.read(async (connection) => {
      const count = async () =>
        Number((await connection.rows<{ n: bigint }>('select count(*) as n from report'))[0]?.n);
      const before = await count();
      await historian.play(fixedHistory.slice(2, 5));
      await replica.atLeast(5);
      return [before, await count()];
    });
    expect(seen).toEqual([2, 2]);
  });
});

describe('order of events', () => {
  it('does not matter between different unit-months', async () => {
    const other = await createFixture();
    try {
      await historian.play(fixedHistory);
      await new Historian(other.source, other.catalogue).play(interleaved(fixedHistory));
      const [mine, theirs] = [await figures(await fixture.replica()), await figures(await other.replica())];
      const comparable = (answers: typeof mine) =>
        answers.map(({ rows, totals, coverage }) => ({ rows, totals, coverage }));
      expect(comparable(theirs)).toEqual(comparable(mine));
    } finally {
      await other.close();
    }
  });
});

/** All of one unit-month, then all of the next: every unit-month keeps its own order. */
const interleaved = (events: readonly TestEvent[]): TestEvent[] => {
  const keys = [...new Set(events.map(({ unit, month }) => `${unit}/${month}`))].sort().reverse();
  return keys.flatMap((key) => events.filter(({ unit, month }) => `${unit}/${month}` === key));
};

const waitFor = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const endConnectionsOf = async (application: string): Promise<void> => {
  const client = new Client({ connectionString: fixture.url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = $1 and datname = current_database()`,
    [application],
  );
  await client.end();
};
