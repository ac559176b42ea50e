import { freePort, siteOfDocs, startNginx } from './nginx';

export interface RoundRobin {
  readonly url: string;
  stop(): Promise<void>;
}

const replaced = (text: string, pattern: RegExp, by: string): string => {
  if (!pattern.test(text)) throw new Error(`docs/operations/nginx.conf has no ${pattern.source}`);
  return text.replace(pattern, by);
};

/**
 * nginx as docs/operations/nginx.conf has it, before several processes of the service: each request goes to the next of
 * them. Without TLS, and a caller may say where it is, as tests do: they are their own proxy.
 */
export const startRoundRobin = async (urls: readonly string[]): Promise<RoundRobin> => {
  const port = await freePort();
  const servers = urls.map((url) => `server ${new URL(url).host};`).join(' ');
  const secure = (await siteOfDocs()).replaceAll(/^server \{\n {2}listen 80;[^]*?^\}/gm, '');
  const plain = replaced(secure, /listen 443 ssl;/, `listen 127.0.0.1:${port};`)
    .replaceAll(/^ *(http2|ssl_\w+) .*;$/gm, '')
    .replaceAll(/^ *server 127\.0\.0\.1:\d+;$/gm, '');
  const spread = replaced(plain, /upstream xiangtong \{/, `upstream xiangtong { ${servers}`);
  const site = replaced(spread, /X-Forwarded-For \$remote_addr/, 'X-Forwarded-For $http_x_forwarded_for')
    .replace('X-Forwarded-Proto https', 'X-Forwarded-Proto $http_x_forwarded_proto')
    .replace('X-Request-Id $request_id', 'X-Request-Id $http_x_request_id');
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startNginx(site, () => fetch(`${url}/api/v1/health/live`));
  return { url, stop };
};
