import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eachChunk } from './csv-chunks';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xiangtong-chunks-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pathOf = (index: number) => join(directory, `chunk-${index}`);

const chunksOf = async (pieces: readonly string[], bytes: number): Promise<string[]> => {
  const seen: string[] = [];
  await eachChunk(Readable.from(pieces.map((piece) => Buffer.from(piece))), pathOf, bytes, async (path) => {
    seen.push(await readFile(path, 'utf8'));
  });
  return seen;
};

it('cuts at ends of rows only, loses nothing and leaves no file behind', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => `${index},村${'x'.repeat(index)}\n`);
  const text = rows.join('');
  const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) =>
    text.slice(index * 7, index * 7 + 7),
  );
  const seen = await chunksOf(pieces, 100);
  expect(seen.join('')).toBe(text);
  expect(seen.length).toBeGreaterThan(5);
  for (const chunk of seen) expect(chunk.endsWith('\n')).toBe(true);
  expect(await readdir(directory)).toEqual([]);
});

it('has nothing to hand over when nothing comes', async () => {
  expect(await chunksOf([], 10)).toEqual([]);
});

it('passes on a stream that breaks, and a use that fails', async () => {
  const breaking = Readable.from(
    (function* () {
      yield Buffer.from('1\n2\n');
      throw new Error('cable cut');
    })(),
  );
  await expect(eachChunk(breaking, pathOf, 1, () => Promise.resolve())).rejects.toThrow('cable cut');
  const fine = Readable.from([Buffer.from('1\n'), Buffer.from('2\n')]);
  await expect(eachChunk(fine, pathOf, 1, () => Promise.reject(new Error('disk full')))).rejects.toThrow(
    'disk full',
  );
});
