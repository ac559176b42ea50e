import { bureauCertificate, testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';
import { SealedRuns } from '../support/sealed-runs';

const [libei] = testVillages;
const stage = new Stage({
  certificate: bureauCertificate('贵阳市商务局', 'ec', new Date('2020-02-01T00:00:00Z')).certificate,
});
const { make, publish, download, verify } = new SealedRuns(stage);

const accept = async (period: string, amount: string): Promise<void> => {
  const id = await stage.draft('libei', libei, period, [line({ amount })]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
};

beforeAll(async () => {
  await stage.open();
  await accept('2019-12', '1500.00');
});
afterAll(() => stage.close());

describe('with the certificate of the bureau', () => {
  let pdf: Buffer;
  let html: Buffer;
  beforeAll(async () => {
    await stage.travel('2020-01-20T08:00:00Z');
    const runId = await make('officer', { formats: ['pdf', 'html'] });
    const drafts = [...(await download('officer', runId))];
    expect(drafts.find(([name]) => name.endsWith('.pdf'))![1].includes('ETSI.CAdES')).toBe(false);
    await publish('officer', runId).expect(200);
    const files = [...(await download('officer', runId))];
    [pdf, html] = ['.pdf', '.html'].map((end) => files.find(([name]) => name.endsWith(end))![1]) as [
      Buffer,
      Buffer,
    ];
  });

  it('a published PDF is signed, genuine, and said to be by the bureau', async () => {
    const { body } = await verify(pdf);
    expect(body).toMatchObject({
      genuine: true,
      signature: {
        holds: true,
        by: '贵阳市商务局',
        issuer: '测试签发机构',
        signedAt: '2020-01-20T08:00:00.000Z',
        stampedAt: null,
        message: expect.stringMatching(/^文件由贵阳市商务局于 2020-01-20 电子签署，签署后没有改动/) as string,
      },
    });
    expect((await verify(html)).body).toMatchObject({ genuine: true, signature: null });
  });

  it('one that was changed is not genuine, and its signature does not hold', async () => {
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('stream\n') + 40;
    changed[at] = changed[at]! ^ 1;
    const { body } = await verify(changed);
    expect(body).toMatchObject({
      genuine: false,
      signature: { holds: false, message: expect.stringMatching(/电子签名无效/) as string },
    });
  });

  it('no PDF is published with one that has run out, and the answer says since when and what to do', async () => {
    await stage.travel('2020-02-02T08:00:00Z');
    const runId = await make('officer', { scope: libei, formats: ['pdf'] });
    const { body } = await publish('officer', runId).expect(409);
    expect(body).toMatchObject({
      code: 'SEAL.CERTIFICATE_EXPIRED',
      detail: expect.stringMatching(/“贵阳市商务局”只在 2019-01-01 至 2020-02-01 有效。请管理员/) as string,
    });
    const again = await make('officer', { scope: libei, formats: ['xlsx'] });
    await publish('officer', again).expect(200);
  });
});
