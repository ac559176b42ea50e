import type { DisclosurePreview } from '@xiangtong/contracts';
import { OfdFile, testVillages } from '@xiangtong/testing';
import { strFromU8, unzipSync } from 'fflate';
import { line, Stage } from '../support';

const [libei] = testVillages;
const stage = new Stage();

interface FinishedRun {
  readonly status: string;
  readonly failure: string | null;
  readonly files: readonly { readonly name: string }[];
}

interface Asked {
  readonly period?: string;
  readonly coarser?: readonly string[];
  readonly rounded?: boolean;
}

const make = async (report: string, edition: 'internal' | 'public', asked: Asked = {}): Promise<string> => {
  const body = {
    period: '2019-12',
    scope: '520122',
    edition,
    formats: ['csv', 'json', 'xlsx', 'docx', 'html', 'ofd'],
    ...asked,
  };
  const started = await stage.post('officer', `/reports/${report}/runs`, body).expect(202);
  const { runId } = started.body as { runId: string };
  for (;;) {
    const run = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as FinishedRun;
    if (run.status === 'done') return runId;
    if (!['queued', 'running'].includes(run.status)) throw new Error(`run ${run.status}: ${run.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** All that can be read in a file: workbooks and Word files are packed. */
const contentOf = async (runId: string, name: string): Promise<string> => {
  const { body } = await stage
    .get('officer', `/runs/${runId}/files/${name}`)
    .responseType('blob')
    .expect(200);
  const bytes = body as Buffer;
  // Places on a page look like figures.
  if (name.endsWith('.ofd'))
    return new OfdFile(bytes)
      .pages()
      .flatMap(({ texts }) => texts)
      .join('\n');
  if (!/\.(xlsx|docx)$/.test(name)) return bytes.toString('utf8');
  const parts = Object.values(unzipSync(bytes));
  expect(parts.length).toBeGreaterThan(5);
  return parts.map((part) => strFromU8(part)).join('\n');
};

const planted = /1,?543\.21|0\.154321|0\.15\b/;

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
    const contentsOf = async (runId: string): Promise<readonly string[]> => {
      const { files } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as FinishedRun;
      const contents = await Promise.all(files.map(({ name }) => contentOf(runId, name)));
      return ['csv', 'json', 'xlsx', 'docx', 'html', 'ofd'].map((format) =>
        contents.filter((_, index) => files[index]!.name.endsWith(format)).join('\n'),
      );
    };
    for (const content of await contentsOf(internal)) expect(content).toMatch(planted);
    for (const content of await contentsOf(await make('monthly-express', 'public'))) {
      expect(content).toContain('×');
      expect(content).not.toMatch(planted);
    }
  });

  it('tell before they are published what they hide, why, and what would hide less', async () => {
    const runId = await make('monthly-express', 'public', { coarser: [] });
    const preview = (await stage.get('officer', `/runs/${runId}/disclosure`).expect(200))
      .body as DisclosurePreview;
    expect(preview.hidden).toBe(preview.cells);
    expect(preview.hiddenShare).toBe('1.00');
    const units = preview.tables.find(({ by, period }) => by.join() === 'unit' && period === '2019-12')!;
    expect(units.hidden).toEqual([{ members: ['村208'], reason: 'minimum' }]);
    expect(JSON.stringify(preview)).not.toMatch(planted);
    const internal = await make('monthly-express', 'internal');
    const none = await stage.get('officer', `/runs/${internal}/disclosure`).expect(404);
    expect((none.body as { code: string }).code).toBe('REPORT.NOTHING_HIDDEN');
  });

  it('have townships instead of units unless asked otherwise, and no breakdown that is not known', async () => {
    const runId = await make('monthly-express', 'public');
    const { parameters } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as {
      parameters: Asked;
    };
    expect(parameters.coarser).toEqual(['unit-township']);
    const preview = (await stage.get('officer', `/runs/${runId}/disclosure`).expect(200))
      .body as DisclosurePreview;
    expect(preview.tables.some(({ by }) => by.join() === 'township')).toBe(true);
    expect(preview.tables.some(({ by }) => by.join() === 'unit')).toBe(false);
    const wrong = { period: '2019-12', scope: '520122', edition: 'public', coarser: ['unit-planet'] };
    await stage.post('officer', '/reports/monthly-express/runs', wrong).expect(400);
  });

  it('have rounded figures where that is asked for, which internal ones cannot have', async () => {
    const runId = await make('monthly-express', 'public', { rounded: true });
    const { parameters, files } = (await stage.get('officer', `/runs/${runId}`).expect(200))
      .body as FinishedRun & {
      parameters: Asked;
    };
    expect(parameters.rounded).toBe(true);
    const json = files.find(({ name }) => name.endsWith('.json'))!.name;
    const content = await contentOf(runId, json);
    expect(content).toContain('取整到千元');
    expect(content).toContain(':public~rounded~unit-township@');
    const internal = { period: '2019-12', scope: '520122', edition: 'internal', rounded: true };
    const refused = await stage.post('officer', '/reports/monthly-express/runs', internal).expect(400);
    expect((refused.body as { code: string }).code).toBe('REPORT.WRONG_PARAMETER');
  });

  it('are published only if none was published after they were made; internal ones at any time', async () => {
    const [first, second] = [
      await make('monthly-express', 'public'),
      await make('yoy', 'public', { period: '2019' }),
    ];
    await publish(first).expect(200);
    const refused = await publish(second).expect(409);
    expect((refused.body as { code: string }).code).toBe('REPORT.PUBLISHED_MEANWHILE');
    await publish(await make('yoy', 'internal', { period: '2019' })).expect(200);
    await publish(await make('yoy', 'public', { period: '2019' })).expect(200);
  });
});
