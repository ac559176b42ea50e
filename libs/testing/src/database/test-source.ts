import { ownerDataSource, serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { importUnits } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './test-database';

/** Connections as the service has them: under the service role. */
export const openServiceSource = (database: TestDatabase): Promise<DataSource> =>
  new DataSource(serviceDataSourceOptions(database.serviceUrl, schema.entities, 4)).initialize();

/** Connections of the owner of the schema, the only one who could tamper with append-only tables. */
export const openOwnerSource = (database: TestDatabase): Promise<DataSource> =>
  ownerDataSource(database.url).initialize();

export interface OpenTestDatabase extends TestDatabase {
  readonly source: DataSource;
  readonly owner: DataSource;
}

/** A database of one test file with both kinds of connections, which end when it is dropped. */
export const openTestDatabase = async (): Promise<OpenTestDatabase> => {
  const database = await createTestDatabase();
  const [source, owner] = [await openServiceSource(database), await openOwnerSource(database)];
  const drop = async (): Promise<void> => {
    await source.destroy();
    await owner.destroy();
    await database.drop();
  };
  return { ...database, source, owner, drop };
};

/** Real villages of Xifeng, Libei first; all of them are in the reference data. */
export const testVillages = ['520122001208', '520122001001', '520122001002', '520122001003'] as const;
export const testPark = '520122P01';

/** Registers four villages and a park of Xifeng from January 2018 on. */
export const registerTestUnits = async (source: DataSource): Promise<void> => {
  const villages = testVillages.map((code) => `${code},村${code.slice(-3)},village,${code},2018-01`);
  const lines = [
    'code,name,kind,division,valid_from',
    ...villages,
    `${testPark},息烽电商产业园,park,520122,2018-01`,
  ];
  await importUnits(source, lines.join('\n'));
};
