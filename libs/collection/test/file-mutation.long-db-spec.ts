import { messages } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { FileDesk, TemplateDesk } from '../src';
import { anybody, openCollection, type CollectionFixture } from './support/collection-fixture';
import { csv, goodRow, heads, toBytes, workbook } from './support/workbooks';

let fixture: CollectionFixture;
let desk: FileDesk;
let files: readonly Buffer[];
const [libei] = testVillages;

beforeAll(async () => {
  fixture = await openCollection();
  desk = new FileDesk(fixture);
  const template = await new TemplateDesk(fixture).template(libei, '2019-12', () => undefined);
  const rows = [
    heads,
    goodRow(),
    goodRow({ 1: '上海', 7: { formula: '1+1', result: 2 } }),
    ['合计', '', '', '', '', '', '', 21.9],
  ];
  files = [
    await filled(template),
    await workbook(rows, (sheet) => {
      sheet.mergeCells('A2:A3');
      sheet.getCell('A2').note = '批注';
    }),
    Buffer.from(csv(rows.slice(0, 2))),
  ];
});
afterAll(() => fixture.close());

const filled = async (template: Buffer): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.load(template as never);
  book.getWorksheet('填报')!.getRow(8).values = goodRow() as never;
  return toBytes(book);
};

/** Whatever a file contains, it is imported or refused with a code for a mistake of the sender. */
const mustBeAnswered = async (bytes: Buffer): Promise<void> => {
  const request = { bytes, unit: libei, period: '2019-12' };
  const answers = await Promise.allSettled([
    desk.import(anybody, { ...request, dryRun: true, submit: false }),
    desk.annotate(anybody, request, 'zh'),
  ]);
  for (const answer of answers) {
    if (answer.status === 'fulfilled') continue;
    expect(answer.reason).toBeInstanceOf(DomainError);
    expect(messages[(answer.reason as DomainError).code].status).toBeLessThan(500);
  }
};

const anyFile = fc.nat(2).map((index) => files[index]!);
const anyWorkbook = fc.nat(1).map((index) => files[index]!);
const check = (property: fc.IAsyncProperty<unknown[]>, numRuns: number) =>
  fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns });

type Parts = Record<string, Uint8Array>;
const repacked = (bytes: Buffer, change: (parts: Parts, names: readonly string[]) => void): Buffer => {
  const parts: Parts = unzipSync(bytes);
  change(parts, Object.keys(parts));
  return Buffer.from(zipSync(parts, { level: 1 }));
};
const at = <Item>(list: readonly Item[], share: number): Item => list[Math.floor(share * list.length)]!;
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

const tokens = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&#0;',
  '&#x110000;',
  '\u0000',
  '</row>',
  '<c>',
  '<c r="A1">',
];
const hostile = fc.constantFrom(
  ...tokens,
  '<c r="XFE1"><v>1</v></c>',
  '<row r="0">',
  '<row r="9999999">',
  '<mergeCell ref="A1:XFD1048576"/>',
  '1e999',
  '-1',
  ' t="s"',
  '99999999999',
  '__proto__',
  '𠀀',
);

describe('a file that something happened to', () => {
  it('is answered: bytes changed', () =>
    check(
      fc.asyncProperty(
        anyFile,
        fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (file, changes) => {
          const bytes = Buffer.from(file);
          for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
          await mustBeAnswered(bytes);
        },
      ),
      50,
    ));

  it('is answered: cut off, or cut out', () =>
    check(
      fc.asyncProperty(anyFile, share, share, async (file, from, to) => {
        const [a, b] = [
          Math.floor(Math.min(from, to) * file.length),
          Math.floor(Math.max(from, to) * file.length),
        ];
        await mustBeAnswered(file.subarray(0, b));
        await mustBeAnswered(Buffer.concat([file.subarray(0, a), file.subarray(b)]));
      }),
      25,
    ));

  it('is answered: parts dropped and exchanged', () =>
    check(
      fc.asyncProperty(anyWorkbook, share, share, fc.boolean(), async (file, one, other, drop) => {
        const bytes = repacked(file, (parts, names) => {
          const [a, b] = [at(names, one), at(names, other)];
          if (drop) delete parts[a];
          else [parts[a], parts[b]] = [parts[b]!, parts[a]!];
        });
        await mustBeAnswered(bytes);
      }),
      30,
    ));

  it('is answered: XML broken in any place', () =>
    check(
      fc.asyncProperty(
        anyWorkbook,
        share,
        share,
        fc.nat(20),
        hostile,
        async (file, part, place, length, text) => {
          const bytes = repacked(file, (parts, names) => {
            const name = at(names, part);
            const xml = Buffer.from(parts[name]!).toString();
            const start = Math.floor(place * xml.length);
            parts[name] = Buffer.from(xml.slice(0, start) + text + xml.slice(start + length));
          });
          await mustBeAnswered(bytes);
        },
      ),
      50,
    ));

  it('is answered: cells exchanged and doubled', () =>
    check(
      fc.asyncProperty(anyWorkbook, share, share, fc.boolean(), async (file, one, other, double) => {
        const bytes = repacked(file, (parts) => {
          const xml = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString();
          const cells = xml.match(/<c [^>]*?(\/>|>.*?<\/c>)/g) ?? [];
          const [a, b] = [at(cells, one), at(cells, other)];
          parts['xl/worksheets/sheet1.xml'] = Buffer.from(
            double ? xml.replace(a, a + b) : xml.replace(a, '\u0001').replace(b, a).replace('\u0001', b),
          );
        });
        await mustBeAnswered(bytes);
      }),
      30,
    ));
});
