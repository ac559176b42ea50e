import { announce } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { openTelling, type Telling } from './support/telling';

const [libei] = testVillages;

let test: Telling;
let account: string;
beforeEach(async () => {
  test = await openTelling();
  account = await test.reporter('libei', [libei]);
});
afterEach(() => test.close());

const tell = async (): Promise<void> => {
  test.mail.mails.length = 0;
  await test.planner.plan();
  await test.dispatcher.sendAll(new AbortController().signal);
};
const address =
  /^<https:\/\/tongji\.example\.gov\.cn\/api\/v1\/notifications\/stop\/([\w-]{36})\/([\w,.-]+)>$/;
const unsubscribe = () => {
  const { headers } = test.mail.mails[0]!;
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const [, word, kinds] = address.exec(headers['list-unsubscribe']!)!;
  return { word: word!, kinds: kinds!.split(',') as 'report.reminded'[] };
};

describe('a reminder', () => {
  it('names the address at which mail programs end mail of its kind, and of no other', async () => {
    await test.chase('2019-12');
    await tell();
    const { word, kinds } = unsubscribe();
    expect(kinds).toEqual(['report.reminded']);
    const before = await test.messages.view(account);
    await test.messages.stopMail(word, kinds);
    const after = await test.messages.view(account);
    expect(after.kinds).toEqual(
      before.kinds.map((one) => (one.kind === 'report.reminded' ? { ...one, mail: false } : one)),
    );
    await test.chase('2019-11');
    await tell();
    expect(test.mail.mails).toEqual([]);
    await test.returnIt(await test.submit(libei, '2019-12'));
    await tell();
    expect(test.mail.mails).toHaveLength(1);
  });

  it('is not ended for anybody by a word that nobody has, and text messages stay', async () => {
    const own = await test.messages.view(account);
    await test.messages.choose(account, {
      ...own,
      kinds: [{ kind: 'report.reminded', mail: true, sms: true }],
    });
    await test.messages.stopMail('00000000-0000-4000-8000-000000000000', ['report.reminded']);
    await test.chase('2019-12');
    await tell();
    await test.messages.stopMail(unsubscribe().word, ['report.reminded']);
    const { kinds } = await test.messages.view(account);
    expect(kinds).toContainEqual({ kind: 'report.reminded', mail: false, sms: true });
  });

  it('in the letter of the day stands beside others, all of which end', async () => {
    const own = await test.messages.view(account);
    await test.messages.choose(account, { ...own, digestAt: 480, kinds: [] });
    await test.chase('2019-12');
    await test.returnIt(await test.submit(libei, '2019-12'));
    await test.planner.plan();
    test.county.clock.set(new Date('2020-01-06T08:00:00+08:00'));
    await tell();
    expect(unsubscribe().kinds).toEqual(['report.reminded', 'report.returned']);
  });
});

it('a sign-in on a new device cannot be silenced by a mail program', async () => {
  const details = { username: 'libei', agent: 'Firefox', network: null };
  const at = test.county.clock.now();
  await test.source.transaction((transaction) =>
    announce(transaction, { kind: 'account.new_device', details, subject: 'account libei', at }),
  );
  await tell();
  expect(test.mail.mails).toHaveLength(1);
  expect(test.mail.mails[0]!.headers).not.toHaveProperty('list-unsubscribe');
});
