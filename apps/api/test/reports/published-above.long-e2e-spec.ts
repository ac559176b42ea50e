import type { FigureTrace, ReportDocument } from '@xiangtong/contracts';
import { asHolderOf, type Holder } from '../support/people';
import { Stage } from '../support';
import { OpenDoor, soldByUnit } from '../support/open-door';

const stage = new Stage();
const { accept, runs } = new OpenDoor(stage);
const express = 'monthly-express';
const period = '2019-12';

/** Officers of the city; those of the county do not see it. */
let city: Holder;

const made = async (body: object): Promise<string> => {
  const asked = { period, scope: '520100', formats: ['json'], edition: 'public', ...body };
  const { runId } = (await city('post', `/reports/${express}/runs`, asked).expect(202)).body as {
    runId: string;
  };
  for (;;) {
    const { status } = (await city('get', `/runs/${runId}`).expect(200)).body as { status: string };
    if (status === 'done') return runId;
    if (status === 'failed') throw new Error('the run of the city failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The seal of an edition of the city. */
const published = async (body: object = {}, embargo: object = {}): Promise<string> => {
  const runId = await made(body);
  return ((await city('post', `/runs/${runId}/publish`, embargo).expect(200)).body as { seal: string }).seal;
};

/** The run of the county, and its document. */
const countyReport = async (body: object = {}): Promise<{ runId: string; document: ReportDocument }> => {
  const runId = await runs.make('officer', { period, formats: ['json'], ...body }, express);
  const [content] = [...(await runs.download('officer', runId)).values()];
  const file = JSON.parse(content!.toString('utf8')) as { document?: ReportDocument } & ReportDocument;
  return { runId, document: file.document ?? file };
};

const comparisonIn = ({ sections }: ReportDocument) => {
  const found = sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'overview.above');
  return found?.kind === 'paragraph' ? found : null;
};

const trace = async (address: string): Promise<FigureTrace> =>
  (await stage.get('officer', `/trace/${encodeURIComponent(address)}`).expect(200)).body as FigureTrace;

beforeAll(async () => {
  await stage.open();
  city = asHolderOf(
    stage.test,
    await stage.test.signIn({ roles: ['officer', 'confidential'], divisions: ['5201'] }),
  );
  for (const [unit, amount] of Object.entries(soldByUnit)) {
    // The city prints hundreds of yuan.
    await accept(unit, '2018-12', '1000.00');
    await accept(unit, period, `${Math.round(Number(amount) / 100)}00.00`);
  }
});
afterAll(() => stage.close());

describe('the comparison of a county with the city', () => {
  it('is not printed while nothing is published, or only under embargo, internally, or for others', async () => {
    expect(comparisonIn((await countyReport()).document)).toBeNull();
    await published({ edition: 'internal' });
    await published({ period: '2019-11' });
    await published({ language: 'en' }, { embargoUntil: '2020-03-01T00:00:00Z' });
    const { document } = await countyReport({ language: 'en' });
    expect(comparisonIn(document)).toBeNull();
    expect(document.trace).toMatch(/:[0-9a-f]{8}$/);
  });

  it('is of the edition in force when it was asked for, and each figure leads to it', async () => {
    const earlier = await countyReport();
    const seal = await published();
    const { runId, document } = await countyReport();
    expect(runId).not.toBe(earlier.runId);
    const text = comparisonIn(document)!;
    expect(text.text).toBe(
      '贵阳市农产品网络零售额0.37万元，同比增长23.33%；息烽县占全市的100.00%，增速比全市高（低）不到0.01个百分点（见表\u00a01）。',
    );
    expect(document.notes.join()).toContain(`防伪校验码 ${seal}`);
    expect(document.trace).toMatch(new RegExp(`:${seal.slice(0, 16)}$`));
    const share = await trace(`${document.trace}/overview.above/compared.share`);
    expect(share).toMatchObject({ sumsBack: true, formula: 'month.amount / above.amount' });
    expect(share.operands[1]!.records).toEqual([
      { codes: { edition: seal }, figures: { amount: '3700', growthRate: '0.2333' } },
    ]);
  });

  it('stays in documents that were made, and is not in new ones after the edition was withdrawn', async () => {
    const before = await countyReport();
    const sealed = (await runs.publish('officer', before.runId).expect(200)).body as { seal: string };
    const cited = /[0-9a-f]{64}/.exec(before.document.notes.join())![0];
    await city('post', `/editions/${cited}/withdraw`, { reason: '数字有误' }).expect(200);
    const after = await countyReport();
    expect(after.runId).not.toBe(before.runId);
    expect(comparisonIn(after.document)).toBeNull();
    const amount = await trace(`${before.document.trace}/overview.above/above.amount`);
    expect(amount).toMatchObject({ sumsBack: true, printed: { text: '0.37万元' } });
    const [file] = [...(await runs.download('officer', before.runId)).values()];
    expect((await runs.verify(file!, 'officer')).body).toMatchObject({ seal: sealed.seal, genuine: true });
  });

  it('is not in what was asked for before the edition was withdrawn and is made after it', async () => {
    const seal = await published({ period: '2018-12' });
    const { runId, document } = await countyReport({ period: '2018-12' });
    expect(document.trace).toContain(seal.slice(0, 16));
    // The state that a process leaves when it ends before the report is made.
    await stage.test.source.query(`update report_run set status = 'failed' where id = $1`, [runId]);
    await city('post', `/editions/${seal}/withdraw`, { reason: '数字有误' }).expect(200);
    await stage.post('officer', `/runs/${runId}/retry`, {}).expect(200);
    await runs.ended('officer', runId);
    const again = await stage.get('officer', `/runs/${runId}`);
    expect(again.body).toMatchObject({ status: 'done', parameters: { above: null } });
    const [content] = [...(await runs.download('officer', runId)).values()];
    expect(content!.toString('utf8')).not.toContain(seal.slice(0, 16));
  });
});
