import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueUnits, createIdentity } from '@xiangtong/identity';
import {
  migrate,
  projectDirectory,
  serviceDataSourceOptions,
  serviceUrlOf,
  startEmbeddedPostgres,
  systemClock,
  type Database,
} from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue, seedReference } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import { DataSource } from 'typeorm';
import { PASSWORD } from './service';
import { UNIT_COUNT, unitCode, unitsCsv } from './submissions';

/** What a prepared database has besides schema, reference data, units and accounts. */
type Furnish = (source: Database) => Promise<void>;

/**
 * `hub` and `officer` report for all units and decide for the county, each on what the other handed in; `auditor` only
 * reads. Nothing is doubted.
 */
const fill = async (source: DataSource): Promise<void> => {
  await seedReference(source, join(projectDirectory(), 'seeds', 'reference'));
  await importUnits(source, unitsCsv());
  await source.query(`update form set check_parameters = '{}'`);
  const identity = createIdentity({
    manager: source.manager,
    units: catalogueUnits(new ReferenceCatalogue(source)),
    clock: systemClock,
  });
  const units = Array.from({ length: UNIT_COUNT }, (_, index) => unitCode(index));
  const account = { displayName: '测试', password: PASSWORD, divisions: ['520122'] };
  for (const username of ['hub', 'officer'])
    await identity.createAccount.execute({ ...account, username, grants: ['reporter', 'officer'], units });
  await identity.createAccount.execute({ ...account, username: 'auditor', grants: ['auditor'] });
};

export const prepareDatabase = async (url: string, furnish: Furnish): Promise<void> => {
  await migrate(url, schema);
  const source = await new DataSource(
    serviceDataSourceOptions(serviceUrlOf(url), schema.entities, 2),
  ).initialize();
  try {
    await fill(source);
    await furnish(source);
  } finally {
    await source.destroy();
  }
};

/** A data folder filled by `prepareDatabase`, with no server running. */
export const fillFolder = async (dataDirectory: string, furnish: Furnish): Promise<void> => {
  const server = await startEmbeddedPostgres({
    directory: join(dataDirectory, 'postgres'),
    database: 'xiangtong',
  });
  try {
    await prepareDatabase(server.url, furnish);
  } finally {
    await server.stop();
  }
  // The system still has what a killed process has written; only a machine failure would lose it.
  await appendFile(join(dataDirectory, 'postgres', 'cluster', 'postgresql.conf'), 'fsync = off\n');
};

/**
 * Each copy finds a port of its own: on that of another, whose password is the same, its service would reach the
 * other's database while its own server is killed.
 */
export const copyFolder = async (filled: string, dataDirectory: string): Promise<string> => {
  await cp(filled, dataDirectory, { recursive: true });
  await rm(join(dataDirectory, 'postgres', 'port'));
  return dataDirectory;
};
