import { testVillages } from '@xiangtong/testing';
import { openTelling, type Telling } from './support/telling';

const [libei] = testVillages;
const PHONE = '13800138000';

let test: Telling;
let account: string;
beforeEach(async () => {
  test = await openTelling();
  account = await test.reporter('libei', [libei]);
});
afterEach(() => test.close());

const never = new AbortController().signal;
const tell = async (): Promise<void> => {
  await test.planner.plan();
  await test.dispatcher.sendAll(never);
};
const at = (time: string): void => test.county.clock.set(new Date(time));
const choose = async (changes: Partial<Awaited<ReturnType<Telling['messages']['view']>>>): Promise<void> => {
  await test.messages.choose(account, { ...(await test.messages.view(account)), ...changes });
};
const texts = () =>
  test.receiver.received.map(({ path, headers, body }) => ({
    path,
    authorization: headers.authorization,
    ...(JSON.parse(body) as { mobile: string; content: [string]; no: string }),
  }));
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const confirmPhone = async (): Promise<void> => {
  await test.addresses.begin(account, 'sms', PHONE, 'zh');
  await test.addresses.confirm(account, 'sms', /\d{6}/.exec(texts().at(-1)!.content[0])![0]);
  test.receiver.received.length = 0;
};

describe('text messages', () => {
  it('go through the gateway, with the code of the number first', async () => {
    await test.addresses.begin(account, 'sms', PHONE, 'zh');
    const [message] = texts();
    expect(message).toMatchObject({ path: '/sms', authorization: 'Bearer sms secret', mobile: PHONE });
    expect(message!.content[0]).toMatch(/^乡统验证码 \d{6}，30 分钟内有效/);
    expect((await test.messages.view(account)).ways).toMatchObject([
      { way: 'mail', address: 'libei@example.com' },
      { way: 'sms', isConfigured: true, address: null, pending: PHONE },
    ]);
    await test.addresses.confirm(account, 'sms', /\d{6}/.exec(message!.content[0])![0]);
    expect((await test.messages.view(account)).ways[1]).toMatchObject({ address: PHONE, pending: null });
  });

  it('are sent only for what was chosen, beside mail, and name neither figures nor reasons', async () => {
    await confirmPhone();
    await test.chase('2019-12');
    await tell();
    expect(texts()).toEqual([]);
    await choose({ kinds: [{ kind: 'report.returned', mail: true, sms: true }] });
    await test.returnIt(await test.submit(libei, '2019-12'));
    await tell();
    expect(texts().map(({ mobile, content }) => [mobile, ...content])).toEqual([
      [
        PHONE,
        expect.stringMatching(/^退回修改：\S+ 2019年12月.* https:\/\/tongji\.example\.gov\.cn\/entry\//),
      ],
    ]);
    expect(texts()[0]!.content[0]).not.toMatch(/20\.00|不符/);
    expect(test.mail.mails.map(({ headers }) => headers['subject']!.slice(0, 4))).toEqual([
      '催报：2',
      '退回修改',
    ]);
  });

  it('are tried again while the gateway is away, with the same number; mail does not wait for them', async () => {
    await confirmPhone();
    await choose({ kinds: [{ kind: 'report.reminded', mail: true, sms: true }] });
    test.receiver.answer = () => ({ status: 502 });
    await test.chase('2019-12');
    await tell();
    expect(test.mail.mails).toHaveLength(1);
    test.receiver.answer = () => ({ status: 200, body: '{"ok":true}' });
    at(new Date(test.county.clock.now().getTime() + 60_000).toISOString());
    await tell();
    const [first, second] = texts();
    expect(second).toEqual(first);
    expect(
      (await test.deliveries.page({ limit: 9 })).items.map(({ way, state }) => `${way} ${state}`).sort(),
    ).toEqual(['mail sent', 'sms sent']);
  });

  it('need a gateway that takes the code, four times an hour', async () => {
    test.receiver.answer = () => ({ status: 403 });
    for (let time = 0; time < 4; time += 1)
      expect(await refusal(test.addresses.begin(account, 'sms', PHONE, 'zh'))).toBe(
        'NOTIFY.SMS_GATEWAY_AWAY',
      );
    expect(await refusal(test.addresses.begin(account, 'sms', PHONE, 'zh'))).toBe('NOTIFY.TOO_MANY_CODES');
    expect(await refusal(test.addresses.begin(account, 'mail', 'a@example.com', 'zh'))).toBe('done');
  });
});

describe('the letter of the day', () => {
  const EIGHT = 480;

  it('tells in one what the day has brought, in its order; a new device does not wait', async () => {
    await choose({ digestAt: EIGHT, kinds: [{ kind: 'report.accepted', mail: true, sms: false }] });
    at('2020-01-06T09:00:00+08:00');
    await test.chase('2019-12');
    at('2020-01-06T10:00:00+08:00');
    const id = await test.submit(libei, '2019-12');
    await test.accept(id);
    await test.returnIt(await test.submit(libei, '2019-11'));
    await tell();
    at('2020-01-07T07:59:00+08:00');
    await tell();
    expect(test.mail.mails).toEqual([]);
    at('2020-01-07T08:00:00+08:00');
    await tell();
    expect(test.mail.mails).toHaveLength(1);
    const [{ headers, text }] = test.mail.mails as [(typeof test.mail.mails)[number]];
    expect(headers['subject']).toMatch(/^催报：2019年12月.* 等 3 件事$/);
    expect(text.match(/^\d\. \S{2,4}/gm)).toEqual(['1. 催报：2', '2. 已通过：', '3. 退回修改']);
    expect((await test.deliveries.page({ limit: 9 })).items.map(({ state }) => state)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    await tell();
    expect(test.mail.mails).toHaveLength(1);
  });

  it('leaves out what the person may not have any more, and is tried again as a whole', async () => {
    await choose({ digestAt: EIGHT });
    await test.chase('2019-12');
    await test.chase('2019-11');
    await test.planner.plan();
    test.mail.refuse = () => 451;
    at('2020-01-06T08:00:00+08:00');
    await test.dispatcher.sendAll(never);
    expect(
      (await test.deliveries.page({ limit: 9 })).items.map(({ state, attempts }) => [state, attempts]),
    ).toEqual([
      ['waiting', 1],
      ['waiting', 1],
    ]);
    test.mail.refuse = () => null;
    await test.source.query(`update account set units = '{}' where username = 'libei'`);
    at('2020-01-06T08:10:00+08:00');
    await test.dispatcher.sendAll(never);
    expect(test.mail.mails).toEqual([]);
    expect((await test.deliveries.page({ limit: 9 })).items.map(({ state }) => state)).toEqual([
      'dropped',
      'dropped',
    ]);
  });
});
