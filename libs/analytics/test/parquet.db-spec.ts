import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { Cube, ParquetWriter, type Replica } from '../src';
import { rows } from '../src/engine/duckdb/rows';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine, fixedHistory } from './support/history';

const modest = { threads: 1, memory: '256MB' };

let fixture: Fixture;
let replica: Replica;

beforeAll(async () => {
  fixture = await createFixture();
  const historian = new Historian(fixture.source, fixture.catalogue);
  const hostile = [`=1+1`, `o'neil"s`, '老王,店\n二'].map((store) => aLine({ store, amount: 7 }));
  await historian.play([...fixedHistory, { unit: 'V3', month: 201911, lines: hostile }]);
  replica = await fixture.replica();
});
afterAll(() => fixture.close());

interface ReadBack {
  readonly types: Readonly<Record<string, string>>;
  readonly table: readonly Readonly<Record<string, string | null>>[];
  readonly about: Readonly<Record<string, string>>;
}

/** Read as by any other program: in a separate database, all values as texts. */
const readBack = async (path: string): Promise<ReadBack> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const file = `'${path.replaceAll(`'`, `''`)}'`;
    const described = await rows<{ column_name: string; column_type: string }>(
      connection,
      `describe select * from ${file}`,
    );
    const meta = await rows<{ key: string; value: string }>(
      connection,
      `select key::varchar as key, value::varchar as value from parquet_kv_metadata(${file})`,
    );
    return {
      types: Object.fromEntries(described.map((column) => [column.column_name, column.column_type])),
      table: await rows(connection, `select columns(*)::varchar from ${file}`),
      about: Object.fromEntries(meta.map(({ key, value }) => [key, value])),
    };
  } finally {
    connection.closeSync();
  }
};

const written = async (query: CubeQuery): Promise<{ answer: CubeResponse; file: ReadBack; path: string }> => {
  const answer = await new Cube(replica).query(query, 'all');
  let file: ReadBack | undefined;
  let path = '';
  await new ParquetWriter(modest).write(answer, async (name) => {
    path = name;
    file = await readBack(name);
  });
  return { answer, file: file!, path };
};

describe('an answer as Parquet', () => {
  it('says in every cell what the answer says, in order and with types', async () => {
    const { answer, file, path } = await written({
      measures: ['amount', 'quantity', 'orders', 'averageOrder', 'products'],
      by: ['unit', 'store', 'month'],
      period: '2019-11..2019-12',
      compare: 'yoy',
    });
    const measured = answer.columns.filter(({ role }) => role === 'measure').map(({ key }) => key);
    const expected = answer.rows.map((row) =>
      Object.fromEntries(['unit', 'store', 'month', ...measured].map((key) => [key, text(row[key])])),
    );
    expect(file.table).toMatchObject(expected);
    expect(file.table.map((row) => row['unit.zh'])).toEqual(
      answer.rows.map(({ unit }) => answer.labels.unit![String(unit)]!.zh),
    );
    expect(file.table.map(({ store }) => store)).toContain('=1+1');
    expect(file.types).toMatchObject({
      unit: 'VARCHAR',
      'unit.en': 'VARCHAR',
      amount: 'DECIMAL(38,2)',
      'amount.base': 'DECIMAL(38,2)',
      quantity: 'DECIMAL(38,3)',
      orders: 'BIGINT',
      'amount.growth': 'DECIMAL(18,6)',
      averageOrder: 'DECIMAL(38,2)',
      products: 'BIGINT',
      'products.change': 'BIGINT',
    });
    expect(file.about).toEqual({ ledger_position: String(answer.asOf), ledger_hash: answer.ledgerHash });
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('may have no rows at all', async () => {
    const { file } = await written({ measures: ['amount'], by: ['unit'], period: '2017' });
    expect(file.table).toEqual([]);
    expect(file.types['amount']).toBe('DECIMAL(38,2)');
  });

  it('leaves nothing behind when whoever takes it fails, and refuses what does not fit its type', async () => {
    const answer = await new Cube(replica).query(
      { measures: ['amount'], by: ['unit'], period: '2019' },
      'all',
    );
    const writer = new ParquetWriter(modest);
    await expect(writer.write(answer, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    const columns = [{ key: 'growth', role: 'measure', unit: 'ratio', decimals: 6 }] as const;
    const absurd = { ...answer, columns, rows: [{ growth: '9999999999999.000000' }] };
    await expect(writer.write(absurd, () => Promise.resolve())).rejects.toMatchObject({
      code: 'CUBE.OVERFLOW',
    });
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('xiangtong-parquet-'));
    expect(left).toEqual([]);
  });
});

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
