import type { LookupAddress } from 'node:dns';
import { Receiver } from '@xiangtong/testing';
import { AddressGuard, isOuterAddress } from './address-guard';
import { postJson, type Posted } from './post-json';

const named = (...addresses: string[]) => {
  const asked: string[] = [];
  const resolve = async (host: string): Promise<LookupAddress[]> => {
    asked.push(host);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
};

const post = (guard: AddressGuard, url: string, withinMs?: number): Promise<Posted> =>
  postJson(guard, {
    url: new URL(url),
    body: '{}',
    signal: new AbortController().signal,
    ...(withinMs !== undefined && { withinMs }),
  });

const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'sent',
    (error: Error) => error.message,
  );

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2001::1',
    '2002:7f00:1::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not of the open internet', (address) => {
    expect(isOuterAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '172.15.255.255', '172.32.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])(
    '%s is of the open internet',
    (address) => {
      expect(isOuterAddress(address)).toBe(true);
    },
  );
});

describe('a request', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = () => ({ status: 204 });
  });

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://0177.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
  ])('does not go to %s', async (url) => {
    expect(await failureOf(post(new AddressGuard([]), url))).toBe('inner-address');
  });

  it.each(['http://example.com/', 'ftp://example.com/', 'file:///etc/passwd'])(
    'goes only where it is encrypted: %s',
    async (url) => {
      expect(await failureOf(post(new AddressGuard([]), url))).toBe('not-encrypted');
    },
  );

  it.each([['127.0.0.1'], ['10.0.0.5'], ['::1'], ['93.184.215.14', '192.168.0.1']])(
    'does not go to a name that means %s',
    async (...addresses) => {
      const { resolve, asked } = named(...addresses);
      const guard = new AddressGuard([], resolve);
      expect(await failureOf(post(guard, 'https://hook.example.com/'))).toBe('inner-address');
      expect(asked).toEqual(['hook.example.com']);
    },
  );

  it.each([
    ['localhost', []],
    ['hooks.localhost', ['93.184.215.14']],
    ['hook.example.com', ['93.184.215.14', '192.168.0.1']],
    ['hook.example.com', ['fe80::1']],
  ] as const)('is not registered at %s, which means %p', async (host, addresses) => {
    const { resolve } = named(...addresses);
    const registered = new AddressGuard([], resolve).checkHost(new URL(`https://${host}/`));
    expect(await failureOf(registered)).toBe('inner-address');
  });

  it('is registered where a name means the open internet, or nothing yet, or a host that was named', async () => {
    const open = new AddressGuard([], named('93.184.215.14').resolve);
    await open.checkHost(new URL('https://hook.example.com/'));
    const unknown = new AddressGuard([], () => Promise.reject(new Error('ENOTFOUND')));
    await unknown.checkHost(new URL('https://hook.example.com/'));
    await new AddressGuard(['localhost']).checkHost(new URL('http://localhost:8080/'));
  });

  it('resolves a name once, so that it cannot mean another address a moment later', async () => {
    let times = 0;
    const guard = new AddressGuard([], async () => {
      times += 1;
      return [{ address: times === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
    });
    expect(await failureOf(post(guard, 'https://hook.example.com/'))).toBe('inner-address');
    expect(times).toBe(1);
  });

  it('goes to a host inside that the installation has named, also unencrypted', async () => {
    const guard = new AddressGuard([receiver.host]);
    expect(await post(guard, receiver.url('/hook'))).toEqual({ status: 204, body: '' });
    expect(receiver.received).toMatchObject([{ path: '/hook', body: '{}' }]);
  });

  it('does not go to another port of a host that was named with one', async () => {
    const guard = new AddressGuard(['127.0.0.1:1']);
    expect(await failureOf(post(guard, receiver.url()))).toBe('not-encrypted');
    expect(receiver.received).toEqual([]);
  });

  it.each([301, 302, 307, 308])('does not follow a redirect (%i), wherever it leads', async (status) => {
    const guard = new AddressGuard([receiver.host]);
    receiver.answer = () => ({ status, headers: { location: receiver.url('/inner') } });
    expect(await failureOf(post(guard, receiver.url('/hook')))).toBe(`redirect ${status}`);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('ends when the receiver takes too long, or is not there', async () => {
    const guard = new AddressGuard([receiver.host, '127.0.0.1:1']);
    receiver.answer = () => null;
    expect(await failureOf(post(guard, receiver.url(), 50))).toBe('timeout');
    expect(await failureOf(post(guard, 'http://127.0.0.1:1/'))).toBe('unreachable ECONNREFUSED');
  });

  it('reads no more of an answer than it needs', async () => {
    const guard = new AddressGuard([receiver.host]);
    receiver.answer = () => ({ status: 200, body: 'x'.repeat(5_000_000) });
    expect((await post(guard, receiver.url())).body).toHaveLength(16_384);
  });
});
