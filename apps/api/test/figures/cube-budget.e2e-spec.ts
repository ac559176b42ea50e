import { cubeDimensions, type Problem } from '@xiangtong/contracts';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, line, putInForce, type TestApp } from '../support';

const TRIES = 60;

let test: TestApp;
let officer: string;

beforeAll(async () => {
  test = await createTestApp({ cube: { seconds: 0.001, atOnce: 4 } });
  await registerTestUnits(test.source);
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  const [unit] = testVillages;
  await putInForce(test, testVillages, [{ unit, period: '2019-12', lines: [line({})] }]);
});
afterAll(() => test.close());

/** How far a query is after a millisecond depends on the machine: repeated until one is caught. */
const stopped = async (): Promise<Problem | null> => {
  for (let index = 0; index < TRIES; index += 1) {
    const { status, body } = await test.http
      .post('/api/v1/cube')
      .set('Authorization', `Bearer ${officer}`)
      .set('Accept-Language', 'en')
      .send({
        measures: ['amount', 'products', 'stores', 'cities'],
        by: cubeDimensions.slice(0, 8),
        period: `${2000 + (index % 20)}-01..2020-12`,
        compare: 'yoy',
      });
    expect(status === 200 || status === 503 ? null : (body as object)).toBeNull();
    if (status === 503) return body as Problem;
  }
  return null;
};

it('stops a query over its budget, says what to do, and goes on answering others', async () => {
  const problem = await stopped();
  expect(problem).toMatchObject({ status: 503, code: 'CUBE.TOO_SLOW' });
  expect(problem!.detail).toContain('more than 0.001 seconds');
  await test.http.get('/api/v1/cube/schema').set('Authorization', `Bearer ${officer}`).expect(200);
});
