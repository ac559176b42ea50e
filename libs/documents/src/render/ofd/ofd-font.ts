import type { PdfFont } from './laid-out-pdf';

type Tables = ReadonlyMap<string, Buffer>;

const HEAD = 12;
const ENTRY = 16;

/** The tables of a font file. */
const tablesOf = (file: Buffer): Map<string, Buffer> => {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = HEAD + index * ENTRY;
    const offset = file.readUInt32BE(at + 8);
    tables.set(
      file.toString('latin1', at, at + 4),
      file.subarray(offset, offset + file.readUInt32BE(at + 12)),
    );
  }
  return tables;
};

const sumOf = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)]);

const uint16s = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};

const uint32s = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
};

/** The sum of a whole font file, from which its table `head` is to differ. */
const WHOLE_SUM = 0xb1b0afba;
const ADJUSTMENT_AT = 8;

/** A font file of these tables, in the order of their names as its readers expect. */
const fileOf = (tables: Tables): Buffer => {
  const entries = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const search = [power * ENTRY, Math.log2(power), (entries.length - power) * ENTRY];
  const directory: Buffer[] = [uint16s([1, 0, entries.length, ...search])];
  const bodies: Buffer[] = [];
  let offset = HEAD + entries.length * ENTRY;
  let headAt = 0;
  for (const [tag, table] of entries) {
    const body = padded(Buffer.from(table));
    if (tag === 'head') {
      headAt = offset;
      body.writeUInt32BE(0, ADJUSTMENT_AT);
    }
    directory.push(Buffer.from(tag, 'latin1'), uint32s([sumOf(body), offset, table.length]));
    bodies.push(body);
    offset += body.length;
  }
  const file = Buffer.concat([...directory, ...bodies]);
  file.writeUInt32BE((WHOLE_SUM - sumOf(file)) >>> 0, headAt + ADJUSTMENT_AT);
  return file;
};

interface Range {
  readonly from: number;
  to: number;
  readonly glyph: number;
}

/** Neighbouring characters with neighbouring glyphs are one range. */
const rangesOf = (glyphs: ReadonlyMap<number, number>): readonly Range[] => {
  const ranges: Range[] = [];
  for (const [character, glyph] of [...glyphs].sort(([one], [other]) => one - other)) {
    const last = ranges.at(-1);
    const follows = last?.to === character - 1 && glyph === last.glyph + character - last.from;
    // A range of the older table stays within one half of the characters.
    if (last && follows && character !== 0x10000) last.to = character;
    else ranges.push({ from: character, to: character, glyph });
  }
  return ranges;
};

/** Characters of the first plane, in the form that every reader knows. */
const shortMap = (all: readonly Range[]): Buffer => {
  const ranges = [...all.filter(({ to }) => to < 0xffff), { from: 0xffff, to: 0xffff, glyph: 0 }];
  const power = 2 ** Math.floor(Math.log2(ranges.length));
  const deltas = ranges.map(({ from, glyph }) => (from === 0xffff ? 1 : glyph - from));
  return uint16s([
    4,
    16 + ranges.length * 8,
    0,
    ranges.length * 2,
    power * 2,
    Math.log2(power),
    (ranges.length - power) * 2,
    ...ranges.map(({ to }) => to),
    0,
    ...ranges.map(({ from }) => from),
    ...deltas,
    ...ranges.map(() => 0),
  ]);
};

const longMap = (ranges: readonly Range[]): Buffer =>
  Buffer.concat([
    uint16s([12, 0]),
    uint32s([16 + ranges.length * 12, 0, ranges.length]),
    uint32s(ranges.flatMap(({ from, to, glyph }) => [from, to, glyph])),
  ]);

const WINDOWS = 3;

const characterMap = (glyphs: ReadonlyMap<number, number>): Buffer => {
  const ranges = rangesOf(glyphs);
  const [first, second] = [shortMap(ranges), longMap(ranges)];
  const begin = 4 + 2 * 8;
  return Buffer.concat([
    uint16s([0, 2, WINDOWS, 1]),
    uint32s([begin]),
    uint16s([WINDOWS, 10]),
    uint32s([begin + first.length]),
    first,
    second,
  ]);
};

/** Glyphs have no names. */
const post = uint32s([0x00030000, 0, 0, 0, 0, 0, 0, 0]);

const copied = ({ font: { stream, directory } }: PdfFont, tag: string): Buffer => {
  const { offset, length } = directory.tables[tag] ?? { offset: 0, length: 0 };
  return Buffer.from(stream.buffer.subarray(offset, offset + length));
};

/** The glyph of each character that the pages have. */
const glyphsOf = ({ unicode }: PdfFont): ReadonlyMap<number, number> =>
  new Map(
    unicode.flatMap(([character = 0], glyph) => (character === 0 ? [] : [[character, glyph] as const])),
  );

/**
 * The glyphs that the pages use as a font file. A subset for a PDF is addressed by glyph and lacks what other readers
 * need: the map of characters, names, and the measures of the line.
 */
export const fontFileOf = (font: PdfFont): Buffer => {
  const tables = tablesOf(Buffer.from(font.subset.encode()));
  tables.set('cmap', characterMap(glyphsOf(font)));
  tables.set('post', post);
  for (const tag of ['OS/2', 'name']) tables.set(tag, copied(font, tag));
  return fileOf(tables);
};
