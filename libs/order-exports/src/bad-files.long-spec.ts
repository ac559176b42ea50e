import zlib, { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import {
  csvText,
  orderCsv,
  orderTable,
  orderWorkbook,
  packed,
  sampleOrder,
  workbookParts,
  type SamplePlatform,
} from '@xiangtong/testing';
import { OrderExportsError } from './order-file-error';
import { readOrderExports, type ReadOptions } from './read-order-exports';
import { sampleCatalogue } from './testing/sample-catalogue';

const catalogue = {
  ...sampleCatalogue,
  divisions: sampleCatalogue.divisions.filter(({ code }) => /^(11|32|52)/.test(code)),
};

/** The code with which the file is refused, the same with Node's zlib and without; null when it is read. */
const refusal = (bytes: Uint8Array): string | null => {
  const code = refusalWith(bytes, {});
  expect(refusalWith(bytes, { zlib })).toBe(code);
  return code;
};

const refusalWith = (bytes: Uint8Array, options: ReadOptions): string | null => {
  try {
    readOrderExports([{ name: 'orders.csv', bytes }], catalogue, options);
    return null;
  } catch (error) {
    if (!(error instanceof OrderExportsError)) throw error;
    const [failure] = error.failures;
    expect(failure?.file).toBe('orders.csv');
    return failure?.code ?? '';
  }
};

const orders = Array.from({ length: 40 }, (_, index) =>
  sampleOrder({ order: `9${index}`, buyer: `买家${index}` }),
);
const table = orderTable('taobao', orders);
const parts = workbookParts(table);
const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const cutHeads = (missing: string) =>
  utf8(csvText(table.map((row) => row.filter((_, index) => table[0]?.[index] !== missing))));

/** A sheet of 350 MB in some 350 kB: packed twice over, with the outer packing taken back. It may say so or not. */
const bomb = (isHonest: boolean): Uint8Array => {
  const rows = Buffer.alloc(350 << 20, `<sheetData><row>${' '.repeat(100_000)}</row>`);
  const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
  const archive = zipSync({
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, utf8(text)])),
    'xl/worksheets/sheet1.xml': [deflateRawSync(rows), { level: 0 }],
  });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint16(at + 10, true) !== 0) continue;
    view.setUint16(at + 10, 8, true);
    if (isHonest) view.setUint32(at + 24, rows.length, true);
  }
  return archive;
};

const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['nothing', 'ORDER.EMPTY_FILE', () => new Uint8Array()],
  ['a picture', 'ORDER.NOT_A_TABLE', () => png],
  ['an old workbook', 'ORDER.OLD_WORKBOOK', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['another table', 'ORDER.UNKNOWN_LAYOUT', () => utf8('日期,收入\n2019-12-01,5\n')],
  ['a head without amounts', 'ORDER.MISSING_COLUMNS', () => cutHeads('买家实际支付金额')],
  ['a head alone', 'ORDER.NO_ROWS', () => orderCsv('taobao', [])],
  ['a cut workbook', 'ORDER.BROKEN_WORKBOOK', () => orderWorkbook('taobao', orders).slice(0, 2_000)],
  ['a zip that is no workbook', 'ORDER.BROKEN_WORKBOOK', () => packed({ 'a.txt': 'a' })],
  [
    'a sheet in another encoding',
    'ORDER.BROKEN_WORKBOOK',
    () => packed({ ...parts, 'xl/worksheets/sheet1.xml': encode(`${sheet}青椒`, 'gb18030') }),
  ],
  ['a zip bomb', 'ORDER.WORKBOOK_TOO_LARGE', () => bomb(true)],
  ['a zip bomb that says it is small', 'ORDER.BROKEN_WORKBOOK', () => bomb(false)],
  [
    '16 384 columns',
    'ORDER.TOO_MANY_COLUMNS',
    () => packed(workbookParts([Array<string>(16_384).fill('列')])),
  ],
  ['16 384 columns of text', 'ORDER.TOO_MANY_COLUMNS', () => utf8(`${'列,'.repeat(16_384)}\n`)],
  ['a line of 5 MB', 'ORDER.LINE_TOO_LONG', () => utf8('青'.repeat(5 << 20))],
  [
    'a row of 5 MB',
    'ORDER.LINE_TOO_LONG',
    () =>
      packed({ ...parts, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${' '.repeat(5 << 20)}` }),
  ],
  ['an open quote', 'ORDER.BROKEN_CSV', () => utf8(`${csvText(table)}"`)],
  ['a cut character', 'ORDER.BROKEN_ENCODING', () => utf8(csvText([...table, ['青']]).trim()).slice(0, -1)],
  ['two encodings', 'ORDER.MIXED_ENCODINGS', () => mixed()],
  [
    'numbers a spreadsheet has rewritten',
    'ORDER.NUMBERS_DAMAGED',
    () => orderCsv('jd', [sampleOrder({ order: '5.20191E+17' })]),
  ],
];

const mixed = (): Uint8Array => {
  const text = csvText(table);
  const cut = text.indexOf('\n', text.length / 2) + 1;
  return Uint8Array.from([...encode(text.slice(0, cut), 'gb18030'), ...utf8(text.slice(cut))]);
};

describe('bad files', () => {
  it.each(cases)('are refused where %s, with the code %s', (_, code, make) => {
    expect(refusal(make())).toBe(code);
  });

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'name the row of their own damage in %s',
    (encoding) => {
      const lines = csvText(table).split('\n');
      const half = { 'utf-8': [0xff], gb18030: [0xff], 'utf-16le': [0, 0xd8], 'utf-16be': [0xd8, 0] }[
        encoding
      ];
      const text = (part: string): Buffer => encode(part, encoding, { addBOM: false });
      const bytes = Buffer.concat([
        ...(encoding.startsWith('utf-16') ? [text('\ufeff')] : []),
        text(`${lines.slice(0, 14).join('\n')}\n`),
        Buffer.from(half ?? []),
        text(`${lines[14]}\n${lines.slice(15).join('\n')}`),
      ]);
      const run = (): unknown => readOrderExports([{ name: 'orders.csv', bytes }], catalogue);
      const failure = { file: 'orders.csv', code: 'ORDER.BROKEN_ENCODING', details: { encoding }, row: 15 };
      expect(run).toThrow(expect.objectContaining({ failures: [failure] }));
    },
  );

  it('name the row where their encoding changes', () => {
    const run = (): unknown => readOrderExports([{ name: 'orders.csv', bytes: mixed() }], catalogue);
    const row =
      csvText(table)
        .slice(0, csvText(table).length / 2)
        .split('\n').length + 1;
    const failure = { file: 'orders.csv', code: 'ORDER.MIXED_ENCODINGS', details: {}, row };
    expect(run).toThrow(expect.objectContaining({ failures: [failure] }));
  });

  it('are all named at once', () => {
    const files = [
      { name: 'empty.csv', bytes: new Uint8Array() },
      { name: 'good.csv', bytes: orderCsv('taobao', orders) },
      { name: 'picture.xlsx', bytes: png },
    ];
    const run = (): unknown => readOrderExports(files, catalogue);
    expect(run).toThrow(OrderExportsError);
    expect(run).toThrow('empty.csv: ORDER.EMPTY_FILE; picture.xlsx: ORDER.NOT_A_TABLE');
  });

  const platforms: readonly SamplePlatform[] = ['taobao', 'jd', 'pinduoduo', 'douyin'];
  const files = platforms.flatMap((platform) => [
    orderCsv(platform, orders),
    orderWorkbook(platform, orders),
    orderWorkbook(platform, orders, { shared: false }),
  ]);

  it('are read or refused, cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => {
        refusal(bytes.slice(0, Math.floor(bytes.length * share)));
      }),
      { numRuns: 150 },
    );
  });

  it('are read or refused with any bytes changed', () => {
    const change = fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (bytes, changes) => {
          const damaged = Uint8Array.from(bytes);
          for (const [place, value] of changes) damaged[Math.floor(place * damaged.length)] = value;
          refusal(damaged);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are refused when a part of a workbook has changed, not misread', () => {
    const bytes = packed(parts);
    const untouched = readOrderExports([{ name: 'a', bytes }], catalogue);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const damaged = Uint8Array.from(bytes);
        damaged[place] = (damaged[place] ?? 0) ^ flip;
        try {
          const answer = readOrderExports([{ name: 'a', bytes: damaged }], catalogue);
          expect(answer).toEqual(untouched);
        } catch (error) {
          if (!(error instanceof OrderExportsError)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of XML tags put together at random are read or refused', () => {
    const tag = fc.constantFrom(
      '<row>',
      '</row>',
      '<c r="A1" t="s">',
      '</c>',
      '<v>',
      '</v>',
      '<is><t>',
      '</t></is>',
      '<c r="ZZZ9"/>',
      '<c',
      '>',
      '订单号',
      '1',
      '&#x110000;',
      '&#0;',
      '&lt',
      '<sheetData>',
      '</sheetData>',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), fc.array(tag, { maxLength: 30 }), (cells, strings) => {
        refusal(
          packed({
            ...parts,
            'xl/worksheets/sheet1.xml': sheet.replace('</sheetData>', `${cells.join('')}</sheetData>`),
            'xl/sharedStrings.xml': `<sst><si>${strings.join('')}</si>${(parts['xl/sharedStrings.xml'] ?? '').slice(5)}`,
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
