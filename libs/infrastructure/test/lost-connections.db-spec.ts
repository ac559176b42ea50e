import { connect, createServer, type AddressInfo } from 'node:net';
import { openTestDatabase, type OpenTestDatabase } from '@xiangtong/testing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { CallerClient } from '../src/database/caller-client';
import { whileWanted } from '../src/turns/caller-signal';

let database: OpenTestDatabase;
let source: DataSource;
let owner: DataSource;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ source, owner } = database);
});
afterAll(() => database.drop());

describe('a connection that the database ends', () => {
  it('between the pool and whoever asked for it is an error of nobody, and others go on', async () => {
    const { master } = source.driver as unknown as { readonly master: Pool };
    const client = (await master.connect()) as unknown as CallerClient & { release(end: boolean): void };
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await owner.query('select pg_terminate_backend($1)', [client.processID]);
    await ended;
    client.release(true);
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('whose cancellation is never answered ends with its statement', async () => {
    const { port, hostname } = new URL(database.serviceUrl);
    let answers = true;
    const between = createServer((socket) => {
      if (answers) socket.pipe(connect(Number(port), hostname)).pipe(socket);
    });
    await new Promise<void>((done) => between.listen(0, '127.0.0.1', done));
    const url = new URL(database.serviceUrl);
    url.port = String((between.address() as AddressInfo).port);
    const client = new CallerClient({ connectionString: url.href });
    await client.connect();
    answers = false;
    const caller = new AbortController();
    const slept = whileWanted(caller.signal, () => client.query('select pg_sleep(0.2)'));
    caller.abort();
    expect((await slept).rowCount).toBe(1);
    await client.end();
    between.close();
  }, 10_000);

  it('that nobody uses any more gives its locks back', async () => {
    const [row] = await source.query<object[]>('show idle_in_transaction_session_timeout');
    expect(row).toEqual({ idle_in_transaction_session_timeout: '5min' });
  });
});
