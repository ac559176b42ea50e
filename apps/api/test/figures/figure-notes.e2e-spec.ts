import { asHolderOf, createTestApp, type TestApp } from '../support';

type Holder = ReturnType<typeof asHolderOf>;

const growth = 'cube:2019:yoy@12/amount.growth/all/county=520122';

describe('notes at figures', () => {
  let test: TestApp;
  let officer: Holder;
  let colleague: Holder;
  let auditor: Holder;
  let prefecture: Holder;

  const signedIn = async (username: string, role: 'officer' | 'auditor', division: string): Promise<Holder> =>
    asHolderOf(test, await test.signIn({ username, roles: [role], divisions: [division] }));

  beforeAll(async () => {
    test = await createTestApp();
    officer = await signedIn('officer', 'officer', '520122');
    colleague = await signedIn('colleague', 'officer', '520122');
    auditor = await signedIn('auditor', 'auditor', '520122');
    prefecture = await signedIn('prefecture', 'officer', '5201');
  });
  afterAll(() => test.close());

  const textsOf = async (holder: Holder): Promise<string[]> =>
    (await holder('get', '/figure-notes').expect(200)).body.map(({ text }: { text: string }) => text);
  const write = (holder: Holder, body: object) => holder('post', '/figure-notes', body);

  it('are kept with author and time, and read by those of the same divisions', async () => {
    const { body } = await write(officer, { figure: growth, text: '含补报的两个村 <b>' }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      figure: '2019:yoy/amount.growth/county=520122',
      text: '含补报的两个村 <b>',
      writtenAt: '2020-01-10T08:00:00.000Z',
      authorName: expect.any(String),
      isOwn: true,
    });
    const [shown] = (await auditor('get', '/figure-notes')).body;
    expect(shown).toEqual({ ...body, isOwn: false });
    const seen = await Promise.all([officer, colleague, auditor, prefecture].map(textsOf));
    expect(seen.map((texts) => texts.length)).toEqual([1, 1, 1, 0]);
    for (const holder of [colleague, prefecture]) {
      const refused = await holder('delete', `/figure-notes/${body.id}`);
      expect([refused.status, refused.body.code]).toEqual([404, 'NOTE.UNKNOWN']);
    }
    await officer('delete', `/figure-notes/${body.id}`).expect(204);
    expect(await textsOf(auditor)).toEqual([]);
  });

  it('are written by officers, within their scope', async () => {
    expect((await write(auditor, { figure: growth, text: '看过' })).status).toBe(403);
    const foreign = await write(officer, { figure: growth.replace('520122', '520123'), text: '别的县' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'NOTE.FIGURE_UNKNOWN']);
    const unit = await write(officer, {
      figure: 'cube:2019:none@1/amount/county=520123/total',
      text: '别的县',
    });
    expect([unit.status, unit.body.code]).toEqual([404, 'NOTE.FIGURE_UNKNOWN']);
  });

  it.each([
    ['no figure', { figure: 'abc', text: '什么' }, 404, 'NOTE.FIGURE_UNKNOWN'],
    [
      'a number of an identity card',
      { figure: growth, text: '问 520122199002020010' },
      400,
      'NOTE.PERSONAL_NUMBER',
    ],
    ['one letter', { figure: growth, text: '好' }, 400, 'REQUEST.INVALID'],
    ['too much', { figure: growth, text: '字'.repeat(201) }, 400, 'REQUEST.INVALID'],
    ['a line break', { figure: growth, text: 'a\nb' }, 400, 'REQUEST.INVALID'],
  ])('refuse %s', async (_, body, status, code) => {
    const answer = await write(officer, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are gone for the old office when their author has moved', async () => {
    await write(colleague, { figure: growth, text: '调走前写的' }).expect(201);
    expect(await textsOf(officer)).toContain('调走前写的');
    await test.source.query(`update account set divisions = $1 where username = 'colleague'`, [
      ['520123000000'],
    ]);
    test.clock.set(new Date('2020-01-10T08:01:00Z'));
    expect(await textsOf(officer)).not.toContain('调走前写的');
    expect(await textsOf(colleague)).toContain('调走前写的');
  });
});
