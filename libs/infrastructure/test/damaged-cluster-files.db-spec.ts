import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'xiangtong-damaged-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ directory, database: 'damaged', settings: { fsync: 'off' } });
const pidFile = () => join(directory, 'cluster', 'postmaster.pid');

const answers = async (url: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ one: number }>('select 1 as one')).rows[0];
  } finally {
    await client.end();
  }
};

describe('the files beside the embedded server', () => {
  it.each([
    ['empty', ''],
    ['rubbish', '\0\0 what\n'],
  ])('are healed when they are %s and no server lives', async (_, content) => {
    await start().then((server) => server.stop());
    for (const file of [pidFile(), join(directory, 'port'), join(directory, 'lock')])
      writeFileSync(file, content);
    const server = await start();
    expect(await answers(server.url)).toEqual({ one: 1 });
    await server.stop();
  });

  it('are left to people while a server lives: the message says where it is and what to do', async () => {
    const server = await start();
    const content = readFileSync(pidFile());
    writeFileSync(pidFile(), '');
    await expect(start()).rejects.toThrow(
      /postmaster\.pid is damaged, and process \d+ works in its folder: end it/,
    );
    writeFileSync(pidFile(), content);
    await server.stop();
  });
});
