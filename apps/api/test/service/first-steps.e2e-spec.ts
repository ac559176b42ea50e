import { registerTestUnits, testVillages, explanations } from '@xiangtong/testing';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { asHolderOf, createTestApp, type TestApp } from '../support';
import { line } from '../support/stage';

const [libei] = testVillages;

describe('from an empty installation to the first report', () => {
  let test: TestApp;
  let admin: ReturnType<typeof asHolderOf>;
  beforeAll(async () => {
    test = await createTestApp();
    admin = asHolderOf(test, await test.signIn({ username: 'root', roles: ['admin'] }));
  });
  afterAll(() => test.close());

  const states = async (as = admin) => {
    const { body } = await as('get', '/first-steps').expect(200);
    const { steps } = body as {
      steps: { code: string; isDone: boolean; count: number | null; month: string | null }[];
    };
    return Object.fromEntries(steps.map(({ code, ...state }) => [code, state]));
  };

  it('is told step by step, in order, from the database', async () => {
    const { body } = await admin('get', '/first-steps').expect(200);
    expect(
      (body as { steps: { code: string; isDone: boolean }[] }).steps.map(({ code, isDone }) => [
        code,
        isDone,
      ]),
    ).toEqual([
      ['reference-data', true],
      ['form-header', false],
      ['units', false],
      ['start-month', false],
      ['officers', false],
      ['reporters', false],
      ['first-submission', false],
      ['first-acceptance', false],
      ['first-report', false],
    ]);
    expect(body).toMatchObject({ isDone: false });
  });

  it('warns of the made-up header of the demo, unless the data are those of the demo', async () => {
    const forms = async () => (await admin('get', '/forms').expect(200)).body as { unapproved: boolean }[];
    expect((await forms()).map(({ unapproved }) => unapproved)).toEqual([true, true, true]);
    await new ReferenceCatalogue(test.source).setDataLabel({ zh: '演示数据', en: 'Demo data' });
    expect((await forms()).map(({ unapproved }) => unapproved)).toEqual([false, false, false]);
    expect((await states())['form-header']).toMatchObject({ isDone: true, count: 0 });
    await test.source.query('update reference_version set data_label = null');
  });

  it('goes on with units, their start, people, and what they do', async () => {
    await registerTestUnits(test.source);
    expect(await states()).toMatchObject({
      units: { isDone: true, count: 5 },
      'start-month': { isDone: false, month: '2018-01' },
      reporters: { isDone: false, count: 5 },
    });
    await admin('put', '/units/start-month').send({ month: '2019-12' }).expect(200);
    expect((await states())['start-month']).toMatchObject({ isDone: true, month: '2019-12' });
    const officer = asHolderOf(
      test,
      await test.signIn({ username: 'xifeng', roles: ['officer'], divisions: ['520122'] }),
    );
    const reporter = asHolderOf(
      test,
      await test.signIn({ username: 'libei', roles: ['reporter'], units: [libei] }),
    );
    expect(await states()).toMatchObject({
      officers: { isDone: true },
      reporters: { isDone: false, count: 4 },
    });
    const draft = await reporter('post', '/submissions')
      .send({ unit: libei, period: '2019-12', lines: [line()], explanations })
      .expect(201);
    const { id } = draft.body as { id: string };
    expect((await states())['first-submission']).toMatchObject({ isDone: false });
    await reporter('post', `/submissions/${id}/submit`).expect(200);
    expect(await states(officer)).toMatchObject({
      'first-submission': { isDone: true },
      'first-acceptance': { isDone: false },
    });
    await officer('post', `/submissions/${id}/accept`).expect(200);
    expect((await states())['first-acceptance']).toMatchObject({ isDone: true });
  });

  it('is shown to officers, of their own place alone, and administrators', async () => {
    const other = asHolderOf(
      test,
      await test.signIn({ username: 'other', roles: ['officer'], divisions: ['520123'] }),
    );
    expect(await states(other)).toMatchObject({
      units: { isDone: false, count: 0 },
      'first-submission': { isDone: false },
    });
    for (const role of ['auditor', 'reporter'] as const) {
      const scope = role === 'auditor' ? { divisions: ['520122'] } : { units: [libei] };
      await asHolderOf(test, await test.signIn({ roles: [role], ...scope }))('get', '/first-steps').expect(
        403,
      );
    }
  });
});
