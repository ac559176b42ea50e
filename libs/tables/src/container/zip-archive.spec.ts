import zlib from 'node:zlib';
import { zip } from '@xiangtong/testing';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { MEGABYTE, TableError } from '../table-error';
import { ZipArchive, type ZipLimits } from './zip-archive';
import { ZipWriter } from './zip-writer';

const limits: ZipLimits = { entries: 20, part: 100 * MEGABYTE, total: 100 * MEGABYTE };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = '青椒,江苏省\n'.repeat(20_000);
const good = zip([
  { name: 'a.txt', content: utf8('a') },
  { name: 'xl/Long.xml', content: utf8(text) },
]);

/** Every part, read whole, in pieces and beside; the same by Node's zlib and by JavaScript. */
const readAll = async (bytes: Uint8Array, own: Partial<ZipLimits> = {}): Promise<Record<string, string>> => {
  const answers = [];
  for (const native of [zlib, undefined]) {
    const read: Record<string, string> = {};
    const open = (): ZipArchive => ZipArchive.open(bytes, { ...limits, ...own }, native);
    for (const { name } of open().entries) {
      const pieces: Uint8Array[] = [];
      open().unpack(name, (piece) => pieces.push(piece.slice()));
      const whole = Buffer.from(open().whole(name)).toString();
      expect(Buffer.concat(pieces).toString()).toBe(whole);
      let streamed = '';
      for await (const piece of open().texts(name)) streamed += piece;
      expect(streamed).toBe(whole);
      read[name] = whole;
    }
    answers.push(read);
  }
  expect(answers[0]).toEqual(answers[1]);
  return answers[0]!;
};

const refusal = async (bytes: Uint8Array, own?: Partial<ZipLimits>): Promise<string | null> => {
  try {
    await readAll(bytes, own);
    return null;
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return error.code;
  }
};

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE);

describe('a ZIP archive', () => {
  it('has no part whose name reads otherwise than it is written', async () => {
    for (const name of ['xl/\u202elmx.exe', 'a\u0007.txt'])
      await expect(readAll(zip([{ name, content: utf8('a') }]))).rejects.toThrow(TableError);
  });

  it('is read in every way, also with 64-bit numbers', async () => {
    const parts = { 'a.txt': 'a', 'xl/Long.xml': text };
    expect(await readAll(good)).toEqual(parts);
    const wide = Object.entries(parts).map(([name, content]) => ({
      name,
      content: utf8(content),
      isWide: true,
    }));
    expect(await readAll(zip(wide))).toEqual(parts);
    expect(await readAll(zipSync({ 'a.txt': utf8('a'), 'xl/Long.xml': [utf8(text), { level: 0 }] }))).toEqual(
      parts,
    );
    expect(ZipArchive.open(good, limits).text('XL/LONG.XML')).toBe(text);
  });

  const part = { name: 'a.xml', content: utf8('a') };

  it.each([
    ['nothing', 'BROKEN', new Uint8Array()],
    ['cut off', 'BROKEN', good.subarray(0, good.length - 30)],
    ['its directory alone', 'BROKEN', good.subarray(-60)],
    ['two parts of one name', 'BROKEN', zip([part, part])],
    ['two parts of one name in other letters', 'BROKEN', zip([part, { ...part, name: '/A.xml' }])],
    ['a password', 'ENCRYPTED', zip([{ ...part, flags: 1 }])],
    ['another method', 'BROKEN', zip([{ ...part, method: 12 }])],
    ['packed bytes that are said to be plain', 'BROKEN', zip([{ ...part, method: 0 }])],
    ['less than there is', 'BROKEN', zip([{ name: 'a', content: zeros(30), announced: 10 }])],
    ['more than there is', 'BROKEN', zip([{ ...part, announced: 2 }])],
    ['more than a part may have', 'BOMB', zip([{ name: 'a', content: zeros(1), announced: 2 ** 31 }])],
    [
      'too many parts',
      'TOO_COMPLEX',
      zip(Array.from({ length: 21 }, (_, index) => ({ ...part, name: `${index}` }))),
    ],
    ['zeros', 'BOMB', zip([{ name: 'a', content: zeros(80) }])],
    ['no UTF-8', 'BROKEN', zip([{ name: 'a', content: Uint8Array.of(0xe9, 0x9d) }])],
  ])('is refused: %s', async (_, code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('is refused when its parts are too large together', async () => {
    const bytes = zip([part, { name: 'b', content: zeros(1) }]);
    expect(await refusal(bytes, { total: MEGABYTE })).toBeNull();
    const archive = ZipArchive.open(bytes, { ...limits, total: MEGABYTE }, zlib);
    archive.whole('a.xml');
    expect(() => archive.whole('b')).toThrow(expect.objectContaining({ code: 'BOMB' }));
    expect(() => ZipArchive.open(bytes, limits).text('a.xml', 0)).toThrow(
      expect.objectContaining({ code: 'TOO_COMPLEX' }),
    );
  });

  it('is refused with any byte of a part changed, never misread', async () => {
    const small = zip([{ name: 'a', content: utf8('青椒江苏省') }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const damaged = Uint8Array.from(small);
        damaged[place] = damaged[place]! ^ flip;
        if ((await refusal(damaged)) === null)
          expect(Object.values(await readAll(damaged)).join('')).toMatch(/^(青椒江苏省)?$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a ZIP archive that is written', () => {
  const written = async (from?: ZipArchive): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    const writer = new ZipWriter((bytes) => Promise.resolve(void pieces.push(bytes)), zlib, 6);
    await writer.addTexts('A.txt', ['', '青', '', '椒']);
    await writer.addTexts('empty', []);
    if (from) await writer.carryOver(from);
    await writer.end();
    return Buffer.concat(pieces);
  };

  it('is read by others and by us, the same bytes each time', async () => {
    const bytes = await written();
    expect(await readAll(bytes)).toEqual({ 'A.txt': '青椒', empty: '' });
    expect(Object.keys(unzipSync(bytes))).toEqual(['A.txt', 'empty']);
    expect(await written()).toEqual(bytes);
  });

  it('carries over what was not written', async () => {
    const bytes = await written(ZipArchive.open(good, limits));
    expect(await readAll(bytes)).toEqual({ 'A.txt': '青椒', empty: '', 'xl/Long.xml': text });
  });

  it('ends with whoever takes it', async () => {
    let sent = 0;
    const writer = new ZipWriter(
      () => ((sent += 1) > 3 ? Promise.reject(new Error('gone')) : Promise.resolve()),
      zlib,
      0,
    );
    const large = Array.from({ length: 100 }, () => text);
    await expect(writer.addTexts('a', large)).rejects.toThrow('gone');
    await expect(writer.addTexts('b', ['b'])).rejects.toThrow('gone');
  });
});
