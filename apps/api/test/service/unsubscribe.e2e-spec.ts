import { createTestApp, type TestApp } from '../support';

const WORD = '00000000-0000-4000-8000-00000000000a';
const subscription = '00000000-0000-4000-8000-00000000000b';
const ONE_CLICK = 'List-Unsubscribe=One-Click';
const form = 'application/x-www-form-urlencoded';

let test: TestApp;
let account: string;
beforeAll(async () => {
  test = await createTestApp();
  await test.signIn({ username: 'reader', roles: ['officer'], divisions: ['520122'] });
  const [row] = await test.source.query<{ id: string }[]>(`select id from account where username = 'reader'`);
  account = row!.id;
  await test.source.query('insert into notification_contact (account_id, stop_word) values ($1, $2)', [
    account,
    WORD,
  ]);
});
beforeEach(async () => {
  await test.source.query('delete from notification_subscription');
  await test.source.query('delete from notification_choice');
  await test.source.query(
    `insert into notification_subscription (id, account_id, kind, target, title, format, week_day, hour, stop_word,
       next_at, made_at) values ($1, $2, 'view', $1, '各村', 'xlsx', 1, 8, $1, now(), now())`,
    [subscription, account],
  );
});
afterAll(() => test.close());

const subscriptions = async (): Promise<number> =>
  (await test.source.query<unknown[]>('select from notification_subscription')).length;
const silenced = async (): Promise<string[]> =>
  (
    await test.source.query<{ kind: string }[]>(
      'select kind from notification_choice where not mail order by kind',
    )
  ).map(({ kind }) => kind);
const ofSubscription = `/api/v1/subscriptions/stop/${subscription}`;
const ofKinds = `/api/v1/notifications/stop/${WORD}/report.reminded,report.deadline`;

describe('one click of a mail program', () => {
  it.each([
    ['as a form', (path: string) => test.http.post(path).type(form).send(ONE_CLICK)],
    [
      'as a form with its charset',
      (path: string) => test.http.post(path).set('Content-Type', `${form}; charset=UTF-8`).send(ONE_CLICK),
    ],
    ['as form data', (path: string) => test.http.post(path).field('List-Unsubscribe', 'One-Click')],
    ['without a body', (path: string) => test.http.post(path)],
  ])('ends a subscription, and mail of the kinds of a letter, %s', async (_, send) => {
    await send(ofSubscription).expect(204);
    expect(await subscriptions()).toBe(0);
    await send(ofKinds).expect(204);
    expect(await silenced()).toEqual(['report.deadline', 'report.reminded']);
    // Mail programs send it again when the answer is lost.
    await send(ofSubscription).expect(204);
  });

  it('is open to forms at these addresses alone', async () => {
    const { body } = await test.http.post('/api/v1/auth/login').type(form).send(ONE_CLICK).expect(415);
    expect(body).toMatchObject({ code: 'REQUEST.UNSUPPORTED_TYPE' });
    await test.http.post(ofSubscription).type('text/plain').send(ONE_CLICK).expect(415);
    expect(await subscriptions()).toBe(1);
  });

  it('names kinds that there are, and a word', async () => {
    for (const path of [
      `/api/v1/notifications/stop/${WORD}/pigeon`,
      '/api/v1/notifications/stop/x/report.reminded',
    ])
      await test.http.post(path).expect(400);
  });
});

describe('the page at the same address', () => {
  it.each([ofSubscription, ofKinds])('asks, and ends nothing: %s', async (path) => {
    for (const [language, title] of [
      ['zh-CN,zh;q=0.9,en;q=0.5', '退订邮件'],
      ['en-GB', 'Unsubscribe'],
    ] as const) {
      const { headers, text } = await test.http
        .get(path)
        .set('Accept-Language', language)
        .expect(200)
        .expect('Content-Type', 'text/html; charset=utf-8');
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
      expect(headers['content-security-policy']).toMatch(/script-src 'self'.*form-action 'self'/);
      expect(headers['vary']).toContain('Accept-Language');
    }
    await test.http.head(path).expect(200);
    expect([await subscriptions(), await silenced()]).toEqual([1, []]);
  });

  it('has a button that sends what a mail program sends, and is answered by a page', async () => {
    const page = (await test.http.get(ofSubscription).set('Accept-Language', 'en')).text;
    expect(page).toContain('<form method="post">');
    expect(page).toContain('<input type="hidden" name="List-Unsubscribe" value="One-Click">');
    const { text } = await test.http
      .post(ofSubscription)
      .set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8')
      .set('Accept-Language', 'en')
      .type(form)
      .send(ONE_CLICK)
      .expect(200);
    expect(text).toContain('It is ended, nothing more is sent.');
    expect(text).not.toContain('<form');
    expect(await subscriptions()).toBe(0);
  });
});
