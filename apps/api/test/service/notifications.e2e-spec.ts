import { NotificationKeeper } from '@xiangtong/notifications';
import { MailServer, Receiver, testVillages } from '@xiangtong/testing';
import { Stage, testPassword, type Person } from '../support';
import { SealedRuns } from '../support/sealed-runs';

const [libei, first] = testVillages;

let mail: MailServer;
let receiver: Receiver;
let stage: Stage;

beforeAll(async () => {
  [mail, receiver] = [await new MailServer().start(), await Receiver.start()];
  stage = new Stage({
    notifications: {
      mail: { url: mail.url, from: '乡统 <tongji@example.gov.cn>' },
      innerHosts: [receiver.host],
    },
  });
  await stage.open();
});
afterAll(async () => {
  await stage.close();
  await receiver.close();
  await mail.close();
});
beforeEach(() => {
  mail.mails.length = 0;
  receiver.received.length = 0;
  receiver.answer = () => ({ status: 204 });
});

const tell = (): Promise<void> => stage.test.app.get(NotificationKeeper).wake();

const send = (method: 'put' | 'patch' | 'delete', person: Person, path: string, body: object = {}) =>
  stage.test.http[method](`/api/v1${path}`)
    .set('Authorization', `Bearer ${stage.tokenOf(person)}`)
    .send(body);

const confirm = async (person: Person, email: string): Promise<void> => {
  await stage
    .post(person, '/notifications/own/addresses/mail', { address: email, language: 'zh' })
    .expect(200);
  const code = /\d{6}/.exec(mail.mails.at(-1)!.text)![0];
  await stage.post(person, '/notifications/own/addresses/mail/confirmation', { code }).expect(200);
  mail.mails.length = 0;
};

const webhook = {
  type: 'webhook',
  name: '县大数据平台',
  division: '520122',
  kinds: ['report.reminded', 'report.returned', 'report.deadline', 'edition.published', 'edition.withdrawn'],
  language: 'zh',
  quietFrom: null,
  quietUntil: null,
};

const addWebhook = async (path: string): Promise<{ id: string; secret: string }> => {
  const { body } = await stage
    .post('admin', '/notifications/endpoints', { ...webhook, url: receiver.url(path) })
    .expect(201);
  const { endpoint, secret } = body as { endpoint: { id: string }; secret: string };
  return { id: endpoint.id, secret };
};

const aboutOf = (kind: string) => receiver.received.filter(({ body }) => body.includes(`"${kind}"`));

describe('messages to oneself', () => {
  it('need an address that is confirmed, and tell of what was returned and chased', async () => {
    const before = await stage.get('libei', '/notifications/own').expect(200);
    expect(before.body).toMatchObject({
      ways: [
        { way: 'mail', isConfigured: true, address: null },
        { way: 'sms', isConfigured: false },
      ],
      language: 'zh',
      quietFrom: 1260,
    });
    await confirm('libei', 'libei@example.com');
    await confirm('park', 'park@example.com');
    await tell();
    mail.mails.length = 0;
    const id = await stage.report('libei', libei, '2019-12');
    await stage.post('officer', `/submissions/${id}/return`, { reason: '金额 20.00 元不对' }).expect(200);
    await stage.post('officer', '/periods/sales/2019-12/chase').expect(200);
    await tell();
    const told = mail.mails.map(({ to, headers }) => `${to[0]} ${headers['subject']}`);
    expect(told.sort()).toEqual([
      'libei@example.com 催报：2019年12月“农村电子商务销售情况月报”还没有报',
      'libei@example.com 退回修改：村208 2019年12月“农村电子商务销售情况月报”',
      'park@example.com 催报：2019年12月“农村电子商务销售情况月报”还没有报',
    ]);
    const [letter] = mail.mails.filter(({ to }) => to[0] === 'park@example.com');
    expect(letter!.text).toContain('未报：村001');
    for (const { text } of mail.mails) expect(text).not.toMatch(/20\.00|不对/);
  });

  it('stop for what one does not want, and wait for the morning', async () => {
    const choices = {
      language: 'en',
      quietFrom: null,
      quietUntil: null,
      digestAt: null,
      kinds: [{ kind: 'report.returned', mail: false, sms: false }],
    };
    const { body } = await send('put', 'libei', '/notifications/own', choices).expect(200);
    expect(body).toMatchObject({
      language: 'en',
      ways: [{ address: 'libei@example.com' }, { address: null }],
      quietFrom: null,
    });
    const id = await stage.report('libei', libei, '2019-11');
    await stage.post('officer', `/submissions/${id}/return`, { reason: '不对' }).expect(200);
    await tell();
    expect(mail.mails).toEqual([]);
    for (const wrong of [
      { quietFrom: 60 },
      { quietUntil: 1440, quietFrom: 1 },
      { digestAt: 1440 },
      { kinds: [{ kind: 'x', mail: true, sms: false }] },
    ])
      await send('put', 'libei', '/notifications/own', { ...choices, ...wrong }).expect(400);
    await send('delete', 'libei', '/notifications/own/addresses/mail').expect(200);
  });

  it('tell of a sign-in on another device, but not of the first', async () => {
    await confirm('auditor', 'auditor@example.com');
    const signIn = (cookie = '') =>
      stage.test.http
        .post('/api/v1/auth/login')
        .set('Origin', stage.test.url)
        .set('Cookie', cookie)
        .set('User-Agent', 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0')
        .send({ username: 'auditor', password: testPassword })
        .expect(200);
    const { headers } = await signIn();
    const device = (headers['set-cookie'] as unknown as string[]).find((one) =>
      one.startsWith('xiangtong_device='),
    )!;
    await signIn(device.split(';')[0]);
    await tell();
    expect(mail.mails).toEqual([]);
    await signIn();
    await tell();
    expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual(['您的账号在一台新设备上登录']);
    expect(mail.mails[0]!.text).toContain('Firefox · Windows');
  });

  it('are refused where the address or the code is none', async () => {
    const wrong = await stage
      .post('officer', '/notifications/own/addresses/mail', { address: 'a@b', language: 'zh' })
      .expect(400);
    expect(wrong.body).toMatchObject({ errors: [{ path: 'address' }] });
    const code = await stage
      .post('officer', '/notifications/own/addresses/mail/confirmation', { code: '000000' })
      .expect(422);
    expect(code.body).toMatchObject({ code: 'NOTIFY.WRONG_CODE' });
    const sms = (address: string) =>
      stage.post('officer', '/notifications/own/addresses/sms', { address, language: 'zh' });
    expect((await sms('010-1234567').expect(400)).body).toMatchObject({ errors: [{ path: 'address' }] });
    expect((await sms('13800138000').expect(409)).body).toMatchObject({ code: 'NOTIFY.NO_SMS_GATEWAY' });
    await send('delete', 'officer', '/notifications/own/addresses/pigeon').expect(400);
  });
});

describe('endpoints', () => {
  it('are told what happens within their division, from a public edition to a returned report', async () => {
    const { id, secret } = await addWebhook('/hook');
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const report = await stage.report('park', first, '2019-12');
    await stage.post('officer', `/submissions/${report}/return`, { reason: '不对' }).expect(200);
    await tell();
    expect(aboutOf('report.returned').map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      {
        type: 'report.returned',
        data: { form: 'sales', period: '2019-12', units: [first], submission: report },
      },
    ]);
    const { body } = await stage.get('admin', '/notifications/endpoints').expect(200);
    expect(body).toMatchObject([{ id, host: receiver.host, isSigned: true, dead: 0 }]);
    expect(JSON.stringify(body)).not.toContain(secret);
    await send('patch', 'admin', `/notifications/endpoints/${id}`, { isOpen: false }).expect(200);
    await send('delete', 'admin', `/notifications/endpoints/${id}`).expect(204);
    await send('delete', 'admin', `/notifications/endpoints/${id}`).expect(404);
  });

  it('are told of a public edition when it comes out, and not of one that is internal', async () => {
    await addWebhook('/editions');
    const runs = new SealedRuns(stage);
    for (const period of ['2019-11', '2019-12']) {
      const { body } = await stage.get('libei', `/submissions?unit=${libei}&period=${period}`);
      const found = (body as { items: { id: string }[] }).items[0]!;
      await stage.post('libei', `/submissions/${found.id}/submit`);
      await stage.post('officer', `/submissions/${found.id}/accept`);
    }
    const internal = await runs.make('officer', { formats: ['json'] });
    await runs.publish('officer', internal).expect(200);
    const open = await runs.make('officer', { formats: ['json'], edition: 'public' });
    const { body } = await runs.publish('officer', open).expect(200);
    await tell();
    const told = aboutOf('edition.published').map((one) => JSON.parse(one.body) as { data: object });
    expect(told).toMatchObject([
      { data: { seal: (body as { seal: string }).seal, scope: '520122', period: '2019' } },
    ]);
    const { seal } = body as { seal: string };
    await stage.post('officer', `/editions/${seal}/withdraw`, { reason: '汇总口径有误' }).expect(200);
    await tell();
    const after = aboutOf('edition.withdrawn').map((one) => JSON.parse(one.body) as { data: object });
    expect(after).toMatchObject([{ data: { seal, scope: '520122', period: '2019', language: 'zh' } }]);
    expect(JSON.stringify(after)).not.toContain('口径');
  });

  it('inside the network, unencrypted, or with a password in the address are refused', async () => {
    for (const [url, code] of [
      ['https://127.0.0.1/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
      ['https://[::ffff:10.0.0.1]/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
      ['https://localhost/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
      ['https://localhost:8443/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
      ['http://example.com/hook', 'NOTIFY.NOT_ENCRYPTED'],
      ['https://user:secret@example.com/hook', 'NOTIFY.ADDRESS_INVALID'],
      ['not an address', 'NOTIFY.ADDRESS_INVALID'],
    ]) {
      const { body } = await stage.post('admin', '/notifications/endpoints', { ...webhook, url }).expect(422);
      expect(body).toMatchObject({ code });
    }
  });

  it('change their address and their secret, with two signatures until the overlap is over', async () => {
    const { id, secret: former } = await addWebhook('/before');
    const path = `/notifications/endpoints/${id}`;
    const { body: refused } = await send('patch', 'admin', path, { url: 'https://localhost/' }).expect(422);
    expect(refused).toMatchObject({ code: 'NOTIFY.ADDRESS_NOT_ALLOWED' });
    expect((refused as { detail: string }).detail).toContain('localhost');
    await send('patch', 'admin', path, { url: receiver.url('/after') }).expect(200);
    const rotated = await stage.post('admin', `${path}/secret`, { overlapHours: 2 }).expect(200);
    const { endpoint, secret } = rotated.body as { endpoint: { formerSecretUntil: string }; secret: string };
    const hours = (Date.parse(endpoint.formerSecretUntil) - stage.test.clock.now().getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(2, 1);
    expect(secret).not.toBe(former);
    await stage.post('admin', `${path}/trial`).expect(200);
    const { headers, path: told } = receiver.received.at(-1)!;
    expect([told, headers['webhook-signature']]).toEqual([
      '/after',
      expect.stringMatching(/^v1,\S{44} v1,\S{44}$/),
    ]);
    await send('delete', 'admin', `${path}/former-secret`).expect(200);
    await stage.post('admin', `${path}/trial`).expect(200);
    expect(receiver.received.at(-1)!.headers['webhook-signature']).toMatch(/^v1,\S{44}$/);
    for (const overlapHours of [-1, 169, 1.5, 'day'])
      await stage.post('admin', `${path}/secret`, { overlapHours }).expect(400);
    await send('delete', 'admin', path).expect(204);
  });

  it('get what waits for them once they have recovered', async () => {
    const { id } = await addWebhook('/recovering');
    receiver.answer = ({ path }) => ({ status: path === '/recovering' ? 503 : 204 });
    const report = await stage.report('park', first, '2019-10');
    await stage.post('officer', `/submissions/${report}/return`, { reason: '不对' }).expect(200);
    await tell();
    const { body } = await stage.get('admin', '/notifications/deliveries?state=waiting').expect(200);
    const [waiting] = (body as { items: { id: number; attempts: number }[] }).items;
    expect(waiting).toMatchObject({ attempts: 1, failure: 'status', failureDetail: '503' });
    receiver.answer = () => ({ status: 204 });
    receiver.received.length = 0;
    const { body: sent } = await stage.post('admin', `/notifications/endpoints/${id}/again`, {}).expect(200);
    expect(sent).toEqual({ count: 1 });
    await tell();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/recovering']);
    await send('delete', 'admin', `/notifications/endpoints/${id}`).expect(204);
  });

  it('are tried out at once, and what they did not take is sent again from the page', async () => {
    const { id } = await addWebhook('/failing');
    receiver.answer = ({ path }) => ({ status: path === '/failing' ? 410 : 204 });
    const trial = await stage.post('admin', `/notifications/endpoints/${id}/trial`).expect(200);
    expect(trial.body).toEqual({ isTaken: false, failure: 'gone', detail: '410' });
    const report = await stage.report('park', first, '2019-11');
    await stage.post('officer', `/submissions/${report}/return`, { reason: '不对' }).expect(200);
    await tell();
    const { body } = await stage.get('admin', '/notifications/deliveries?state=dead').expect(200);
    expect(body).toMatchObject({
      dead: 1,
      items: [
        {
          kind: 'report.returned',
          way: 'webhook',
          to: '县大数据平台',
          failure: 'gone',
          failureDetail: '410',
        },
      ],
    });
    const [dead] = (body as { items: { id: number }[] }).items;
    receiver.answer = () => ({ status: 204 });
    await stage.post('admin', `/notifications/deliveries/${dead!.id}/again`).expect(200);
    await tell();
    const after = await stage.get('admin', '/notifications/deliveries?limit=5').expect(200);
    expect(after.body).toMatchObject({ dead: 0 });
    for (const id of [dead!.id, '-9223372036854776000'])
      await stage.post('admin', `/notifications/deliveries/${id}/again`).expect(409);
    expect((await stage.post('admin', '/notifications/deliveries/again').expect(200)).body).toEqual({
      count: 0,
    });
  });
});
