import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  type TestDatabase,
} from '@xiangtong/testing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CallerClient } from '../src/database/caller-client';

let database: TestDatabase;
let source: DataSource;
let owner: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  source = await openServiceSource(database);
  owner = await openOwnerSource(database);
});
afterAll(async () => {
  await owner.destroy();
  await source.destroy();
  await database.drop();
});

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

  it('that nobody uses any more gives its locks back', async () => {
    const [row] = await source.query<object[]>('show idle_in_transaction_session_timeout');
    expect(row).toEqual({ idle_in_transaction_session_timeout: '5min' });
  });
});
