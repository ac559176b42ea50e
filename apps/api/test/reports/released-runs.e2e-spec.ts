import type { ReportDocument } from '@xiangtong/contracts';
import { explanations, testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';
import { putInForce } from '../support/put-in-force';
import { figuresOf, pairsThatTell } from '../support/reading/printed-figures';
import { SealedRuns } from '../support/sealed-runs';
import { testPassword } from '../support/sign-in/sign-in';

const stage = new Stage();
const [nanjing, guangzhou] = ['320102', '440103'];
/** What one village alone sold to Nanjing in December. */
const secret = 777.77;
let token: string;

const soldTo = (village: number, month: string) => {
  const alone = month === '2019-12' && village === 1;
  const destinations = month !== '2019-12' || alone ? [nanjing, guangzhou] : [guangzhou];
  return destinations.map((destination, at) =>
    line({ destination, amount: alone && at === 0 ? secret.toFixed(2) : `${800 + village * 90 + at}.07` }),
  );
};

const ask = (method: 'get' | 'post', path: string, body: object = {}) => {
  const request = stage.test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
  return method === 'post' ? request.send(body) : request;
};

interface Run {
  readonly status: string;
  readonly failure: string | null;
  readonly files: readonly { readonly name: string }[];
}

/** A report as the officer without the right has it before anybody has published it. */
const shown = async (period: string): Promise<ReportDocument> => {
  const asked = { period, scope: '520122', edition: 'public', formats: ['json'] };
  const started = await ask('post', '/reports/destinations/runs', asked).expect(202);
  const path = `/runs/${(started.body as { runId: string }).runId}`;
  for (;;) {
    const { status, failure, files } = (await ask('get', path).expect(200)).body as Run;
    if (status === 'done') {
      const { body } = await ask('get', `${path}/files/${encodeURIComponent(files[0]!.name)}`).expect(200);
      return body as ReportDocument;
    }
    if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

beforeAll(async () => {
  await stage.open();
  const submissions = ['2018-12', '2019-10', '2019-11', '2019-12'].flatMap((period) =>
    testVillages.map((unit, village) => ({ unit, period, lines: soldTo(village, period), explanations })),
  );
  const answers = await putInForce(stage.test, testVillages, submissions);
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  const account = { username: 'wu', roles: ['officer'], divisions: ['520122'] } as const;
  token = await stage.test.signIn({ ...account, withoutConfidential: true });
});
afterAll(() => stage.close());

describe('runs of somebody who may not see single units', () => {
  let document: ReportDocument;

  it('do not tell by their difference what each of them hides', async () => {
    const before = await shown('2019-01..2019-11');
    expect(JSON.stringify(before)).toContain('南京');
    document = await shown('2019');
    expect(figuresOf(document).size).toBeGreaterThan(10);
    expect(pairsThatTell(before, document, [secret])).toEqual([]);
  });

  it('are the same when they are asked for again, and what others publish reckons with them', async () => {
    expect(figuresOf(await shown('2019'))).toEqual(figuresOf(document));
    const runs = new SealedRuns(stage);
    const asked = { edition: 'public', formats: ['json'], period: '2019-12' };
    const runId = await runs.make('officer', asked, 'destinations');
    const [[, file]] = [...(await runs.download('officer', runId))] as [[string, Buffer]];
    const december = JSON.parse(String(file)) as ReportDocument;
    const before = await shown('2019-01..2019-11');
    expect(pairsThatTell(before, december, [secret])).toEqual([]);
    await runs.publish('officer', runId).expect(200);
  });

  it('are out of sight if they were made while their requester could see single units', async () => {
    const asked = { period: '2019', scope: '520122', edition: 'public' };
    const started = await stage.post('officer', '/reports/yoy/runs', asked).expect(202);
    const { runId } = started.body as { runId: string };
    await new SealedRuns(stage).ended('officer', runId);
    await stage.test.source.query(
      `update account set roles = array_remove(roles, 'confidential') where username = 'officer'`,
    );
    const officer = { username: 'officer', password: testPassword };
    const { body } = await stage.test.http.post('/api/v1/auth/login').send(officer).expect(200);
    token = (body as { token: string }).token;
    await ask('get', `/runs/${runId}`).expect(404);
    await ask('get', `/runs/${runId}/disclosure`).expect(404);
  });
});
