import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { CubeResponse, CubeTableFile, Problem } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { parse } from 'csv-parse/sync';
import { line, Stage, type Person } from '../support';

const [libei, first] = testVillages;
const stage = new Stage();

beforeAll(async () => {
  await stage.open();
  const sales = [
    ['libei', libei, [line({ store: '=1+1', amount: '20.00' }), line({ destination: '000000' })]],
    ['park', first, [line({ store: '老王,店', amount: '0.05' })]],
  ] as const;
  for (const [person, unit, lines] of sales) {
    const id = await stage.draft(person, unit, '2019-12', [...lines]);
    await stage.post(person, `/submissions/${id}/submit`).expect(200);
    await stage.accept(id);
  }
});
afterAll(() => stage.close());

const query = {
  measures: ['amount', 'orders'],
  by: ['unit', 'store'],
  period: '2019-12',
  compare: 'yoy',
  atLeast: 2,
};

const file = async (format: string, person: Person = 'officer', body: object = query): Promise<Buffer> => {
  const response = await stage
    .post(person, `/cube/table.${format}`, body)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200)
    .expect('Content-Disposition', `attachment; filename="cube-as-of-2.${format}"`);
  return response.body as Buffer;
};

const answer = async (): Promise<CubeResponse> =>
  (await stage.post('officer', '/cube', query).expect(200)).body as CubeResponse;

describe('a table of the cube', () => {
  it('comes as JSON with names, types and all cells of the answer', async () => {
    const table = JSON.parse((await file('json')).toString('utf8')) as CubeTableFile;
    const { rows, totals, coverage, ledgerHash } = await answer();
    expect(table).toMatchObject({ asOf: 2, ledgerHash, totals, coverage, period: '2019-12' });
    const keys = table.columns.map(({ key }) => key);
    expect(keys.slice(0, 6)).toEqual(['unit', 'unit.zh', 'unit.en', 'store', 'store.zh', 'store.en']);
    const asRow = (cells: CubeTableFile['rows'][number]) =>
      Object.fromEntries(cells.map((cell, index) => [keys[index], cell]));
    expect(table.rows.map(asRow)).toMatchObject(rows);
    expect(table.columns.find(({ key }) => key === 'amount.growth')).toEqual({
      key: 'amount.growth',
      type: 'DECIMAL(18,6)',
      unit: 'ratio',
      zh: '销售额 · 增速',
      en: 'Amount · Growth',
    });
  });

  it('comes as CSV that a spreadsheet reads, and runs no formula of', async () => {
    const text = (await file('csv')).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...records]: string[][] = parse(text, { bom: true });
    expect(head!.slice(0, 5)).toEqual(['填报单位代码', '填报单位', '店铺代码', '店铺', '销售额（元）']);
    const { rows } = await answer();
    expect(records.map((record) => [record[0], record[4]])).toEqual(
      rows.map((row) => [row['unit'], row['amount']]),
    );
    expect(records.map((record) => record[2]).sort()).toEqual(['', "'=1+1", '老王,店']);
  });

  it('says in a list why a unit has no figure, asked with standing', async () => {
    const asked = { ...query, by: ['unit'], standing: true };
    const [, ...records]: string[][] = parse((await file('csv', 'officer', asked)).toString('utf8'), {
      bom: true,
    });
    const { standing = [] } = (await stage.post('officer', '/cube', asked).expect(200)).body as CubeResponse;
    const { members, now } = standing.find(({ now: { gap } }) => gap === 'notYetDue')!;
    const [code, name, amount, base, , growth] = records.find(([unit]) => unit === members.unit)!;
    expect([amount, base, growth]).toEqual(['未到期', '上年未报', '未到期']);
    expect([name === code, now.periods]).toEqual([false, 0]);
    expect((await file('csv')).toString('utf8')).not.toContain('未到期');
  });

  it('comes as Parquet with types', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cube-files-'));
    try {
      const path = join(folder, 'table.parquet');
      await writeFile(path, await file('parquet'));
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const reader = await connection.runAndReadAll(
        `select unit, store, amount::varchar as amount, orders::int as orders, typeof(amount) as type from '${path}'`,
      );
      const { rows } = await answer();
      expect(reader.getRowObjects()).toEqual(
        rows.map(({ unit, store, amount, orders }) => ({
          unit,
          store,
          amount,
          orders,
          type: 'DECIMAL(38,2)',
        })),
      );
      connection.closeSync();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each(['json', 'csv', 'parquet', 'xlsx'])(
    'is cut to the scope of the caller and refused like the answer itself, as %s',
    async (format) => {
      const content = await file(format, 'other', { ...query, asOf: '2020-01-10T16:00:00+08:00' });
      expect(content.toString('utf8')).not.toContain(libei);
      const wrong = { measures: ['money'], by: ['planet'], period: '2019', asOf: 'once', limit: 1_000_000 };
      const { body } = await stage.post('officer', `/cube/table.${format}`, wrong).expect(400);
      const { code, errors } = body as Problem;
      expect(code).toBe('CUBE.INVALID');
      expect(errors!.map(({ path }) => path).sort()).toEqual(['asOf', 'by[0]', 'limit', 'measures[0]']);
      expect(errors!.find(({ path }) => path === 'limit')!.message).toContain('100000');
      await stage.post('admin', `/cube/table.${format}`, query).expect(403);
    },
  );
});
