import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { CubeResponse } from '@xiangtong/contracts';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { fixedHistory } from './support/history';
import { reopenedFigures } from './support/same-figures';

let fixture: Fixture;
let sound: CubeResponse[];

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play(fixedHistory);
  sound = await reopenedFigures(fixture);
});

afterAll(() => fixture.close());

const slot = () => join(fixture.directory, 'replica-0.duckdb');

describe('a file that is no picture of this ledger', () => {
  it.each([
    ['is no database', () => writeFile(slot(), 'not a database at all')],
    ['is empty', () => writeFile(slot(), '')],
    ['has a damaged header', () => damage(4_096, 4_096)],
    ['has damaged blocks', async () => damage(12_288, (await readFile(slot())).length - 12_288)],
    ['is of another version', () => inFile('update watermark set schema_version = 0')],
    ['is another product’s', () => inFile('drop table watermark; create table watermark (x integer)')],
    ['stands beyond the ledger', () => inFile('update watermark set seq = 999')],
    ['has seen another entry', () => inFile(`update watermark set hash = from_hex(repeat('ab', 32))`)],
    ['follows another ledger', () => inFile(`update watermark set genesis = from_hex(repeat('ab', 32))`)],
  ])('is rebuilt when it %s', async (_, spoil) => {
    await spoil();
    expect(await reopenedFigures(fixture)).toEqual(sound);
  });

  it('is rebuilt when it was copied from another ledger', async () => {
    const other = await createFixture();
    try {
      await new Historian(other.source, other.catalogue).play(fixedHistory.slice(0, 2));
      const replica = await other.replica();
      await replica.close();
      await copyFile(join(other.directory, 'replica-0.duckdb'), slot());
      expect(await reopenedFigures(fixture)).toEqual(sound);
    } finally {
      await other.close();
    }
  });
});

/** Overwrites bytes of the closed file. */
const damage = async (from: number, length: number): Promise<void> => {
  const bytes = await readFile(slot());
  bytes.fill(0x5a, from, from + length);
  await writeFile(slot(), bytes);
};

/** Also changes figures, so that a file that is kept by mistake shows. */
const inFile = async (sql: string): Promise<void> => {
  const instance = await DuckDBInstance.create(slot());
  const connection = await instance.connect();
  await connection.run(`update fact set amount = amount + 1; update report set amount = amount + 1; ${sql}`);
  connection.closeSync();
  instance.closeSync();
};
