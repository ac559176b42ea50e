import { announce } from '@xiangtong/infrastructure';
import { notificationKinds, type SharedKind } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { openTelling, type Telling } from './support/telling';

const [libei, second, third] = testVillages;
const XIFENG = '520122000000';
const news: SharedKind[] = [
  'report.submitted',
  'report.accepted',
  'period.reopened',
  'edition.published',
  'edition.withdrawn',
];

let test: Telling;
beforeEach(async () => {
  test = await openTelling();
});
afterEach(() => test.close());

const tell = async (): Promise<void> => {
  await test.planner.plan();
  await test.dispatcher.sendAll(new AbortController().signal);
};
const told = () =>
  test.receiver.received.map(({ path, body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, unknown> };
    return { path, type, ...data };
  });
const outbox = async (): Promise<string[]> =>
  (await test.source.query<{ kind: string }[]>('select kind from outbox_event order by id')).map(
    ({ kind }) => kind,
  );

describe('a report that was handed in', () => {
  it('is told of to those who want it, and before it what becomes of it', async () => {
    await test.webhook('all', XIFENG, news);
    await test.webhook('village', second, news);
    const id = await test.submit(libei, '2019-12');
    await test.accept(id);
    await tell();
    const report = { form: 'sales', period: '2019-12', units: [libei], submission: id };
    expect(told()).toEqual([
      { path: '/all', type: 'report.submitted', ...report },
      { path: '/all', type: 'report.accepted', ...report },
    ]);
  });

  it('costs no row while nobody wants to be told', async () => {
    const webhook = await test.webhook('deaf', XIFENG, ['report.returned']);
    await test.submit(libei, '2019-12');
    expect(await outbox()).toEqual([]);
    await test.endpoints.change(webhook, { kinds: ['report.submitted'] });
    await test.submit(second, '2019-12');
    expect(await outbox()).toEqual(['report.submitted']);
    await test.endpoints.remove(webhook);
    await test.submit(third, '2019-12');
    expect(await outbox()).toEqual(['report.submitted']);
  });

  it('is not offered to people, who have the review queue', async () => {
    const account = await test.reporter('libei', [libei]);
    const { kinds } = await test.messages.view(account);
    const offered: string[] = kinds.map(({ kind }) => kind);
    expect(notificationKinds.filter((kind) => !offered.includes(kind))).toEqual(['report.submitted']);
  });
});

describe('a period that is open again', () => {
  it('is told of to those who report for its units and want it, without the reason that was typed', async () => {
    const account = await test.reporter('libei', [libei]);
    const own = await test.messages.view(account);
    await test.messages.choose(account, {
      ...own,
      kinds: [{ kind: 'period.reopened', mail: true, sms: false }],
    });
    await test.reporter('indifferent', [second]);
    await test.webhook('all', XIFENG, news);
    await test.webhook('village', third, news);
    await test.reopen('2019-11');
    await tell();
    expect(test.mail.mails.map(({ to, headers }) => [to[0], headers['subject']])).toEqual([
      ['libei@example.com', '重新打开：2019年11月“农村电子商务销售情况月报”'],
    ]);
    const { text } = test.mail.mails[0]!;
    expect(text).toContain('可以补报或更正');
    expect(text).not.toMatch(/20\.00|来电/);
    const [all, village] = told().sort((a, b) => (a.path < b.path ? -1 : 1));
    expect([all, village].map((one) => [one!.path, one!.type])).toEqual([
      ['/all', 'period.reopened'],
      ['/village', 'period.reopened'],
    ]);
    expect(all).toMatchObject({ form: 'sales', period: '2019-11' });
    expect((all as unknown as { units: string[] }).units).toEqual(expect.arrayContaining([libei, second]));
    expect(village).toMatchObject({ units: [third] });
  });
});

describe('an edition that was withdrawn', () => {
  it.each([
    ['zh', '已撤回：公报', '这一版已撤回'],
    ['en', 'Withdrawn: 公报', 'This edition was withdrawn'],
  ] as const)(
    'is told of after its publication, in the language of the reader: %s',
    async (language, subject, words) => {
      const account = await test.reporter('reader', [libei]);
      const own = await test.messages.view(account);
      const kinds = [{ kind: 'edition.withdrawn', mail: true, sms: false }] as const;
      await test.messages.choose(account, { ...own, language, kinds });
      await test.webhook('all', XIFENG, news);
      const at = test.county.clock.now();
      const details = {
        seal: 'a'.repeat(64),
        title: '公报',
        scope: '520122',
        period: '2019',
        language: 'zh',
      } as const;
      await test.source.transaction(async (transaction) => {
        for (const kind of ['edition.published', 'edition.withdrawn'] as const)
          await announce(transaction, { kind, details, subject: 'edition', at });
      });
      await tell();
      expect(test.mail.mails.map(({ headers }) => headers['subject'])).toEqual([subject]);
      expect(test.mail.mails[0]!.text).toContain(words);
      expect(test.mail.mails[0]!.text).toContain(`https://tongji.example.gov.cn/open/${details.seal}`);
      expect(told()).toEqual([
        { path: '/all', type: 'edition.published', ...details },
        { path: '/all', type: 'edition.withdrawn', ...details },
      ]);
    },
  );
});
