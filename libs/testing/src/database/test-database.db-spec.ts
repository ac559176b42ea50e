import { serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './test-database';

const open = (database: TestDatabase) =>
  new DataSource(serviceDataSourceOptions(database.serviceUrl, [], 1)).initialize();

describe('createTestDatabase', () => {
  it('gives each caller its own copy of the migrated schema', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const [first, second] = await Promise.all(databases.map(open));
    await first!.query(`insert into division (code, name) values ('990000000000', 'Test')`);
    expect(await first!.query(`select name from division where code = '990000000000'`)).toHaveLength(1);
    expect(await second!.query(`select name from division where code = '990000000000'`)).toHaveLength(0);
    await Promise.all([first, second].map((source) => source!.destroy()));
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('drops a database that is still in use', async () => {
    const database = await createTestDatabase();
    const source = await open(database);
    await source.query('select 1');
    await database.drop();
    await expect(open(database)).rejects.toThrow(/does not exist/);
    await source.destroy();
  });
});
