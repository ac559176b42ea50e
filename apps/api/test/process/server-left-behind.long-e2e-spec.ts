import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  killPostgres,
  openWorkspace,
  postgresHasGone,
  postgresProcesses,
  spawnProduct,
  spawnService,
  waitUntil,
  type Workspace,
} from './support';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.remove());

it('the database of a command that is killed is stopped', async () => {
  const folder = workspace.path('command');
  const { child, exit } = spawnProduct('cli', ['seed', 'guiyang'], { DATA_DIR: folder });
  await waitUntil('the database runs', () => postgresProcesses(folder).length > 5);
  child.kill('SIGKILL');
  await exit;
  await postgresHasGone(folder);
});

it('the database of a service that is killed is stopped, unless the service is started again', async () => {
  const folder = workspace.path('service');
  const first = await spawnService(folder);
  const [postmaster] = postgresProcesses(folder);
  await first.end('SIGKILL');
  const again = await spawnService(folder);
  expect(postgresProcesses(folder)).toContain(postmaster);
  await again.end('SIGKILL');
  await postgresHasGone(folder);
});

it('a service whose database cannot come back at its port ends without leaving it behind', async () => {
  const folder = workspace.path('port');
  const service = await spawnService(folder);
  const port = Number(readFileSync(join(folder, 'postgres', 'port'), 'utf8'));
  killPostgres(folder);
  const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  await once(other, 'listening');
  expect(await service.exit).toEqual({ code: 1, signal: null });
  expect(postgresProcesses(folder)).toEqual([]);
  other.close();
});
