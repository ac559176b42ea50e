import { DomainError, ManualClock, migrate } from '@xiangtong/infrastructure';
import { createEmptyDatabase, openServiceSource, type TestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { schema } from '../src';
import {
  importFormAssignments,
  importPackSizes,
  importProducts,
  importUnits,
  UnitRegister,
} from '@xiangtong/reference';

describe('reference data before it is loaded', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, schema, database.serviceUrl);
    source = await openServiceSource(database);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const unit = { code: 'P-1', name: '园区', kind: 'park', division: '520122', validFrom: '2026-01' } as const;
  const works: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    [
      'units of a file',
      () => importUnits(source, 'code,name,kind,division,valid_from\nP-1,园区,park,520122,2026-01\n'),
      '行政区划',
    ],
    [
      'a unit of the form',
      () =>
        new UnitRegister({
          source,
          clock: new ManualClock(new Date('2026-02-01T00:00:00Z')),
          use: () => Promise.resolve(new Map()),
        }).create({ username: 'x', mayManage: () => true }, unit),
      '行政区划',
    ],
    [
      'products',
      () => importProducts(source, 'code,name_zh,name_en,category,base_unit\nA-1,蜂蜜,Honey,FOOD,kg\n'),
      '商品类别',
    ],
    ['pack sizes', () => importPackSizes(source, 'product,unit,factor\nA-1,瓶,0.5\n'), '计量单位'],
    ['assignments', () => importFormAssignments(source, 'unit,form,valid_from\nP-1,sales,2026-01\n'), '报表'],
  ];

  it.each(works)('%s: the refusal says which table is empty, and what to run', async (_, work, table) => {
    const refusal: unknown = await work().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({
      code: 'REFERENCE.NOT_SEEDED',
      parameters: { table: { zh: table } },
    });
  });
});
