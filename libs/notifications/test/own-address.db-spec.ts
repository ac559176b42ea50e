import { openTelling, type Telling } from './support/telling';
import { testVillages } from '@xiangtong/testing';

let test: Telling;
let account: string;
beforeEach(async () => {
  test = await openTelling();
  account = await test.identity.createAccount.execute({
    username: 'libei',
    displayName: '立碑村',
    password: 'correct horse battery',
    grants: ['reporter'],
    units: [testVillages[0]],
  });
});
afterEach(() => test.close());

const codeOf = (index = -1): string => /\d{6}/.exec(test.mail.mails.at(index)!.text)![0];
const other = (code: string): string => (code === '000000' ? '000001' : '000000');
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const later = (minutes: number): void =>
  test.county.clock.set(new Date(test.county.clock.now().getTime() + minutes * 60_000));

describe('the own address', () => {
  it('counts once a code that was sent there has come back', async () => {
    await test.addresses.begin(account, 'mail', 'libei@example.com', 'zh');
    expect(test.mail.mails).toMatchObject([{ to: ['libei@example.com'], from: 'tongji@example.gov.cn' }]);
    const { subject, 'message-id': id } = test.mail.mails[0]!.headers;
    expect(subject).toBe('乡统邮箱验证码');
    expect(id).toMatch(/^<code_[0-9a-f]{32}@tongji\.example\.gov\.cn>$/);
    expect(await test.messages.view(account)).toMatchObject({
      ways: [{ address: null, pending: 'libei@example.com' }, {}],
    });
    expect(await refusal(test.addresses.confirm(account, 'mail', other(codeOf())))).toBe('NOTIFY.WRONG_CODE');
    await test.addresses.confirm(account, 'mail', codeOf());
    expect(await test.messages.view(account)).toMatchObject({
      ways: [
        { address: 'libei@example.com', confirmedAt: '2020-01-05T02:00:00.000Z', pending: null },
        { address: null },
      ],
    });
    expect(await refusal(test.addresses.confirm(account, 'mail', codeOf()))).toBe('NOTIFY.WRONG_CODE');
  });

  it('stays the former one until the new one is confirmed; an old code does not confirm a new address', async () => {
    await test.addresses.begin(account, 'mail', 'one@example.com', 'zh');
    await test.addresses.confirm(account, 'mail', codeOf());
    await test.addresses.begin(account, 'mail', 'two@example.com', 'en');
    const second = codeOf();
    await test.addresses.begin(account, 'mail', 'three@example.com', 'en');
    expect(await test.messages.view(account)).toMatchObject({ ways: [{ address: 'one@example.com' }, {}] });
    if (second !== codeOf())
      expect(await refusal(test.addresses.confirm(account, 'mail', second))).toBe('NOTIFY.WRONG_CODE');
    await test.addresses.confirm(account, 'mail', codeOf());
    expect(await test.messages.view(account)).toMatchObject({ ways: [{ address: 'three@example.com' }, {}] });
  });

  it('takes no code after half an hour, nor after five wrong ones', async () => {
    await test.addresses.begin(account, 'mail', 'libei@example.com', 'zh');
    later(31);
    expect(await refusal(test.addresses.confirm(account, 'mail', codeOf()))).toBe('NOTIFY.WRONG_CODE');
    await test.addresses.begin(account, 'mail', 'libei@example.com', 'zh');
    for (let time = 0; time < 5; time += 1)
      await refusal(test.addresses.confirm(account, 'mail', other(codeOf())));
    expect(await refusal(test.addresses.confirm(account, 'mail', codeOf()))).toBe('NOTIFY.WRONG_CODE');
  });

  it('is sent four codes an hour, by any number of requests at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 6 }, () =>
        refusal(test.addresses.begin(account, 'mail', 'stranger@example.com', 'zh')),
      ),
    );
    expect(asked.filter((answer) => answer === 'NOTIFY.TOO_MANY_CODES')).toHaveLength(2);
    expect(test.mail.mails).toHaveLength(4);
    later(61);
    expect(await refusal(test.addresses.begin(account, 'mail', 'stranger@example.com', 'zh'))).toBe('done');
  });

  it('says when the mail server refuses it or is away', async () => {
    test.mail.refuse = () => 550;
    expect(await refusal(test.addresses.begin(account, 'mail', 'no@example.com', 'zh'))).toBe(
      'NOTIFY.ADDRESS_REFUSED',
    );
    await test.mail.close();
    expect(await refusal(test.addresses.begin(account, 'mail', 'no@example.com', 'zh'))).toBe(
      'NOTIFY.MAIL_SERVER_AWAY',
    );
    await test.mail.start();
  });
});
