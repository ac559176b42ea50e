import { Client } from 'pg';
import { valueTypes } from '../value-types';
import type { BackupHead } from './manifest';

/** Queries on the connection of a backup, inside its transaction. */
export interface BackupQueries {
  query<Rows>(statement: string): Promise<Rows>;
}

export type ReadBackupHead = (queries: BackupQueries) => Promise<BackupHead>;

/** Progress in bytes; the total may be an estimate. */
export type BackupProgress = (done: number, total: number) => void;

/** One connection of the owner of the schema, closed in any case when `work` ends. */
export const withClient = async <Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({
    connectionString: url,
    application_name: 'xiangtong backup',
    types: valueTypes,
  });
  // The failure is reported by the running statement.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const queriesOf = (client: Client): BackupQueries => ({
  query: async <Rows>(statement: string) => (await client.query(statement)).rows as Rows,
});
