import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type RequestOptions, type Server } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { promisify } from 'node:util';
import { freePort, itWith, siteOfDocs, startNginx, type Nginx } from '@xiangtong/testing';

const run = promisify(execFile);
const HOST = 'tongji.example.gov.cn';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** docs/operations/nginx.conf, with other ports and a certificate of its own, before a server that tells what it got. */
class Proxy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'xiangtong-nginx-'));
  private readonly behind: Server = createServer(({ headers }, response) => {
    response.end(JSON.stringify(headers));
  });
  private nginx: Nginx | null = null;
  plain = 0;
  secure = 0;

  async open(): Promise<void> {
    await once(this.behind.listen(0, '127.0.0.1'), 'listening');
    [this.plain, this.secure] = [await freePort(), await freePort()];
    const [certificate, key] = ['certificate.pem', 'key.pem'].map((name) => join(this.folder, name));
    const flags =
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=${HOST}`.split(' ');
    await run('openssl', [...flags, '-keyout', key!, '-out', certificate!]);
    const site = (await siteOfDocs())
      .replace('127.0.0.1:3000', `127.0.0.1:${(this.behind.address() as AddressInfo).port}`)
      .replace('listen 80;', `listen 127.0.0.1:${this.plain};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${this.secure} ssl;`)
      .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`);
    this.nginx = await startNginx(site, () => this.plainly('/'));
  }

  async close(): Promise<void> {
    await this.nginx?.stop();
    this.behind.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  plainly(path: string, method = 'GET'): Promise<Answer> {
    return answered(request, { port: this.plain, path, method, headers: { host: HOST } });
  }

  securely(headers: Record<string, string>): Promise<Answer> {
    return answered(requestSecurely, {
      port: this.secure,
      path: '/api/v1/auth/me',
      headers: { host: HOST, ...headers },
      rejectUnauthorized: false,
    });
  }

  /** The version that both agree on; the code of the failure where they do not. */
  agreed(options: ConnectionOptions): Promise<string | null> {
    return new Promise((resolve) => {
      const socket = connect({ port: this.secure, host: '127.0.0.1', rejectUnauthorized: false, ...options });
      socket.once('secureConnect', () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
        socket.destroy();
      });
      socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? null));
    });
  }
}

const answered = (ask: typeof request, options: RequestOptions & ConnectionOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = ask({ host: '127.0.0.1', agent: false, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });

describe('the configuration of nginx', () => {
  const withProxy = (use: (proxy: Proxy) => Promise<void>) => async (): Promise<void> => {
    const proxy = new Proxy();
    try {
      await proxy.open();
      await use(proxy);
    } finally {
      await proxy.close();
    }
  };

  itWith('nginx')(
    'speaks TLS 1.3 and 1.2, with forward secrecy alone',
    withProxy(async (proxy) => {
      const weak = 'DEFAULT:@SECLEVEL=0';
      expect(await proxy.agreed({})).toMatch(/^TLSv1\.3 /);
      expect(await proxy.agreed({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2 ECDHE-ECDSA-AES256-GCM-SHA384');
      const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: weak } as const;
      expect(await proxy.agreed(old)).toMatch(/^ERR_SSL_.*ALERT_PROTOCOL_VERSION/);
      for (const ciphers of ['AES128-GCM-SHA256', 'ECDHE-ECDSA-AES128-SHA'])
        expect(await proxy.agreed({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` })).toMatch(
          /^ERR_SSL_.*HANDSHAKE_FAILURE/,
        );
    }),
  );

  itWith('nginx')(
    'leads pages to https, and refuses programs that come without',
    withProxy(async (proxy) => {
      const page = await proxy.plainly('/open?year=2019');
      expect([page.status, page.headers.location]).toEqual([308, `https://${HOST}/open?year=2019`]);
      expect((await proxy.plainly('/api/v1/auth/login', 'POST')).status).toBe(403);
    }),
  );

  itWith('nginx')(
    'tells where a caller is, whatever the caller says',
    withProxy(async (proxy) => {
      const { body } = await proxy.securely({
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Proto': 'http',
        'X-Forwarded-Host': 'elsewhere.example',
        Forwarded: 'for=127.0.0.1',
      });
      const headers = JSON.parse(body) as Record<string, string>;
      expect(headers).toMatchObject({
        host: HOST,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
      });
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-forwarded-host']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['forwarded']));
    }),
  );
});
