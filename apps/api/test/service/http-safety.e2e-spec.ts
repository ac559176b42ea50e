import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { itOfOneService, serviceCount } from '@xiangtong/testing';
import { createTestApp, inside, registerNeighbours, type TestApp } from '../support';

describe('HTTP', () => {
  let test: TestApp;
  let token: string;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
    token = await test.signIn({ roles: ['officer', 'reporter'], divisions: ['520122'], units: [inside] });
  });
  afterAll(() => test.close());

  const get = (path: string) => test.http.get(path).set({ Authorization: `Bearer ${token}` });

  /** Exactly these bytes, and all that comes back until the service ends the connection. */
  const exchange = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(test.url);
      const socket = connect(Number(port), hostname, () => socket.write(request));
      const parts: string[] = [];
      socket.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      socket.on('close', () => resolve(parts.join(''))).on('error', reject);
    });

  it('keeps a connection that is not in use for longer than proxies do', async () => {
    const url = new URL(await test.app.getUrl());
    const socket = connect(Number(url.port), url.hostname);
    const answers: string[] = [];
    socket.setEncoding('utf8').on('data', (part: string) => answers.push(part));
    const ask = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.write(ask);
    // Node alone would close it after five seconds.
    await pause(7_000);
    expect([socket.closed, answers.length]).toEqual([false, 1]);
    socket.destroy();
    expect(test.app.getHttpServer().keepAliveTimeout).toBeGreaterThan(60_000);
  });

  const long = 'x'.repeat(20_000);
  const unreadable = [
    [
      'headers that are too long',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${long}\r\n\r\n`,
      431,
      'REQUEST.HEADERS_TOO_LARGE',
    ],
    ['what is no HTTP', 'HELO example.org\r\n\r\n', 400, 'REQUEST.NO_HTTP'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'REQUEST.NO_HTTP',
    ],
  ] as const;
  for (const [what, request, status, code] of unreadable)
    itOfOneService(`answers ${what} as a problem`, async () => {
      const answer = await exchange(request);
      const [head, body] = answer.split('\r\n\r\n') as [string, string];
      expect(head).toContain(`HTTP/1.1 ${status} `);
      expect(head).toContain('Content-Type: application/problem+json');
      expect(JSON.parse(body)).toMatchObject({
        status,
        code,
        detail: expect.stringMatching(/请求/) as string,
      });
    });

  it('keeps browsers to encrypted connections for a year, and out of frames, of every answer', async () => {
    for (const path of ['/health/live', '/api/v1/auth/me', '/api/v1/nowhere', '/api/docs', '/robots.txt']) {
      const { headers } = await get(path);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['content-security-policy']).toMatch(/object-src 'none';base-uri 'none';/);
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    '/people',
    '/submissions',
    '/audit/events',
    '/units',
    '/auth/me',
    '/notifications/own',
    '/reports',
    '/ledger',
  ])('gives nothing of %s that browsers or proxies may keep', async (path) => {
    const { status, headers } = await get(`/api/v1${path}`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('names the encoding of what it sends', async () => {
    for (const [path, type] of [
      ['/units', 'application/json'],
      ['/nowhere', 'application/problem+json'],
      ['/audit/events?format=csv', 'text/csv'],
      ['/public/feed.atom', 'application/atom+xml'],
    ] as const) {
      const { headers } = await get(`/api/v1${path}`).set({ Accept: type });
      expect([path, headers['content-type']]).toEqual([path, `${type}; charset=utf-8`]);
    }
  });

  it('lets no other origin read anything', async () => {
    const foreign = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' };
    for (const answer of [
      await get('/api/v1/units').set(foreign),
      await test.http.options('/api/v1/cube').set(foreign),
    ])
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  itOfOneService(
    'does not repeat a request that asks for it, nor lead unencrypted ones elsewhere',
    async () => {
      const host = new URL(test.url).host;
      const traced = await exchange(
        `TRACE / HTTP/1.1\r\nHost: ${host}\r\nX-Secret: tangerine\r\nConnection: close\r\n\r\n`,
      );
      expect(traced).toMatch(/^HTTP\/1\.1 404 /);
      expect(traced).not.toContain('tangerine');
      const { status } = await get('/api/v1/auth/me').set({ 'X-Forwarded-Proto': 'http' });
      expect(status).toBe(200);
    },
  );

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['chunks that are not the last coding', 'Transfer-Encoding: chunked, gzip\r\n'],
  ])('refuses a body with %s', async (_, headers) => {
    const host = new URL(test.url).host;
    const head = `POST /api/v1/auth/login HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    // nginx does not know such a coding.
    const refused = serviceCount() === 1 ? /^HTTP\/1\.1 400 / : /^HTTP\/1\.1 (400|501) /;
    expect(await exchange(`${head}${headers}\r\n{}`)).toMatch(refused);
  });
});
