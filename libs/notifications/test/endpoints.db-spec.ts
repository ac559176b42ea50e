import type { SharedKind } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { Webhook } from 'standardwebhooks';
import { openTelling, type Telling } from './support/telling';

const [libei, second] = testVillages;
const XIFENG = '520122000000';
const HOUR = 3_600_000;

let test: Telling;
beforeEach(async () => {
  test = await openTelling();
});
afterEach(() => test.close());

const send = (): Promise<void> => test.dispatcher.sendAll(new AbortController().signal);
const tell = async (): Promise<void> => {
  await test.planner.plan();
  await send();
};
const later = (milliseconds: number): void =>
  test.county.clock.set(new Date(test.county.clock.now().getTime() + milliseconds));
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const add = async (path: string, type: 'webhook' | 'wecom' = 'webhook') => {
  const kinds: SharedKind[] = ['report.reminded', 'report.returned'];
  const { endpoint, secret } = await test.endpoints.add(
    {
      type,
      url: test.receiver.url(path),
      secret: null,
      name: path,
      division: XIFENG,
      kinds,
      language: 'zh',
      quietFrom: null,
      quietUntil: null,
      isOpen: true,
    },
    'admin',
  );
  return { id: endpoint.id, secret: secret! };
};
/** Whether the library of the receiver takes the newest message with each secret. */
const takenWith = (...secrets: string[]): boolean[] => {
  const { body, headers } = test.receiver.received.at(-1)!;
  // The clock of the county stands in 2020; that the library looks at its own is checked with the channel.
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Number(headers['webhook-timestamp']) * 1000);
  const taken = secrets.map((secret) => {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  });
  clock.mockRestore();
  return taken;
};

describe('a secret that is rotated', () => {
  it('signs beside the former one until the overlap is over', async () => {
    const { id, secret: former } = await add('/hook');
    const { secret, endpoint } = await test.endpoints.rotateSecret(id, 24);
    expect(endpoint.formerSecretUntil).toBe('2020-01-06T02:00:00.000Z');
    expect(JSON.stringify(endpoint)).not.toMatch(/whsec_/);
    await test.chase('2019-12');
    await tell();
    expect(takenWith(former, secret!)).toEqual([true, true]);
    await test.endpoints.tryOut(id);
    expect(takenWith(former, secret!)).toEqual([true, true]);
    later(24 * HOUR);
    await test.chase('2019-11');
    await tell();
    expect(takenWith(former, secret!)).toEqual([false, true]);
    await test.endpoints.tryOut(id);
    expect(takenWith(former, secret!)).toEqual([false, true]);
    expect(await test.endpoints.list()).toMatchObject([{ formerSecretUntil: null }]);
  });

  it('is alone at once when the overlap is ended early, or when none was wanted', async () => {
    const { id, secret: first } = await add('/hook');
    const { secret: second } = await test.endpoints.rotateSecret(id, 24);
    expect((await test.endpoints.endFormerSecret(id)).formerSecretUntil).toBeNull();
    await test.chase('2019-12');
    await tell();
    expect(takenWith(first, second!)).toEqual([false, true]);
    const { secret: third, endpoint } = await test.endpoints.rotateSecret(id, 0);
    expect(endpoint.formerSecretUntil).toBeNull();
    await test.chase('2019-11');
    await tell();
    expect(takenWith(second!, third!)).toEqual([false, true]);
  });

  it('ends the one that was former already', async () => {
    const { id, secret: first } = await add('/hook');
    const { secret: second } = await test.endpoints.rotateSecret(id, 24);
    const { secret: third } = await test.endpoints.rotateSecret(id, 24);
    await test.chase('2019-12');
    await tell();
    expect(takenWith(first, second!, third!)).toEqual([false, true, true]);
  });

  it('is that of a webhook', async () => {
    const { id } = await add('/robot', 'wecom');
    expect(await refusal(test.endpoints.rotateSecret(id, 24))).toBe('NOTIFY.NO_SECRET_MADE');
    expect(await refusal(test.endpoints.rotateSecret('x', 24))).toBe('NOTIFY.ENDPOINT_UNKNOWN');
    const webhook = await add('/hook');
    expect(await refusal(test.endpoints.change(webhook.id, { secret: 'mine' }))).toBe(
      'NOTIFY.SECRET_IS_MADE_HERE',
    );
  });
});

describe('an address that changes', () => {
  it('gets what waits, signed as before', async () => {
    const { id, secret } = await add('/old');
    test.receiver.answer = () => ({ status: 503 });
    await test.chase('2019-12');
    await tell();
    test.receiver.answer = () => ({ status: 204 });
    const { host } = await test.endpoints.change(id, { url: test.receiver.url('/new') });
    expect(host).toBe(test.receiver.host);
    expect(await test.deliveries.sendToEndpoint(id, false)).toBe(1);
    await send();
    expect(test.receiver.received.map(({ path }) => path)).toEqual(['/old', '/new']);
    expect(takenWith(secret)).toEqual([true]);
  });

  it.each([
    ['https://localhost/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['https://LOCALHOST:8443/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['https://printer.localhost./hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['https://[::1]/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['https://169.254.169.254/latest', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['https://2130706433/hook', 'NOTIFY.ADDRESS_NOT_ALLOWED'],
    ['http://example.com/hook', 'NOTIFY.NOT_ENCRYPTED'],
    ['https://user:word@example.com/', 'NOTIFY.ADDRESS_INVALID'],
  ])('to %s is refused, and stays', async (url, code) => {
    const { id } = await add('/old');
    expect(await refusal(test.endpoints.change(id, { url }))).toBe(code);
    expect(await test.endpoints.list()).toMatchObject([{ host: test.receiver.host }]);
  });
});

describe('what waits for a receiver that has recovered', () => {
  const states = async () =>
    (await test.deliveries.page({ limit: 50 })).items.map(({ state, attempts }) => `${state} ${attempts}`);
  /** Three attempts at a message to an endpoint that is away; the next one is due in five minutes. */
  const failThrice = async (): Promise<void> => {
    test.receiver.answer = () => ({ status: 503 });
    await tell();
    for (const pause of [10_000, 60_000]) {
      later(pause);
      await send();
    }
    test.receiver.received.length = 0;
    test.receiver.answer = () => ({ status: 204 });
  };

  it('is sent now, with what was given up where that is wanted, and to nobody else', async () => {
    const [mine, other] = [await add('/mine'), await add('/other')];
    await test.chase('2019-12');
    await failThrice();
    await test.source.query(
      `update notification_delivery set state = 'dead', ended_at = now() where endpoint_id = $1`,
      [mine.id],
    );
    await test.chase('2019-11');
    await test.planner.plan();
    await test.source.query('update notification_delivery set due_at = $1 where state = $2', [
      new Date('2020-02-01T00:00:00Z'),
      'waiting',
    ]);
    expect(await test.deliveries.sendToEndpoint(mine.id, false)).toBe(1);
    await send();
    expect(test.receiver.received.map(({ path }) => path)).toEqual(['/mine']);
    expect(await test.deliveries.sendToEndpoint(mine.id, true)).toBe(1);
    await send();
    expect(test.receiver.received.map(({ path }) => path)).toEqual(['/mine', '/mine']);
    expect(await test.deliveries.sendToEndpoint(mine.id, true)).toBe(0);
    expect((await states()).sort()).toEqual(['sent 1', 'sent 1', 'waiting 0', 'waiting 3']);
    expect(await test.deliveries.sendToEndpoint(other.id, false)).toBe(2);
  });

  it('goes one by one too, with the earlier ones of its subject before it', async () => {
    await add('/hook');
    const id = await test.submit(libei, '2019-12');
    await test.returnIt(id);
    await failThrice();
    await test.submit(libei, '2019-12');
    await test.returnIt(id);
    await test.returnIt(await test.submit(second, '2019-12'));
    await test.planner.plan();
    const far = new Date('2020-02-01T00:00:00Z');
    await test.source.query('update notification_delivery set due_at = $1', [far]);
    const { items } = await test.deliveries.page({ limit: 9 });
    const [ofSecond, again, first] = items.map((one) => one.id);
    await test.deliveries.sendNow(again!);
    await send();
    const { items: after } = await test.deliveries.page({ limit: 9 });
    expect(after.map((one) => [one.id, one.state])).toEqual([
      [ofSecond, 'waiting'],
      [again, 'sent'],
      [first, 'sent'],
    ]);
    expect(await refusal(test.deliveries.sendNow(again!))).toBe('NOTIFY.NOT_WAITING');
  });

  it('in the letter of the day is one letter', async () => {
    const account = await test.reporter('libei', [libei]);
    await test.messages.choose(account, {
      ...(await test.messages.view(account)),
      digestAt: 480,
    });
    await test.chase('2019-12');
    await test.chase('2019-11');
    await test.planner.plan();
    const { items } = await test.deliveries.page({ limit: 9 });
    await test.deliveries.sendNow(items[0]!.id);
    await send();
    expect(test.mail.mails.map(({ headers }) => headers['subject'])).toEqual([
      expect.stringMatching(/ 等 2 件事$/),
    ]);
  });

  it('does not disturb what a process is sending at this moment', async () => {
    const { id } = await add('/hook');
    await test.chase('2019-12');
    await test.planner.plan();
    await test.source.query('update notification_delivery set attempts = 4, held_until = $1', [
      new Date(test.county.clock.now().getTime() + 60_000),
    ]);
    expect(await test.deliveries.sendToEndpoint(id, false)).toBe(1);
    await send();
    expect(await states()).toEqual(['waiting 4']);
    expect(test.receiver.received).toEqual([]);
  });

  it('is kept for an endpoint that is stopped, and unknown for one that is not there', async () => {
    const { id } = await add('/hook');
    await test.endpoints.change(id, { isOpen: false });
    expect(await refusal(test.deliveries.sendToEndpoint(id, true))).toBe('NOTIFY.ENDPOINT_STOPPED');
    expect(await refusal(test.deliveries.sendToEndpoint('x', true))).toBe('NOTIFY.ENDPOINT_UNKNOWN');
  });
});
