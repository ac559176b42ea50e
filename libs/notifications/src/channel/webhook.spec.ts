import { Webhook } from 'standardwebhooks';
import { Receiver } from '@xiangtong/testing';
import { AddressGuard } from './address-guard';
import type { Content, Outgoing } from './outgoing';
import { newWebhookSecret, signedHeaders, webhookChannel } from './webhook';

const content: Content = {
  type: 'report.returned',
  language: 'zh',
  title: '退回修改',
  lines: ['请再次上报。'],
  path: '/month',
  data: { form: 'sales', period: '2020-01', units: ['520122001208'] },
};

const outgoing = (sentAt: Date): Outgoing => ({
  messageId: 'msg_1',
  content,
  at: new Date('2020-01-10T08:00:00Z'),
  sentAt,
});

describe('a webhook', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = () => ({ status: 200 });
  });

  const send = (
    secret: string,
    sentAt = new Date(),
    timeoutMs = 60_000,
    formerSecret: string | null = null,
  ): Promise<void> =>
    webhookChannel(new AddressGuard([receiver.host]), timeoutMs)(
      { way: 'webhook', url: receiver.url('/hook'), secret, formerSecret },
      outgoing(sentAt),
      new AbortController().signal,
    );
  const failure = (timeoutMs?: number): Promise<string> =>
    send(newWebhookSecret(), new Date(), timeoutMs).then(
      () => 'sent',
      (error: Error) => error.message,
    );

  /** Checks as the receiver does: with the library of Standard Webhooks, by its own clock. */
  const verified = (secret: string): unknown => {
    const { body, headers } = receiver.received.at(-1)!;
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  };

  it('is signed so that the library of the receiver takes it', async () => {
    const secret = newWebhookSecret();
    await send(secret);
    expect(verified(secret)).toEqual({
      type: 'report.returned',
      timestamp: '2020-01-10T08:00:00.000Z',
      data: content.data,
    });
    expect(receiver.received[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
    });
  });

  it('is refused by a receiver with another secret, a changed body, or a clock ten minutes off', async () => {
    const secret = newWebhookSecret();
    await send(secret);
    expect(() => verified(newWebhookSecret())).toThrow('No matching signature');
    receiver.received.push({
      ...receiver.received[0]!,
      body: receiver.received[0]!.body.replace('2020-01', '2020-02'),
    });
    expect(() => verified(secret)).toThrow('No matching signature');
    await send(secret, new Date(Date.now() - 10 * 60_000));
    expect(() => verified(secret)).toThrow('too old');
  });

  it('is signed with the former secret too while a receiver may still check that', async () => {
    const [secret, former] = [newWebhookSecret(), newWebhookSecret()];
    await send(secret, new Date(), 60_000, former);
    expect(receiver.received.at(-1)!.headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}= v1,[\w+/]{43}=$/);
    expect(verified(secret)).toEqual(verified(former));
    expect(() => verified(newWebhookSecret())).toThrow('No matching signature');
  });

  it('has the signature that the specification computes', () => {
    const headers = signedHeaders(
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      { messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt: new Date(1614265330_000) },
      '{"test": 2432232314}',
    );
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    [500, 'status 500'],
    [404, 'status 404'],
    [302, 'redirect 302'],
    [410, 'gone 410'],
  ])('fails with an answer of %i', async (status, words) => {
    receiver.answer = () => ({ status, headers: { location: 'https://169.254.169.254/' } });
    expect(await failure()).toBe(words);
    expect(receiver.received).toHaveLength(1);
  });

  it('fails when there is no answer in time', async () => {
    receiver.answer = () => null;
    expect(await failure(50)).toBe('timeout');
  });
});
