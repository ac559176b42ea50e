import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';

let database: TestDatabase;
let sources: DataSource[];

beforeAll(async () => {
  database = await createTestDatabase();
  sources = [await openServiceSource(database), await openOwnerSource(database)];
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await database.drop();
});

describe('values of the database', () => {
  it('arrive in one form on the connections of the service and of the owner', async () => {
    for (const source of sources)
      expect(
        await source.query(`
          select 9007199254740991 as whole, -12::bigint as below, count(*) as counted, sum(5::bigint) as summed,
            12.500::numeric(18,3) as exact, null::bigint as nothing, '2019-12-31'::date as day,
            '2019-12-31T16:00:00.123Z'::timestamptz as moment, '{"a":[1]}'::json as stored, '\\x00ff'::bytea as bytes`),
      ).toEqual([
        {
          whole: 9_007_199_254_740_991,
          below: -12,
          counted: 1,
          summed: '5',
          exact: '12.500',
          nothing: null,
          day: '2019-12-31',
          moment: new Date('2019-12-31T16:00:00.123Z'),
          stored: { a: [1] },
          bytes: Buffer.from([0, 255]),
        },
      ]);
  });

  it('are never rounded', async () => {
    await expect(sources[0]!.query('select 9007199254740993 as whole')).rejects.toThrow(
      'a number of the database is too large: 9007199254740993',
    );
    expect(await sources[0]!.query('select 1 as goes_on')).toEqual([{ goes_on: 1 }]);
  });
});
