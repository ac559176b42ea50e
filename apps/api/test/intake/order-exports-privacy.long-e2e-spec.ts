import { randomBytes, randomInt } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import {
  csvText,
  openOwnerSource,
  orderCsv,
  orderTable,
  orderWorkbook,
  registerTestUnits,
  sampleOrder,
  testVillages,
  type SamplePlatform,
} from '@xiangtong/testing';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../support';

/** Names, addresses and phones that exist nowhere else. */
const secret = `q${randomBytes(8).toString('hex')}`;
const phone = `199${randomInt(10 ** 8, 10 ** 9)}7`;
const needles = [secret, phone];

const platforms: readonly SamplePlatform[] = ['taobao', 'jd', 'pinduoduo', 'douyin'];

const orders = Array.from({ length: 30 }, (_, index) =>
  sampleOrder({
    order: `77${index}`,
    buyer: `${secret}先生${index}`,
    phone,
    address: `江苏省 南京市 玄武区 ${secret}路${index}号`,
    changedAddress: index % 3 ? 'null' : `广东省 深圳市 南山区 ${secret}路${index}号`,
  }),
);

/**
 * Other tests write and remove files and folders at the same time: one that disappeared contains nothing. Of
 * PostgreSQL's databases only the one with the identity `database` is searched; this test writes in no other.
 */
async function* filesBelow(folder: string, database: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    const isForeign = basename(folder) === 'base' && /^\d+$/.test(entry.name) && entry.name !== database;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && entry.name !== 'node_modules' && !isForeign)
      yield* filesBelow(path, database);
  }
}

describe('buyers in order exports', () => {
  let test: TestApp;
  let owner: DataSource;
  let logged = '';
  let began: number;

  beforeAll(async () => {
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged += chunk.toString();
        done();
      },
    });
    began = Date.now();
    test = await createTestApp({ logger: pino({ level: 'trace' }, sink) });
    owner = await openOwnerSource(test.database);
    await registerTestUnits(test.source);
  });
  afterAll(async () => {
    await owner.destroy();
    await test.close();
  });

  /** Tables with one row that contains a needle, in any column. */
  const tablesWith = async (texts: readonly string[]): Promise<string[]> => {
    const tables = await owner.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await owner.query<unknown[]>(
        `select from ${name} as row where row::text like any($1) limit 1`,
        [texts.map((text) => `%${text}%`)],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  /** Files below the temp folder, those of the service and of the database among them, written since the test began. */
  const filesWith = async (texts: readonly string[], folder = tmpdir()): Promise<string[]> => {
    const found: string[] = [];
    const [own] = await owner.query<{ oid: string }[]>(
      'select oid::text from pg_database where datname = current_database()',
    );
    for await (const path of filesBelow(folder, own!.oid)) {
      const written = await stat(path).catch(() => null);
      if (!written || written.mtimeMs < began - 1_000) continue;
      const content = await readFile(path).catch(() => Buffer.alloc(0));
      if (texts.some((text) => content.includes(text))) found.push(path);
    }
    return found;
  };

  it('are found by this test where they are', async () => {
    const planted = `planted-${randomBytes(6).toString('hex')}`;
    const file = join(tmpdir(), `${planted}.txt`);
    await writeFile(file, `…${planted}…`);
    const inLog = async (): Promise<string[]> => {
      await owner.query(`update reporting_unit set name = name || $1 where code = $2`, [
        planted,
        testVillages[3],
      ]);
      const [server] = await owner.query<{ folder: string }[]>(
        `select pg_switch_wal(), current_setting('data_directory') as folder`,
      );
      return filesWith([planted], join(server!.folder, 'pg_wal'));
    };
    // Other tests overwrite segments of the log that are no longer needed, sometimes at once.
    let found: string[] = [];
    for (let tries = 0; tries < 20 && found.length === 0; tries += 1) found = await inLog();
    expect(found).not.toEqual([]);
    await owner.query('checkpoint');
    const files = await filesWith([planted]);
    expect(files).toContain(file);
    expect(files.filter((path) => /\/base\/\d+\//.test(path))).not.toEqual([]);
    expect(await tablesWith([planted])).toContain('public.reporting_unit');
    await rm(file);
  });

  it('stand in no table, no file and no line of the log, whether files are read or refused', async () => {
    const token = await test.signIn({ roles: ['reporter'], units: [testVillages[0]] });
    const send = async (files: readonly [string, Uint8Array][]) => {
      const request = test.http
        .post(`/api/v1/order-exports?unit=${testVillages[0]}`)
        .set('Authorization', `Bearer ${token}`);
      for (const [name, bytes] of files) void request.attach('files', Buffer.from(bytes), name);
      return request;
    };
    const good = platforms.flatMap((platform): [string, Uint8Array][] => [
      [`${platform}.csv`, orderCsv(platform, orders)],
      [`${platform}.xlsx`, orderWorkbook(platform, orders)],
    ]);
    const text = csvText(orderTable('taobao', orders));
    const bad: [string, Uint8Array][] = [
      ['open-quote.csv', Buffer.from(`${text}"${secret},${phone}`)],
      ['cut.xlsx', orderWorkbook('jd', orders).slice(0, -40)],
      ['no-head.csv', Buffer.from(text.slice(text.indexOf('\n') + 1))],
      ['cut-character.csv', Buffer.from(text).subarray(0, -3)],
      ['no-amounts.csv', Buffer.from(text.replace('买家实际支付金额', secret))],
    ];
    const [heads = '', row = ''] = text.split('\n');
    const moved = ['收货人姓名', '联系手机', secret, phone].map((value, index) =>
      row.split(',').toSpliced(index, 0, value).join(','),
    );
    const read = await send(good);
    expect([read.status, read.body.orders]).toEqual([200, 120]);
    const refused = await Promise.all(bad.map((file) => send([...good.slice(0, 1), file])));
    expect(refused.map(({ status }) => status)).toEqual(bad.map(() => 422));
    const apart = await send([['moved.csv', Buffer.from([heads, row, ...moved, ''].join('\n'))]]);
    expect([apart.status, apart.body.files[0].unreadableRows.count]).toEqual([200, 4]);
    for (const answer of [read, apart, ...refused]) {
      for (const needle of needles) expect(answer.text).not.toContain(needle);
    }
    await owner.query('checkpoint');
    expect(await tablesWith(needles)).toEqual([]);
    expect(await filesWith(needles)).toEqual([]);
    expect(logged).toContain('/api/v1/order-exports');
    for (const needle of needles) expect(logged).not.toContain(needle);
  });
});
