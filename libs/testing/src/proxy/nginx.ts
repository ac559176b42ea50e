import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';

const run = promisify(execFile);

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const STARTS_MS = 30_000;

export interface Nginx {
  stop(): Promise<void>;
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** docs/operations/nginx.conf, which stands inside `http` of the whole configuration. */
export const siteOfDocs = (): Promise<string> =>
  readFile(join(projectDirectory(), 'docs', 'operations', 'nginx.conf'), 'utf8');

/** Starts nginx with a site, and resolves when `answers` does. */
export const startNginx = async (site: string, answers: () => Promise<unknown>): Promise<Nginx> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-nginx-'));
  const paths = TEMPORARY.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
  const path = join(folder, 'nginx.conf');
  await writeFile(
    path,
    `daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; events {}
     http { access_log off; ${paths} ${site} }`,
  );
  await run('nginx', ['-t', '-c', path, '-e', 'stderr']);
  const child = spawn('nginx', ['-c', path, '-e', 'stderr'], { stdio: 'ignore' });
  const deadline = Date.now() + STARTS_MS;
  while (!(await answers().catch(() => null))) {
    if (Date.now() > deadline) throw new Error('nginx does not answer');
    await pause(20);
  }
  return {
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
