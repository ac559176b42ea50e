import { setTimeout as pause } from 'node:timers/promises';
import { announce } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { Dispatcher } from '../src/deliver/dispatcher';
import { openTelling, type Telling } from './support/telling';

const [libei, second, third] = testVillages;
const XIFENG = '520122000000';
const ELSEWHERE = '520121000000';

let test: Telling;
beforeEach(async () => {
  test = await openTelling();
});
afterEach(() => test.close());

const never = new AbortController().signal;
const plan = () => test.planner.plan();
const send = () => test.dispatcher.sendAll(never);
const tell = async (): Promise<void> => {
  await plan();
  await send();
};
const later = (milliseconds: number): void =>
  test.county.clock.set(new Date(test.county.clock.now().getTime() + milliseconds));
const states = async () =>
  (await test.deliveries.page({ limit: 50 })).items.map(({ kind, state, attempts, failure, failureDetail }) =>
    [kind, state, attempts, failure, failureDetail].filter((part) => part !== null).join(' '),
  );
const bodies = () =>
  test.receiver.received.map(
    ({ path, body }) => [path, JSON.parse(body)] as [string, Record<string, unknown>],
  );
const accountOf = async (username: string): Promise<{ id: string }> =>
  (await test.source.query<{ id: string }[]>('select id from account where username = $1', [username]))[0]!;

describe('what has happened', () => {
  it('is told when its transaction commits, and not when it does not', async () => {
    await test.webhook('all', XIFENG);
    const id = await test.submit(libei, '2019-12');
    const happening = {
      kind: 'report.returned',
      details: { form: 'sales', period: '2019-12', unitIds: [], submission: id },
      subject: 'x',
      at: test.county.clock.now(),
    } as const;
    await test.source
      .transaction(async (transaction) => {
        await announce(transaction, happening);
        throw new Error('the rest failed');
      })
      .catch(() => undefined);
    expect(await plan()).toBe(0);
    await test.returnIt(id);
    expect(await plan()).toBe(1);
    expect(await plan()).toBe(0);
    await send();
    expect(bodies()).toEqual([
      [
        '/all',
        {
          type: 'report.returned',
          timestamp: '2020-01-05T02:00:00.000Z',
          data: { form: 'sales', period: '2019-12', units: [libei], submission: id },
        },
      ],
    ]);
  });

  it('is told to whoever reports for the unit, in their language, without a figure and without words of others', async () => {
    await test.reporter('libei', [libei]);
    await test.reporter('hub', [libei, second]);
    await test.reporter('other', [third]);
    const { id: hub } = await accountOf('hub');
    await test.source.query(`update notification_contact set language = 'en' where account_id = $1`, [hub]);
    await test.returnIt(await test.submit(libei, '2019-12'));
    await tell();
    const mails = [...test.mail.mails].sort((a, b) => (a.to[0]! < b.to[0]! ? 1 : -1));
    expect(mails.map(({ to, headers }) => [to[0], headers['subject']])).toEqual([
      ['libei@example.com', '退回修改：村208 2019年12月“农村电子商务销售情况月报”'],
      [
        'hub@example.com',
        'Returned: "Monthly report of rural e-commerce sales" of December 2019 of Libei Village',
      ],
    ]);
    expect(mails[0]!.text).toContain('https://tongji.example.gov.cn/entry/520122001208/sales/2019-12');
    for (const { text, headers } of mails) expect(text + headers['subject']).not.toMatch(/20\.00|与上月不符/);
  });

  it('names to everybody only their own units, and to endpoints those of their division', async () => {
    await test.reporter('hub', [second, third]);
    await test.webhook('inside', XIFENG);
    await test.webhook('village', libei);
    await test.webhook('outside', ELSEWHERE);
    await test.webhook('deaf', XIFENG, ['edition.published']);
    await test.chase('2019-12');
    await tell();
    const [letter] = test.mail.mails;
    expect(letter!.headers['subject']).toBe('催报：2019年12月“农村电子商务销售情况月报”还没有报');
    expect(letter!.text).toContain('未报：村001、村002\n');
    const units = Object.fromEntries(
      bodies().map(([path, { data }]) => [path, (data as { units: string[] }).units]),
    );
    expect(Object.keys(units).sort()).toEqual(['/inside', '/village']);
    expect(units['/village']).toEqual([libei]);
    expect(units['/inside']).toHaveLength(5);
  });

  it('waits for the morning, and for the end of an embargo', async () => {
    await test.reporter('libei', [libei]);
    await test.source.query('update notification_contact set quiet_from = 1260, quiet_until = 450');
    test.county.clock.set(new Date('2020-01-10T22:00:00+08:00'));
    await test.webhook('all', XIFENG);
    const at = test.county.clock.now();
    const details = {
      seal: 'a'.repeat(64),
      title: '公报',
      scope: '520122',
      period: '2019',
      language: 'zh',
    } as const;
    const notBefore = new Date('2020-01-11T06:00:00+08:00');
    await test.source.transaction((transaction) =>
      announce(transaction, { kind: 'edition.published', details, subject: 'edition', at, notBefore }),
    );
    await test.chase('2019-12');
    await tell();
    expect([test.mail.mails.length, bodies().map(([, { type }]) => type)]).toEqual([0, ['report.reminded']]);
    test.county.clock.set(new Date('2020-01-11T06:00:00+08:00'));
    await tell();
    expect([test.mail.mails.length, bodies().length]).toEqual([0, 2]);
    test.county.clock.set(new Date('2020-01-11T07:30:00+08:00'));
    await tell();
    expect([test.mail.mails.length, bodies().length]).toEqual([1, 2]);
  });

  it('is not told to who does not want it, has no address, or is not concerned any more', async () => {
    const quiet = await test.reporter('unwilling', [libei]);
    await test.reporter('gone', [libei]);
    await test.reporter('moved', [libei]);
    const nameless = await test.reporter('nameless', [libei]);
    await test.addresses.remove(nameless, 'mail');
    const own = await test.messages.view(quiet);
    await test.messages.choose(quiet, {
      ...own,
      kinds: [{ kind: 'report.reminded', mail: false, sms: false }],
    });
    await test.chase('2019-12');
    await plan();
    await test.source.query(`update account set disabled_at = now() where username = 'gone'`);
    await test.source.query(`update account set units = '{}' where username = 'moved'`);
    await send();
    expect(test.mail.mails).toEqual([]);
    expect(await states()).toEqual(['report.reminded dropped 1', 'report.reminded dropped 1']);
  });
});

describe('deliveries', () => {
  it('are tried again with growing pauses, given up, and sent again by hand', async () => {
    await test.webhook('all', XIFENG);
    test.receiver.answer = () => ({ status: 500 });
    await test.chase('2019-12');
    await tell();
    await send();
    expect(await states()).toEqual(['report.reminded waiting 1 status 500']);
    later(9_999);
    await send();
    expect(test.receiver.received).toHaveLength(1);
    for (const pause of [1, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000]) {
      later(pause);
      await send();
    }
    expect(await states()).toEqual(['report.reminded dead 9 status 500']);
    expect(new Set(test.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { items, dead } = await test.deliveries.page({ state: 'dead', limit: 10 });
    expect([items.length, dead]).toEqual([1, 1]);
    test.receiver.answer = () => ({ status: 204 });
    await test.deliveries.sendNow(items[0]!.id);
    await send();
    expect(await states()).toEqual(['report.reminded sent 1']);
    await expect(test.deliveries.sendNow(items[0]!.id)).rejects.toMatchObject({ code: 'NOTIFY.NOT_WAITING' });
  });

  it('are given up at once where the receiver says that it is for ever', async () => {
    await test.webhook('all', XIFENG);
    test.receiver.answer = () => ({ status: 410 });
    await test.reporter('libei', [libei]);
    test.mail.refuse = () => 550;
    await test.chase('2019-12');
    await tell();
    expect((await states()).sort()).toEqual([
      'report.reminded dead 1 gone 410',
      'report.reminded dead 1 mail-refused 550',
    ]);
    test.receiver.answer = () => ({ status: 204 });
    test.mail.refuse = () => null;
    expect(await test.deliveries.sendGivenUp()).toBe(2);
    await send();
    expect([test.mail.mails.length, test.receiver.received.length]).toEqual([1, 2]);
  });

  it('of one subject and receiver keep their order, others overtake', async () => {
    await test.webhook('all', XIFENG);
    await test.returnIt(await test.submit(libei, '2019-12'));
    test.receiver.answer = () => ({ status: 503 });
    await tell();
    later(1_000);
    await test.returnIt(await test.submit(libei, '2019-12'));
    await test.returnIt(await test.submit(second, '2019-12'));
    test.receiver.answer = () => ({ status: 204 });
    test.receiver.received.length = 0;
    await tell();
    expect(bodies().map(([, { data }]) => (data as { units: string[] }).units)).toEqual([[second]]);
    later(10_000);
    await send();
    expect(bodies().map(([, { timestamp }]) => timestamp)).toEqual([
      '2020-01-05T02:00:01.000Z',
      '2020-01-05T02:00:00.000Z',
      '2020-01-05T02:00:01.000Z',
    ]);
  });

  it('go out once, however many processes send', async () => {
    for (const name of ['one', 'two', 'three']) await test.webhook(name, XIFENG);
    await test.chase('2019-12');
    for (const unit of [libei, second, third]) await test.returnIt(await test.submit(unit, '2019-12'));
    const processes = Array.from({ length: 4 }, () => tell());
    await Promise.all(processes);
    await tell();
    const ids = test.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  });

  it('of a process that died in between are taken over after a minute', async () => {
    await test.webhook('all', XIFENG);
    await test.chase('2019-12');
    await plan();
    let release = (): void => undefined;
    let dying: Promise<void> = Promise.resolve();
    await new Promise<void>((begun) => {
      const hang = async (): Promise<void> => {
        begun();
        await new Promise<void>((resolve) => (release = resolve));
      };
      dying = new Dispatcher(test.source, hang, test.county.clock).sendAll(never);
    });
    await send();
    expect(test.receiver.received).toHaveLength(0);
    later(60_000);
    await send();
    expect(await states()).toEqual(['report.reminded sent 2']);
    expect(test.receiver.received).toHaveLength(1);
    // It was only slow: what it says now is too late to count.
    release();
    await dying;
    expect(await states()).toEqual(['report.reminded sent 2']);
  });

  it('of a process that stops are left to others as they were', async () => {
    await test.webhook('all', XIFENG);
    await test.chase('2019-12');
    await plan();
    const stop = new AbortController();
    const hanging = new Dispatcher(
      test.source,
      async (_to, _outgoing, signal) => {
        await pause(60_000, undefined, { signal });
      },
      test.county.clock,
    );
    const stopped = hanging.sendAll(stop.signal);
    while (
      (await test.source.query<unknown[]>('select from notification_delivery where held_until is not null'))
        .length === 0
    )
      await pause(10);
    stop.abort();
    await stopped;
    expect(await states()).toEqual(['report.reminded waiting 0']);
    await send();
    expect(await states()).toEqual(['report.reminded sent 1']);
  });

  it('to an endpoint that was closed meanwhile are dropped, and go with one that is removed', async () => {
    const [closed, removed] = [await test.webhook('closed', XIFENG), await test.webhook('removed', XIFENG)];
    await test.chase('2019-12');
    await plan();
    await test.endpoints.change(closed, { isOpen: false });
    await test.endpoints.remove(removed);
    await send();
    expect([test.receiver.received.length, await states()]).toEqual([0, ['report.reminded dropped 1']]);
  });
});
