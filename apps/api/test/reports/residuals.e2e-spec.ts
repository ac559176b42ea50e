import type { DisclosurePreview } from '@xiangtong/contracts';
import { explanations, testVillages } from '@xiangtong/testing';
import { elsewhere, Stage } from '../support';
import { shopsOf } from '../support/express-stage';
import { putInForce } from '../support/put-in-force';

const stage = new Stage();
const COUNTY = '520122';
const neighbours = [elsewhere, '520123001002', '520123001003', '520123001004'];
const villages = [...testVillages, ...neighbours];
const tokens = { city: '', county: '' };
type Office = keyof typeof tokens;

const ask = (office: Office, method: 'get' | 'post', path: string, body?: object) => {
  const request = stage.test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${tokens[office]}`);
  return body ? request.send(body) : request;
};

/** Makes a public express on December; resolves to the run and what it does not print. */
const make = async (
  office: Office,
): Promise<{ readonly runId: string; readonly hidden: readonly string[] }> => {
  const scope = office === 'city' ? '520100' : COUNTY;
  const parameters = { period: '2019-12', scope, language: 'en', edition: 'public', formats: ['json'] };
  const asked = await ask(office, 'post', '/reports/monthly-express/runs', parameters).expect(202);
  const { runId } = asked.body as { runId: string };
  for (;;) {
    const { body } = await ask(office, 'get', `/runs/${runId}`).expect(200);
    const { status, failure } = body as { status: string; failure: string | null };
    if (status === 'done') break;
    if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { body } = await ask(office, 'get', `/runs/${runId}/disclosure`).expect(200);
  const { tables } = body as DisclosurePreview;
  return { runId, hidden: tables.flatMap(({ hidden }) => hidden.flatMap(({ members }) => members)) };
};

beforeAll(async () => {
  await stage.open();
  for (const code of neighbours.slice(1))
    await stage.test.source.query(
      `insert into reporting_unit (code, name, kind, division, valid_from) values ($1, $1, 'village', $1, 201801)`,
      [code],
    );
  tokens.city = await stage.test.signIn({ username: 'city', roles: ['officer'], divisions: ['5201'] });
  tokens.county = await stage.test.signIn({ username: 'county', roles: ['officer'], divisions: [COUNTY] });
  // All villages of the county and one of the county next door have a shop on a platform of their own.
  const submissions = villages.map((unit, at) => ({
    unit,
    period: '2019-12',
    lines: shopsOf(at <= testVillages.length ? 0 : at % 4, '12'),
    explanations,
  }));
  const answers = await putInForce(stage.test, villages, submissions);
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
});
afterAll(() => stage.close());

it('what a city leaves without its county is judged for an office that sees that county alone', async () => {
  expect((await make('county')).hidden).toEqual([]);
  const city = await make('city');
  expect(city.hidden).not.toContain('Douyin');
  await ask('city', 'post', `/runs/${city.runId}/publish`, {}).expect(200);
  expect((await make('county')).hidden).toContain('Douyin');
});
