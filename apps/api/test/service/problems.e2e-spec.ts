import { request as httpRequest } from 'node:http';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { IDENTITY, type Identity } from '@xiangtong/identity';
import pino from 'pino';
import { itOfOneService } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const MEGABYTE = 1024 * 1024;

const lines: string[] = [];
const logger = pino(
  { level: 'debug' },
  new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  }),
);

describe('problems', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ logger });
  });
  afterAll(() => test.close());

  const post = (body: Uint8Array | string, type = 'application/json') =>
    test.http
      .post('/api/v1/auth/login')
      .set('Content-Type', type)
      .serialize((data: unknown) => data as string)
      .send(body as string);

  it.each(['{"username":', '{"username": "wang",}', 'username', '"text"'])(
    'broken JSON: %s',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(response.type).toBe('application/problem+json');
      expect(response.body).toMatchObject({
        code: 'REQUEST.BROKEN_JSON',
        status: 400,
        instance: '/api/v1/auth/login',
      });
    },
  );

  it('broken UTF-8, with the line', async () => {
    const body = Buffer.concat([
      Buffer.from('{\n"username": "'),
      Buffer.from([0xb0, 0xa1]),
      Buffer.from('"}'),
    ]);
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'REQUEST.BROKEN_ENCODING',
      detail: '内容不是合法的 UTF-8 编码（约第 2 行），请另存为 UTF-8 后再传。',
    });
  });

  it.each(['application/json; charset=gbk', 'application/json; charset=nonsense'])(
    'are told of a body that is sent as %s',
    async (type) => {
      const response = await post('{}', type);
      expect([response.status, response.body.code]).toEqual([415, 'REQUEST.UNSUPPORTED_TYPE']);
    },
  );

  it.each(['application/x-www-form-urlencoded', 'text/plain', ''])('a body of type "%s"', async (type) => {
    const response = await fetch(`${test.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: new Blob(['username=wang']),
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'REQUEST.UNSUPPORTED_TYPE' });
  });

  it.each([65, 2_000, 400_000])('values in values, %s levels deep', async (levels) => {
    for (const body of [
      '['.repeat(levels) + ']'.repeat(levels),
      `{"a":`.repeat(levels) + '1' + '}'.repeat(levels),
    ]) {
      const response = await post(`{"username":${body}}`);
      expect([response.status, response.body.code]).toEqual([400, 'REQUEST.TOO_DEEP']);
    }
  });

  it('a body beyond the limit', async () => {
    const response = await post(JSON.stringify({ username: 'x'.repeat(4 * 1024 * 1024) }));
    expect(response.status).toBe(413);
    expect(response.body).toMatchObject({ code: 'REQUEST.TOO_LARGE', status: 413 });
    expect(response.body.detail).toContain('4 MB');
  });

  it('a packed body that unpacks beyond the limit, or not at all', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    expect((await post(bomb).set('Content-Encoding', 'gzip')).body.code).toBe('REQUEST.TOO_LARGE');
    expect((await post('no gzip').set('Content-Encoding', 'gzip')).body.code).toBe('REQUEST.BROKEN_JSON');
    expect((await post('{}').set('Content-Encoding', 'zip')).body.code).toBe('REQUEST.UNSUPPORTED_TYPE');
  });

  it('a body of 200 MB, without holding it', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let peak = before;
    const kinds: Record<string, string | number>[] = [
      {},
      { 'Content-Length': 200 * MEGABYTE, Connection: 'close' },
    ];
    const statuses = await Promise.all(
      kinds.map((headers) =>
        sendMegabytes(`${test.url}/api/v1/auth/login`, 200, headers, () => {
          peak = Math.max(peak, process.memoryUsage().arrayBuffers);
        }),
      ),
    );
    expect(statuses).toEqual([413, 413]);
    expect(peak - before).toBeLessThan(64 * MEGABYTE);
  });

  it.each(['/api/v1/nothing', '/api/nothing', '/nothing', '/health/nothing'])(
    'unknown path %s',
    async (path) => {
      const response = await test.http.get(`${path}?secret=1`).set('Accept-Language', 'en');
      expect(response.status).toBe(404);
      expect(response.body).toMatchObject({ code: 'REQUEST.NOT_FOUND', instance: path });
      expect(response.body.detail).toBe(`There is nothing at ${path}.`);
    },
  );

  itOfOneService('a path that cannot be decoded', async () => {
    const response = await test.http.get('/api/v1/%E0%A4%A');
    expect([response.status, response.body.code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('an unknown method of a known path', async () => {
    expect((await test.http.delete('/api/v1/auth/me')).body.code).toBe('REQUEST.NOT_FOUND');
  });

  it('speaks the language of the caller', async () => {
    const answer = async (language: string) =>
      (await test.http.post('/api/v1/auth/login').set('Accept-Language', language).send({ username: 5 }))
        .body;
    const zh = await answer('zh-CN');
    const en = await answer('en-GB,en;q=0.9');
    expect(zh).toMatchObject({ title: '请求有误', detail: '请求内容有 2 处错误，请按下面的提示修改。' });
    expect(en).toMatchObject({ title: 'Bad request' });
    expect(zh.errors).toContainEqual({ path: 'username', code: 'REQUEST.FIELD', message: '应为文字' });
    expect(en.errors).toContainEqual({
      path: 'username',
      code: 'REQUEST.FIELD',
      message: 'username must be a string',
    });
  });

  it('an unexpected error: an id in answer and log, nothing else', async () => {
    const { logIn } = test.app.get<Identity>(IDENTITY);
    const broken = jest.spyOn(logIn, 'execute').mockRejectedValue(new Error('secret detail of the inside'));
    const response = await test.http
      .post('/api/v1/auth/login')
      .send({ username: 'wang', password: 'secret-password' });
    broken.mockRestore();
    expect(response.status).toBe(500);
    expect(response.body.code).toBe('INTERNAL.UNEXPECTED');
    const id = /[0-9a-f-]{36}/.exec(response.body.detail)?.[0];
    expect(JSON.stringify(response.body)).not.toContain('secret detail');
    expect(response.get('X-Request-Id')).toBe(id);
    const logged = lines.map((line) => JSON.parse(line)).filter(({ reqId }) => reqId === id);
    expect(logged).toMatchObject([
      { level: 50, err: { message: 'secret detail of the inside' } },
      { msg: 'request', code: 'INTERNAL.UNEXPECTED' },
    ]);
  });

  it('logs requests without query, headers, bodies or tokens', async () => {
    const token = await test.signIn({ roles: ['reporter'] });
    const response = await test.http
      .get('/api/v1/auth/me?household=secret-household')
      .set({ Authorization: `Bearer ${token}`, 'X-Request-Id': 'proxy-12345678' });
    expect(response.get('X-Request-Id')).toBe('proxy-12345678');
    const line = lines.find((text) => text.includes('proxy-12345678'));
    expect(JSON.parse(line!)).toMatchObject({
      level: 30,
      req: { id: 'proxy-12345678', method: 'GET', path: '/api/v1/auth/me' },
      res: { statusCode: 200 },
    });
    const all = lines.join('');
    for (const secret of [token, 'secret-household', 'secret-password']) expect(all).not.toContain(secret);
  });

  it('logs who asked, by the number of the account, and the code of what was refused', async () => {
    const token = await test.signIn({ username: 'li.logged', roles: ['reporter'] });
    const [account] = await test.source.query(`select id from account where username = 'li.logged'`);
    await test.http.get('/api/v1/people').set({ Authorization: `Bearer ${token}` });
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      account: account.id,
      code: 'AUTH.FORBIDDEN',
      res: { statusCode: 403 },
    });
    expect(lines.join('')).not.toContain('li.logged');
    await post('{"username":"li.logged","password":"wrong"}');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      code: 'AUTH.INVALID_CREDENTIALS',
      req: { path: '/api/v1/auth/login' },
    });
  });
});

/** Sends a JSON body in chunks, all of it before it reads; resolves to the status of the answer. */
const sendMegabytes = (
  url: string,
  count: number,
  headers: Record<string, string | number>,
  onChunk: () => void,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const chunk = Buffer.alloc(MEGABYTE, 32);
    const outgoing = httpRequest(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    outgoing.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.on('error', reject);
    const send = (left: number): void => {
      onChunk();
      if (left === 0) outgoing.end();
      else if (outgoing.write(chunk)) setImmediate(send, left - 1);
      else outgoing.once('drain', () => send(left - 1));
    };
    send(count);
  });
