import type { FigureTrace, ReportDocument, ReportRun } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { figuresOf } from '../support/reading/figures';
import { line, Stage } from '../support';

const [libei, neighbour] = testVillages;
const stage = new Stage();

/** All three sell as much on Taobao; of the two other platforms, one has a single seller. */
const units = [
  ['libei', libei, 'jd'],
  ['park', testPark, 'pinduoduo'],
  ['park', neighbour, 'pinduoduo'],
] as const;

beforeAll(async () => {
  await stage.open();
  for (const [person, unit, platform] of units) {
    const lines = ['taobao', platform].map((one) => line({ platform: one, amount: '4321.00', orders: 5 }));
    const id = await stage.draft(person, unit, '2019-12', lines);
    await stage.post(person, `/submissions/${id}/submit`).expect(200);
    await stage.accept(id);
  }
});
afterAll(() => stage.close());

const makePublicly = async (): Promise<ReportDocument> => {
  const body = { period: '2019', scope: '520122', edition: 'public', formats: ['json'] };
  const { runId } = (await stage.post('officer', '/reports/yoy/runs', body).expect(202)).body as ReportRun;
  for (;;) {
    const run = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as ReportRun;
    if (run.status === 'done')
      return (await stage.get('officer', `/runs/${runId}/files/${run.files[0]!.name}`).expect(200))
        .body as ReportDocument;
    if (run.status === 'failed') throw new Error(`run failed: ${run.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

it('leads from the rest of a public table to what that edition does not list', async () => {
  const document = await makePublicly();
  const rests = figuresOf(document).filter(({ address }) => address.includes('/platformsTable/rest/'));
  expect(rests.map(({ text }) => text)).toContain('1.30');
  for (const { address, text } of rests) {
    const { printed, sumsBack } = (
      await stage.get('officer', `/trace/${encodeURIComponent(address)}`).expect(200)
    ).body as FigureTrace;
    expect([address, printed?.text, sumsBack]).toEqual([address, text, true]);
  }
});
