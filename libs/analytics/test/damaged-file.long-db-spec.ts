import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { fixedHistory } from './support/history';
import { reopenedFigures } from './support/same-figures';

let fixture: Fixture;
let expected: Awaited<ReturnType<typeof reopenedFigures>>;
let whole: Buffer;

const slot = () => join(fixture.directory, 'replica-0.duckdb');
const wal = () => `${slot()}.wal`;

const put = (bytes: Uint8Array): void => {
  for (const path of [slot(), wal()]) rmSync(path, { force: true, recursive: true });
  writeFileSync(slot(), bytes);
};

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play(fixedHistory);
  expected = await reopenedFigures(fixture);
  whole = readFileSync(slot());
});
afterAll(() => fixture.close());

/** The pieces of a file as DuckDB writes it: the headers, then blocks. */
const HEADER = 4_096;
const BLOCK = 262_144;
const OFFSETS = 200;

/** Each header's edges, the last page, and the rest spread over the file. */
const offsets = (size: number): number[] => {
  const edges = [0, 1, HEADER - 1, HEADER, 2 * HEADER, 3 * HEADER - 1, 3 * HEADER, size - HEADER, size - 1];
  const step = size / (OFFSETS - edges.length);
  return [
    ...edges,
    ...Array.from({ length: OFFSETS - edges.length }, (_, index) => Math.floor(index * step) + 7),
  ];
};

describe('a damaged replica file is thrown away and built again', () => {
  it('wherever it was cut off', async () => {
    for (const offset of offsets(whole.length)) {
      put(whole.subarray(0, offset));
      expect([offset, await reopenedFigures(fixture)]).toEqual([offset, expected]);
    }
  });

  it('whichever of its blocks was changed', async () => {
    for (let block = 3 * HEADER; block < whole.length; block += BLOCK) {
      const changed = Buffer.from(whole);
      changed[block + 100]! ^= 0xff;
      put(changed);
      expect([block, await reopenedFigures(fixture)]).toEqual([block, expected]);
    }
  });

  it('also when it is a folder', async () => {
    rmSync(slot(), { force: true });
    mkdirSync(join(slot(), 'inside'), { recursive: true });
    expect(await reopenedFigures(fixture)).toEqual(expected);
    expect(statSync(slot()).isFile()).toBe(true);
  });

  it.each([
    ['rubbish', () => Buffer.alloc(5_000, 'x')],
    ['of another file', () => whole.subarray(0, 9_000)],
    ['empty', () => Buffer.alloc(0)],
  ])('also when its write-ahead file is %s', async (_, bytes) => {
    put(whole);
    writeFileSync(wal(), bytes());
    expect(await reopenedFigures(fixture)).toEqual(expected);
  });
});
