import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import request from 'supertest';
import { securityHeaders } from '../configure-app';
import { serveWeb } from './serve-web';

describe('the web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-web-'));
  let app: Express;

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>__CSP_NONCE__</head>');
    writeFileSync(
      join(folder, 'pages.json'),
      JSON.stringify([['/parks/:park', '<link href="/assets/a.js">']]),
    );
    writeFileSync(join(folder, 'assets', 'index-abc.js'), 'plain');
    const packed = join(folder, 'assets', 'page-def.js');
    writeFileSync(packed, 'the same');
    writeFileSync(`${packed}.br`, brotliCompressSync('the same'));
    writeFileSync(`${packed}.gz`, gzipSync('the same'));
    app = express();
    app.use(securityHeaders);
    serveWeb(app as never, folder);
    app.use((_request, response) => void response.status(404).json({ code: 'NOT_FOUND' }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const page = (path: string) => request(app).get(path).set('accept', 'text/html,*/*');

  it('answers every address of a page with a nonce that is never the same', async () => {
    const nonces = await Promise.all(
      ['/', '/entry/520122001208/sales/2019-12', '/index.html'].map(async (path) => {
        const { status, headers, text } = await page(path);
        expect(status).toBe(200);
        const nonce = /'nonce-([\w-]{22})'/.exec(headers['content-security-policy'] ?? '')?.[1];
        expect(text).toBe(`<script nonce="${nonce}"></script>${nonce}</head>`);
        expect(headers['cache-control']).toBe('no-cache');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('names what the page of an address needs', async () => {
    expect((await page('/parks/520122?period=2019')).text).toContain('<link href="/assets/a.js"></head>');
    expect((await page('/parks')).text).not.toContain('<link');
  });

  it('opens the front door to programs too', async () => {
    expect((await request(app).get('/').set('accept', '*/*')).status).toBe(200);
    expect((await request(app).head('/')).status).toBe(200);
  });

  it('allows no inline code and nothing from other hosts', async () => {
    const { headers } = await page('/');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain(`script-src 'self';`);
  });

  it('leaves what is no page to the service', async () => {
    for (const path of ['/api/v1/nowhere', '/health/nowhere', '/metrics', '/assets/old-123.js']) {
      expect((await page(path)).status).toBe(404);
    }
    expect((await request(app).get('/nowhere').set('accept', 'application/json')).status).toBe(404);
    expect((await request(app).post('/').set('accept', 'text/html')).status).toBe(404);
    expect((await page('/assets/../../package.json')).text).not.toContain('xiangtong');
  });

  it('hands out files for good, under the name of their content', async () => {
    const { text, headers } = await request(app).get('/assets/index-abc.js');
    expect(text).toBe('plain');
    expect(headers['cache-control']).toContain('immutable');
  });

  it('hands out the copy that the browser can unpack, and the file itself where it can unpack none', async () => {
    const packed = (encodings: string) =>
      request(app).get('/assets/page-def.js').set('accept-encoding', encodings);
    const brotli = await packed('gzip, deflate, br, zstd');
    expect(brotli.text).toBe('the same');
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=UTF-8',
      'cache-control': expect.stringContaining('immutable') as unknown,
      vary: 'Accept-Encoding',
    });
    const gzipped = await packed('gzip, deflate');
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gzipped.text).toBe('the same');
    const plain = await packed('identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.text).toBe('the same');
  });

  it('leaves an address that means nothing to the service', async () => {
    expect((await request(app).get('/assets/%E0%A4%A.js')).body).toEqual({ code: 'NOT_FOUND' });
  });

  it('sends with files what a thread, a sniffing browser or an eavesdropped network needs, and nothing that is of pages alone', async () => {
    const { headers } = await request(app).get('/assets/index-abc.js');
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining(`default-src 'self'`) as unknown,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(headers).not.toHaveProperty('x-frame-options');
    expect((await page('/')).headers['x-frame-options']).toBe('DENY');
  });

  it('answers for a file that an upgrade took away in the meantime', async () => {
    rmSync(join(folder, 'assets', 'index-abc.js'));
    expect((await request(app).get('/assets/index-abc.js')).status).toBe(404);
  });

  it('is left out where it was not built', async () => {
    const bare = express();
    serveWeb(bare as never, join(folder, 'nowhere'));
    expect((await request(bare).get('/').set('accept', 'text/html')).status).toBe(404);
  });
});
