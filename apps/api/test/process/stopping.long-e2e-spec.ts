import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  openWorkspace,
  spawnProduct,
  spawnService,
  waitUntil,
  type ServiceProcess,
  type Workspace,
} from './support';

/*
 * A service that is told to stop, and clients that never finish what they began: raw connections, because no library
 * behaves so badly.
 */
let workspace: Workspace;
let service: ServiceProcess;
let folder: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  folder = workspace.path('stopping');
});
afterAll(() => workspace.remove());

beforeEach(async () => {
  service = await spawnService(folder);
});

/** Requests finish within ten seconds; the rest is for a machine with much else to do. */
const AT_ONCE_MS = 8_000;
const BOUNDED_MS = 25_000;

const connected = async (text: string): Promise<Socket> => {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};

/** Milliseconds from the signal to the end of the process, which must be a clean one. */
const stop = async (): Promise<number> => {
  const began = performance.now();
  expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
  return performance.now() - began;
};

const requestHead = (method: string, path: string, ...lines: string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n');

const CUT = 'the service stops: connections of clients that did not finish are cut';

it.each([
  ['sent nothing', ''],
  ['sent half a head', 'GET /health/live HTTP/1.1\r\nHost: local'],
  ['waits with its next request', requestHead('GET', '/health/live')],
])('does not wait for a client that %s', async (_, text) => {
  const socket = await connected(text);
  if (text.endsWith('\r\n\r\n')) await once(socket.resume(), 'data');
  await pause(100);
  expect(await stop()).toBeLessThan(AT_ONCE_MS);
  expect(service.log(CUT)).toBe(false);
});

it('gives running requests ten seconds, then cuts them and says which', async () => {
  const body = ['Content-Type: application/json', 'Content-Length: 100', 'Expect: 100-continue'];
  const silent = await connected(requestHead('POST', '/api/v1/auth/login', ...body));
  // The service says that it waits for the body.
  await once(silent, 'data');
  silent.write('{"username"');
  // So many answers that the kernel keeps only a part of them: the service cannot send the rest.
  const deaf = await connected(requestHead('GET', '/api/docs-json').repeat(12));
  deaf.pause();
  await pause(2_000);
  const milliseconds = await stop();
  expect(milliseconds).toBeGreaterThan(9_000);
  expect(milliseconds).toBeLessThan(BOUNDED_MS);
  expect(service.log(CUT)).toBe(true);
  expect(service.output.stdout).toContain('"path":"/api/v1/auth/login"');
  for (const socket of [silent, deaf]) socket.destroy();
});

it('takes no new connection while it stops, and ends those whose request is answered', async () => {
  const body = ['Content-Type: application/json', 'Content-Length: 2'];
  const late = await connected(requestHead('POST', '/api/v1/auth/login', ...body));
  await pause(200);
  const stopped = stop();
  await pause(500);
  await expect(fetch(`${service.url}/health/live`)).rejects.toThrow('fetch failed');
  late.write('{}');
  const [answer] = (await once(late.resume(), 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 [^]*\r\nConnection: close\r\n/);
  expect(await stopped).toBeLessThan(AT_ONCE_MS);
});

it('stops while it waits for a database that does not answer', async () => {
  await service.end('SIGTERM');
  const unavailable = createServer((socket) => socket.destroy());
  unavailable.listen(0, '127.0.0.1');
  await once(unavailable, 'listening');
  const { port } = unavailable.address() as { port: number };
  const url = `postgres://xiangtong:secret@127.0.0.1:${port}/xiangtong`;
  const { child, output, exit } = spawnProduct('api', [], {
    DATA_DIR: workspace.path('waits'),
    DATABASE_URL: url,
  });
  await waitUntil('the start is tried again', () => output.stdout.includes('the start is tried again'));
  const began = performance.now();
  child.kill('SIGTERM');
  expect(await exit).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
  unavailable.close();
});
