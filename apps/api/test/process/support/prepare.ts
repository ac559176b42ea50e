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
} from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue, seedReference } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import { onceARun } from '@xiangtong/testing';
import { DataSource } from 'typeorm';
import { acceptWithoutReview } from '../../support/review-rule';
import { PASSWORD } from './service';
import { UNIT_COUNT, unitCode, unitsCsv } from './submissions';

/**
 * `hub` reports for all units and reads for the county, which accepts without review; `auditor` only reads. Nothing is
 * doubted: every submission of a stream comes into force at once.
 */
const fill = async (source: DataSource): Promise<void> => {
  await seedReference(source, join(projectDirectory(), 'seeds', 'reference'));
  await importUnits(source, unitsCsv());
  await source.query(`update form set check_parameters = '{}'`);
  await acceptWithoutReview(source);
  const identity = createIdentity({
    manager: source.manager,
    units: catalogueUnits(new ReferenceCatalogue(source)),
    clock: systemClock,
  });
  const units = Array.from({ length: UNIT_COUNT }, (_, index) => unitCode(index));
  const account = { displayName: '测试', password: PASSWORD };
  await identity.createAccount.execute({
    ...account,
    username: 'hub',
    grants: ['reporter', 'officer'],
    divisions: ['520122'],
    units,
  });
  await identity.createAccount.execute({
    ...account,
    username: 'auditor',
    grants: ['auditor'],
    divisions: ['520122'],
  });
};

/** Schema, reference data, units and accounts. */
export const prepareDatabase = async (url: string): Promise<void> => {
  await migrate(url, schema);
  const source = await new DataSource(
    serviceDataSourceOptions(serviceUrlOf(url), schema.entities, 2),
  ).initialize();
  await fill(source).finally(() => source.destroy());
};

/**
 * A data folder filled by `prepareDatabase`, with no server running; filled once per run and copied. Each copy finds a
 * port of its own: on that of another, whose password is the same, its service would reach the other's database while
 * its own server is killed.
 */
export const prepareFolder = async (dataDirectory: string): Promise<string> => {
  await cp(await onceARun('prepared', fillFolder), dataDirectory, { recursive: true });
  await rm(join(dataDirectory, 'postgres', 'port'));
  return dataDirectory;
};

const fillFolder = async (dataDirectory: string): Promise<void> => {
  const server = await startEmbeddedPostgres({
    directory: join(dataDirectory, 'postgres'),
    database: 'xiangtong',
  });
  try {
    await prepareDatabase(server.url);
  } finally {
    await server.stop();
  }
  // The system still has what a killed process has written; only a machine failure would lose it.
  await appendFile(join(dataDirectory, 'postgres', 'cluster', 'postgresql.conf'), 'fsync = off\n');
};
