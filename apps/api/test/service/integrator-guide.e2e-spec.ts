import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { orderCsv, sampleOrder, testVillages } from '@xiangtong/testing';
import { ExpressStage } from '../support/express-stage';
import { testPassword, type Person } from '../support';

const [libei] = testVillages;

/** The programs of the guide, by their numbers. */
const readPrograms = async (): Promise<ReadonlyMap<number, string>> => {
  const guide = await readFile(join(projectDirectory(), 'docs/guides/integrator.md'), 'utf8');
  const found = guide.matchAll(/^## (\d+)\. [^]*?^```js\n([^]*?)^```$/gm);
  return new Map([...found].map(([, number, text]) => [Number(number), text!]));
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

let port: number;
let express: ExpressStage;
let folder: string;
let programs: ReadonlyMap<number, string>;
const running: ChildProcess[] = [];

beforeAll(async () => {
  [programs, port, folder] = await Promise.all([
    readPrograms(),
    freePort(),
    mkdtemp(join(tmpdir(), 'xiangtong-guide-')),
  ]);
  express = new ExpressStage({ notifications: { innerHosts: [`127.0.0.1:${port}`] } });
  await express.open();
  for (const [number, text] of programs) await writeFile(join(folder, `${number}.mjs`), text);
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await express.stage.close();
  await rm(folder, { recursive: true });
});

/** Starts a program as its reader would: a file, Node, and its variables. */
const start = (number: number, variables: Readonly<Record<string, string>>) => {
  const env = { XIANGTONG_URL: express.stage.test.url, ...variables };
  const child = spawn(process.execPath, [join(folder, `${number}.mjs`)], { cwd: folder, env });
  running.push(child);
  const said = { text: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.text += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said.text += String(chunk)));
  return { child, said };
};

/** What a program has said when it has ended well. */
const run = async (number: number, variables: Readonly<Record<string, string>>): Promise<string> => {
  const { child, said } = start(number, variables);
  const [status] = (await once(child, 'close')) as [number];
  expect([number, status, said.text]).toEqual([number, 0, said.text]);
  return said.text;
};

const tokens = (person: Person) => ({ XIANGTONG_TOKEN: express.stage.tokenOf(person) });

describe('the programs of the guide for integrators', () => {
  let runId = '';

  it('are ten, and whole', () => {
    expect([...programs.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('1 signs in and queries the cube', async () => {
    const said = await run(1, { XIANGTONG_USER: 'officer', XIANGTONG_PASSWORD: testPassword });
    expect(said).toMatch(/^taobao \d+\.\d\d yuan, a year ago \d+\.\d\d$/m);
    expect(said).toMatch(/^total \d+\.\d\d as of ledger position \d+$/m);
  });

  it('2 submits a month and explains its checks', async () => {
    await express.stage.travel('2020-02-05T08:00:00Z');
    const said = await run(2, { ...tokens('libei'), UNIT: libei });
    expect(said).toContain('draft written once');
    expect(said).toMatch(/^check CHECK\.\w+@\S+ \S+/m);
    expect(said).toContain('submitted revision 1');
  });

  it('3 submits many, and finds them unchanged when they are sent again', async () => {
    const token = await express.stage.test.signIn({ roles: ['reporter'], units: testVillages });
    const variables = { XIANGTONG_TOKEN: token, UNITS: testVillages.join() };
    for (const result of ['created', 'unchanged']) {
      const said = await run(3, variables);
      const lines = said.split('\n').filter((line) => /^\d{12} /.test(line));
      expect(lines.map((line) => line.trim())).toEqual(testVillages.map((unit) => `${unit} ${result}`));
    }
  });

  it('4 reads lists to their ends and is told of a wrong filter', async () => {
    const said = await run(4, tokens('officer'));
    expect(said).toContain(`${testVillages.length} submissions`);
    const { body: units } = await express.stage.get('officer', '/units').expect(200);
    expect(said).toContain(`${(units as unknown[]).length} units`);
    expect(said).toContain('400 period PERIOD.INVALID');
  });

  it('5 turns orders into lines', async () => {
    const orders = [sampleOrder(), sampleOrder({ order: '2', title: '神秘礼盒' })];
    const file = join(folder, 'orders.csv');
    await writeFile(file, orderCsv('taobao', orders));
    const said = await run(5, { ...tokens('libei'), FILES: file, UNIT: libei, PERIOD: '2019-12' });
    expect(said).toContain('orders.csv taobao 2 rows');
    expect(said).toMatch(/^VEG-001 \d{6} taobao /m);
    expect(said).toContain('which product is 神秘礼盒 (1 rows)?');
  });

  it('6 makes a report and follows it', async () => {
    const said = await run(6, {
      ...tokens('officer'),
      REPORT: 'monthly-express',
      SCOPE: '520122',
      PERIOD: '2019-11',
      FOLDER: folder,
    });
    expect(said).toMatch(/^done/m);
    expect(said).toMatch(/^file .*\.json$/m);
    runId = /^run (\S+)$/m.exec(said)![1]!;
  });

  it('7 publishes it', async () => {
    expect(await run(7, { ...tokens('officer'), RUN: runId })).toMatch(/^seal [0-9a-f]{64}$/m);
  });

  it('8 verifies a file of it, without a token', async () => {
    const { files } = (await express.stage.get('officer', `/runs/${runId}`).expect(200)).body as {
      files: { name: string }[];
    };
    const { name } = files.find((one) => one.name.endsWith('.json'))!;
    const { text } = await express.stage.get('officer', `/runs/${runId}/files/${encodeURIComponent(name)}`);
    const file = join(folder, 'published.json');
    await writeFile(file, text);
    expect(await run(8, { FILE: file })).toMatch(/^genuine [0-9a-f]{64}$/m);
    await writeFile(file, text.replace('2019', '2018'));
    expect(await run(8, { FILE: file })).toMatch(/^not genuine/m);
  });

  it('9 reads its figures as SDMX', async () => {
    const said = await run(9, {});
    expect(said).toMatch(/^2019-11 \d+(\.\d+)? yuan$/m);
    expect(said).toContain('again 304');
  });

  it('10 receives what happens, and nothing that is forged', async () => {
    // The receiver goes by its own clock.
    await express.stage.travel(new Date().toISOString());
    const endpoint = {
      type: 'webhook',
      name: '县大数据平台',
      url: `http://127.0.0.1:${port}/hook`,
      division: '520122',
      kinds: ['report.returned'],
      language: 'zh',
      quietFrom: null,
      quietUntil: null,
    };
    const { body } = await express.stage.post('admin', '/notifications/endpoints', endpoint).expect(201);
    const { secret, endpoint: made } = body as { secret: string; endpoint: { id: string } };
    const { child, said } = start(10, { SECRET: secret, PORT: String(port) });
    while (!said.text.includes('listening')) await once(child.stdout, 'data');
    const forged = await fetch(endpoint.url, { method: 'POST', body: '{"type":"report.returned"}' });
    expect(forged.status).toBe(401);
    const { body: trial } = await express.stage.post('admin', `/notifications/endpoints/${made.id}/trial`);
    expect([trial, said.text]).toEqual([expect.objectContaining({ failure: null }), said.text]);
    // What it prints may come after what it answers.
    while (!said.text.includes('event ')) await once(child.stdout, 'data');
    expect(said.text).toMatch(/^event \S+ \d{4}-/m);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(await readdir(folder)).toContain('10.mjs');
  });
});
