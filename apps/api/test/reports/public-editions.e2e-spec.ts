import { testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';

const [libei] = testVillages;
const stage = new Stage();

interface FinishedRun {
  readonly status: string;
  readonly failure: string | null;
  readonly files: readonly { readonly name: string }[];
}

const make = async (report: string, edition: 'internal' | 'public', period = '2019-12'): Promise<string> => {
  const body = { period, scope: '520122', edition, formats: ['csv', 'json', 'xlsx', 'html'] };
  const started = await stage.post('officer', `/reports/${report}/runs`, body).expect(202);
  const { runId } = started.body as { runId: string };
  for (;;) {
    const run = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as FinishedRun;
    if (run.status === 'done') return runId;
    if (!['queued', 'running'].includes(run.status)) throw new Error(`run ${run.status}: ${run.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const publish = (runId: string) => stage.post('officer', `/runs/${runId}/publish`, {});

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line({ amount: '1543.21', orders: 7 })]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
});
afterAll(() => stage.close());

describe('public editions', () => {
  it('do not have the figure of a county whose only seller is one village, in any file', async () => {
    const internal = await make('monthly-express', 'internal');
    const found = await stage.get(
      'officer',
      `/runs/${internal}/files/monthly-express-520122-2019-12-zh.json`,
    );
    expect(JSON.stringify(found.body)).toContain('0.154321');
    const runId = await make('monthly-express', 'public');
    const { files } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as FinishedRun;
    expect(files.length).toBe(4);
    for (const { name } of files) {
      const { body, text } = await stage.get('officer', `/runs/${runId}/files/${name}`).expect(200);
      const content = Buffer.isBuffer(body) ? body.toString('latin1') : `${text}${JSON.stringify(body)}`;
      expect(content).not.toMatch(/1,?543\.21|0\.154321|0\.15\b/);
    }
  });

  it('are published only if none was published after they were made; internal ones at any time', async () => {
    const [first, second] = [await make('monthly-express', 'public'), await make('yoy', 'public', '2019')];
    await publish(first).expect(200);
    const refused = await publish(second).expect(409);
    expect((refused.body as { code: string }).code).toBe('REPORT.PUBLISHED_MEANWHILE');
    await publish(await make('yoy', 'internal', '2019')).expect(200);
    await publish(await make('yoy', 'public', '2019')).expect(200);
  });
});
