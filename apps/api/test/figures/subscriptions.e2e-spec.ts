import { ENGINE, type Engine } from '@xiangtong/analytics';
import { SubscriptionFiles, type SubscriptionView } from '@xiangtong/notifications';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { asHolderOf, createTestApp, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: 1, orders: 2 };
  const entry = (unit: string, amount: string) => ({ unit, period: '2019-12', lines: [{ ...line, amount }] });
  await putInForce(test, [libei, neighbour], [entry(libei, '3134800.00'), entry(neighbour, '865200.00')]);
});
afterAll(() => test.close());

/** Texts and numbers of the sheets. */
const cellsOf = async (id: string): Promise<unknown[] | null> => {
  const files = await test.app.get(SubscriptionFiles).make(id, 'zh');
  if (files === null) return null;
  const workbook = new Workbook();
  await workbook.xlsx.load(files[0]!.content as never);
  return workbook.worksheets.flatMap((sheet) => (sheet.getSheetValues() as unknown[][]).flat());
};

const account = (username: string, change: string): Promise<unknown> =>
  test.source.query(`update account set ${change} where username = $1`, [username]);

it('files have what their reader may see when they are sent', async () => {
  const token = await test.signIn({ username: 'reader', roles: ['officer'], divisions: ['520122'] });
  const reader = asHolderOf(test, token);
  const query = 'period=2019-12&rows=unit&columns=month&show=';
  const target = (await reader('post', '/views', { name: '各村', query }).expect(201)).body.id as string;
  const time = { format: 'xlsx', monthDay: 5, weekDay: null, hour: 8 };
  // The replica of the process that makes the files has what is in force.
  await test.app.get<Engine>(ENGINE).atLeast(2, 60_000);
  const asked = { kind: 'view', target, ...time };
  const { id } = (await reader('post', '/subscriptions', asked).expect(201)).body as SubscriptionView;
  expect((await reader('get', '/subscriptions').expect(200)).body).toMatchObject([{ id, title: '各村' }]);
  expect(await cellsOf(id)).toEqual(expect.arrayContaining(['合计', 400, 313.48, 86.52]));

  await account('reader', `roles = array_remove(roles, 'confidential')`);
  const without = await cellsOf(id);
  expect(without).not.toContain(313.48);
  expect(without).not.toContain(400);
  await account('reader', `roles = array_append(roles, 'confidential'), divisions = '{520123000000}'`);
  expect(await cellsOf(id)).not.toContain(400);
  await account('reader', `roles = '{reporter}'`);
  expect(await cellsOf(id)).toBeNull();
});

it('is ended by whoever has the word of a letter, and by nobody else', async () => {
  const { body } = await test.http.post('/api/v1/subscriptions/stop/no-word').expect(400);
  expect(body.code).toBeDefined();
  await test.http.post('/api/v1/subscriptions/stop/00000000-0000-4000-8000-000000000000').expect(204);
});
