import { randomBytes } from 'node:crypto';
import { serviceUrlOf } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import { TEMPLATE_URL_VARIABLE } from '../setup/shared-server';

/** A database of one test file: a clone of the migrated template. */
export interface TestDatabase {
  /** Address for the owner of the schema. */
  readonly url: string;
  /** Address for the service. */
  readonly serviceUrl: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

/**
 * Clones the template in 0.06 to 0.1 s. Only for specs of the Jest projects `database` and `e2e`, whose global setup
 * starts the server.
 */
export const createTestDatabase = (): Promise<TestDatabase> =>
  createDatabase(templateUrl().pathname.slice(1));

/** A database without schema, as on the first day of an installation. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabase('template0');

const createDatabase = async (templateName: string): Promise<TestDatabase> => {
  const template = templateUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(template, `create database ${name} template ${templateName} strategy file_copy`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const drop = () => onServer(template, `drop database if exists ${name} with (force)`);
  return { url: url.href, serviceUrl: serviceUrlOf(url.href), drop };
};

const templateUrl = (): URL => {
  const url = process.env[TEMPLATE_URL_VARIABLE];
  if (!url) throw new Error('no test database server: the spec must end in db-spec.ts or e2e-spec.ts');
  return new URL(url);
};

/** A database can only be cloned while no client is connected to it, so statements run on `postgres`. */
const onServer = async (template: URL, statement: string): Promise<void> => {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
