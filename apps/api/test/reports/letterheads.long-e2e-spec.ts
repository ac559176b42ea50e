import zlib from 'node:zlib';
import { type Page, letterheadOf, type ReportDocument, type AuditEventResponse } from '@xiangtong/contracts';
import { readDocx } from '@xiangtong/documents';
import { ZipArchive } from '@xiangtong/tables';
import { RunKeeper } from '@xiangtong/reporting';
import { testVillages } from '@xiangtong/testing';
import { line, type Person, Stage } from '../support';
import { SealedRuns } from '../support/sealed-runs';

const stage = new Stage();
const { make, ended, publish, download, verify } = new SealedRuns(stage);
const [libei] = testVillages;

const settings = {
  mark: '息烽县商务局文件',
  code: '息商统',
  signer: null,
  addressees: ['各乡镇人民政府'],
  issuer: '息烽县商务局',
  hasSeal: true,
  copies: ['市商务局', '县统计局'],
  printer: '息烽县商务局办公室',
};

const put = (person: Person, division = '520122', body: object = settings) =>
  stage.test.http
    .put(`/api/v1/letterheads/${division}`)
    .set('Authorization', `Bearer ${stage.tokenOf(person)}`)
    .send(body);

const remove = (person: Person, division = '520122') =>
  stage.test.http
    .delete(`/api/v1/letterheads/${division}`)
    .set('Authorization', `Bearer ${stage.tokenOf(person)}`);

const express = (overrides: object = {}): object => ({
  period: '2019-12',
  formats: ['docx', 'json'],
  ...overrides,
});

const made = (person: Person, overrides: object = {}, report = 'monthly-express'): Promise<string> =>
  make(person, express(overrides), report);

const ask = (person: Person, overrides: object, report = 'monthly-express') =>
  stage.post(person, `/reports/${report}/runs`, express({ scope: '520122', ...overrides }));

const fileOf = async (person: Person, runId: string, end: string): Promise<Buffer> =>
  [...(await download(person, runId))].find(([name]) => name.endsWith(end))![1];

const letterheadIn = async (person: Person, runId: string) => {
  const content = (await fileOf(person, runId, '.json')).toString('utf8');
  return (JSON.parse(content) as ReportDocument).letterhead;
};

/** Who issues the report, as its text says, whoever has asked for it. */
const bylineIn = async (person: Person, runId: string) => {
  const content = (await fileOf(person, runId, '.json')).toString('utf8');
  return (JSON.parse(content) as ReportDocument).byline;
};

const stylesOf = async (person: Person, runId: string): Promise<readonly string[]> => {
  const file = await fileOf(person, runId, '.docx');
  const read = await readDocx(ZipArchive.open(file, { entries: 1000, part: 1 << 26 }, zlib));
  return read!.text.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.style} ${block.text}`] : [],
  );
};

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line()]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
});
afterAll(() => stage.close());

describe('the letterhead of a division', () => {
  it('is nobody’s until an officer of the division sets it', async () => {
    const before = await stage.get('officer', '/letterheads/520122').expect(200);
    expect(before.body).toEqual({ division: '520122', settings: null, setBy: null, setAt: null });
    const set = await put('officer').expect(200);
    const stored = { division: '520122', settings, setBy: 'officer', setAt: '2020-01-10T08:00:00.000Z' };
    expect(set.body).toEqual(stored);
    expect((await stage.get('officer', '/letterheads/520122').expect(200)).body).toEqual(stored);
  });

  it.each([
    ['another county', 'other', '520122', 404, 'DIVISION.UNKNOWN'],
    ['the prefecture above', 'officer', '520100', 404, 'DIVISION.UNKNOWN'],
    ['a township', 'officer', '520122100', 404, 'DIVISION.UNKNOWN'],
    ['no division', 'officer', 'x', 404, 'DIVISION.UNKNOWN'],
    ['an auditor', 'auditor', '520122', 403, 'AUTH.FORBIDDEN'],
    ['a reporter', 'libei', '520122', 403, 'AUTH.FORBIDDEN'],
    ['an administrator', 'admin', '520122', 403, 'AUTH.FORBIDDEN'],
  ] as const)('is closed: %s', async (_, person, division, status, code) => {
    for (const asked of [
      stage.get(person, `/letterheads/${division}`),
      put(person, division),
      remove(person, division),
    ]) {
      const answer = await asked;
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    }
  });

  it('tells all that is wrong at once, and keeps what was there', async () => {
    const wrong = {
      mark: '息',
      code: '息商统3号',
      signer: '',
      addressees: ['各乡镇：'],
      issuer: '息烽县\n商务局',
      hasSeal: 'yes',
      copies: '市商务局',
      font: '宋体',
    };
    const { body } = await put('officer', '520122', wrong).expect(400);
    const { code, errors } = body as { code: string; errors: { path: string }[] };
    expect(code).toBe('REQUEST.INVALID');
    expect(errors.map(({ path }) => path).sort()).toEqual(
      ['addressees', 'code', 'copies', 'font', 'hasSeal', 'issuer', 'mark', 'printer', 'signer'].sort(),
    );
    expect((await stage.get('officer', '/letterheads/520122')).body).toMatchObject({ settings });
  });

  it('is in the audit trail, with who set and removed it', async () => {
    await put('officer', '520122', { ...settings, signer: '王明' }).expect(200);
    await remove('officer').expect(204);
    expect((await stage.get('officer', '/letterheads/520122')).body).toMatchObject({
      settings: null,
      setBy: 'officer',
    });
    const { body } = await stage.get('auditor', '/audit/events?kind=letterhead').expect(200);
    expect((body as Page<AuditEventResponse>).items).toMatchObject([
      {
        action: 'removed',
        text: '取消公文格式',
        actor: 'officer',
        subject: { code: '520122', name: '息烽县' },
      },
      { action: 'set', text: '设定公文格式', subject: { name: '息烽县商务局文件 息烽县' } },
      { action: 'set', actor: 'officer' },
    ]);
    await put('officer').expect(200);
  });
});

describe('a report under a letterhead', () => {
  it('is issued on the day on which it is made, with room for the number', async () => {
    const runId = await made('officer');
    expect(await letterheadIn('officer', runId)).toEqual(letterheadOf(settings, {}, '2020-01-10'));
    expect(await stylesOf('officer', runId)).toEqual(
      expect.arrayContaining(['IssuingMark 息烽县商务局文件', 'DocumentNumber 息商统〔2020〕\u3000\u3000号']),
    );
  });

  it('has the number and days that were given, and is the same run when they are given again', async () => {
    const issue = { number: 3, date: '2020-01-20', printedOn: '2020-01-21' };
    const runId = await made('officer', { issue });
    expect(await letterheadIn('officer', runId)).toEqual(letterheadOf(settings, issue, '2020-01-10'));
    expect(await made('officer', { issue })).toBe(runId);
    expect(await made('officer', { issue: { ...issue, number: 4 } })).not.toBe(runId);
  });

  it.each([
    [{ number: 0 }, 'issue.number'],
    [{ number: 1.5 }, 'issue.number'],
    [{ date: '2020-02-30' }, 'issue.date'],
    [{ date: '2020-01-20', printedOn: '2020-01-19' }, 'issue.printedOn'],
    [{ signer: '王明' }, 'issue.signer'],
  ])('refuses %j', async (issue, path) => {
    const { body } = await ask('officer', { issue }).expect(400);
    expect((body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
  });

  it.each([
    ['in English', 'officer', 'monthly-express', { language: 'en' }],
    ['a table', 'officer', 'yoy', { period: '2019' }],
    ['of a village', 'officer', 'monthly-express', { scope: libei }],
    ['for an auditor', 'auditor', 'monthly-express', {}],
    ['about another county', 'other', 'monthly-express', { scope: '520123' }],
  ] as const)('is none: %s', async (_, person, report, overrides) => {
    const runId = await made(person, overrides, report);
    expect(await letterheadIn(person, runId)).toBeUndefined();
    const asked = { ...overrides, issue: { number: 3 } };
    const { body } = await ask(person, asked, report).expect(400);
    expect(body).toMatchObject({ code: 'REPORT.WRONG_PARAMETER' });
  });

  it('stays as it was made when the settings change, and the next one has the new settings', async () => {
    const runId = await made('officer');
    const before = await fileOf('officer', runId, '.docx');
    await put('officer', '520122', { ...settings, mark: '息烽县商务和投资促进局文件' }).expect(200);
    expect((await fileOf('officer', runId, '.docx')).equals(before)).toBe(true);
    const next = await made('officer');
    expect(next).not.toBe(runId);
    expect(await letterheadIn('officer', next)).toMatchObject({ mark: '息烽县商务和投资促进局文件' });
    await put('officer').expect(200);
  });

  it('lends the name of the bureau to reports without it, which are made anew when the name changes', async () => {
    const runId = await made('auditor');
    expect(await bylineIn('auditor', runId)).toContain('息烽县商务局');
    await put('officer', '520122', { ...settings, issuer: '息烽县商务和投资促进局' }).expect(200);
    const next = await made('auditor');
    expect(await bylineIn('auditor', next)).toContain('息烽县商务和投资促进局');
    await put('officer').expect(200);
  });

  it('keeps the letterhead under its seal, and is the published one byte for byte', async () => {
    const runId = await made('officer', { issue: { number: 5 } });
    const { seal } = (await publish('officer', runId).expect(200)).body as { seal: string };
    await put('officer', '520122', { ...settings, issuer: '别的局' }).expect(200);
    const file = await fileOf('officer', runId, '.docx');
    expect((await verify(file)).body).toMatchObject({ finding: 'genuine', sameBytes: true, seal });
    const published = await fileOf('officer', runId, '.docx');
    expect(published.equals(file)).toBe(true);
    expect(await stylesOf('officer', runId)).toContain('DocumentNumber 息商统〔2020〕5号');
    expect((await stylesOf('officer', runId)).some((text) => text.includes('别的局'))).toBe(false);
  });

  it('is made every month, with room for the number', async () => {
    const schedule = { report: 'monthly-express', scope: '520122', formats: ['json'], day: 11, hour: 8 };
    await stage.post('officer', '/report-schedules', schedule).expect(201);
    await stage.travel('2020-01-11T08:00:00Z');
    await stage.test.app.get(RunKeeper).wake();
    const listed = await stage.get('officer', '/report-schedules').expect(200);
    const [{ lastRun }] = listed.body as [{ lastRun: string }];
    await ended('officer', lastRun);
    expect(await letterheadIn('officer', lastRun)).toMatchObject({
      number: '息商统〔2020〕\u3000\u3000号',
      date: '2020-01-11',
    });
  });

  it('dates the same request anew on another day', async () => {
    const runId = await made('officer');
    await stage.travel('2020-01-12T08:00:00Z');
    const next = await made('officer');
    expect(next).not.toBe(runId);
    expect(await letterheadIn('officer', next)).toMatchObject({
      date: '2020-01-12',
      printedOn: '2020-01-12',
    });
  });
});
