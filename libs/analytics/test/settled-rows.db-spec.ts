import { importUnits } from '@xiangtong/reference';
import { ownerDataSource } from '@xiangtong/infrastructure';
import { Cube } from '../src';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await createFixture();
});
afterAll(() => fixture.close());

const sold = (unit: string, more: Partial<TestEvent> = {}): TestEvent => ({
  unit,
  month: 201912,
  lines: [aLine({ amount: 10_000, destination: 0 })],
  ...more,
});

it('says who reported and how members are called as of now, however often it is asked', async () => {
  const historian = new Historian(fixture.source, fixture.catalogue);
  await historian.play([sold('V1')]);
  const replica = await fixture.replica();
  const cube = new Cube(replica);
  const question = { measures: ['amount'], by: ['unit'], period: '2019-12' } as const;
  const asked = async () => {
    const { coverage, quality, labels, ...answer } = await cube.query(question, 'all');
    expect({ coverage, quality, labels, ...answer }).toEqual(await new Cube(replica).query(question, 'all'));
    return [coverage.reported, quality!.timely, labels.unit!['V1']?.zh];
  };
  expect(await asked()).toEqual([1, 1, '一村']);
  await historian.play([sold('P1', { late: true })]);
  await replica.catchUpNow();
  expect(await asked()).toEqual([2, 1, '一村']);
  const owner = await ownerDataSource(fixture.ownerUrl).initialize();
  await importUnits(owner, 'code,name,kind,division,valid_from\nV1,新一村,village,520122001201,2018-01\n');
  await owner.destroy();
  await replica.catchUpNow();
  expect(await asked()).toEqual([2, 1, '新一村']);
  await historian.play([sold('V1', { lines: null })]);
  await replica.catchUpNow();
  expect(await asked()).toEqual([1, 0, undefined]);
});

it('does not answer an earlier position with what is known now', async () => {
  const replica = await fixture.replica();
  const cube = new Cube(replica);
  const at = async (asOf?: number) => {
    const question = { measures: ['amount'], by: [], period: '2019-12', ...(asOf && { asOf }) } as const;
    return (await cube.query(question, 'all')).coverage.reported;
  };
  expect([await at(), await at(2), await at(1), await at()]).toEqual([1, 2, 1, 1]);
});
