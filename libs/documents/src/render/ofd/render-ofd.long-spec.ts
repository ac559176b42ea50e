import zlib from 'node:zlib';
import type { Block, Chart, ReportDocument } from '@xiangtong/contracts';
import { ZipArchive } from '@xiangtong/tables';
import { ofdFaults, OfdFile, sampleCharts, sampleDocument, sampleTexts } from '@xiangtong/testing';
import { strFromU8, strToU8, zipSync, type Unzipped } from 'fflate';
import { typefaces } from '../../fonts/typeface';
import { isOfd, readOfdEntry, readOfdPages, readOfdSeal } from '../../read/ofd-pages';
import { unpacked } from '../../seal/packed';
import { sealedMark } from '../../seal/seal';
import { pdfWords } from '../testing/pdf-text';
import { renderPdf } from '../pdf/render-pdf';
import { renderOfd } from './render-ofd';

const document = sampleDocument('zh');
const mark = sealedMark(document, 'd'.repeat(64));
const { manifest } = mark;

const open = (bytes: Buffer): ZipArchive => ZipArchive.open(bytes, { entries: 1000, part: 1 << 26 }, zlib);

const withBlocks = (...blocks: readonly Block[]): ReportDocument =>
  sampleDocument('zh', {
    sections: [{ id: 'one', title: '一、图', orientation: 'portrait', blocks }],
  });

const contentsOf = (file: OfdFile): string =>
  file
    .pages()
    .map(({ part }) => strFromU8(file.parts[part]!))
    .join('');

describe('a report as an OFD file', () => {
  const bytes = renderOfd(document, mark);
  const file = new OfdFile(bytes);

  it('keeps the rules of the format, and is the same when it is made again', () => {
    expect(ofdFaults(file)).toEqual([]);
    expect(renderOfd(document, mark).equals(bytes)).toBe(true);
    expect(Object.keys(file.parts)[0]).toBe('OFD.xml');
  });

  it('has its texts where the PDF has them', async () => {
    const [pages, printed] = [readOfdPages(open(bytes)), await pdfWords(await renderPdf(document, mark))];
    expect(pages.map(({ width }) => Math.round(width))).toEqual(
      printed.map(({ width }) => Math.round((width * 25.4) / 72)),
    );
    const placesOf = (texts: readonly { readonly text: string; readonly left: number }[], unit: number) =>
      new Map(texts.map(({ text, left }) => [text.trim(), Math.round(left * unit)]));
    pages.forEach(({ texts }, index) => {
      const there = placesOf(printed[index]!.words, 25.4 / 72);
      const common = [...placesOf(texts, 1)].filter(([text]) => there.has(text));
      expect(common.length).toBeGreaterThan(10);
      for (const [text, left] of common)
        expect([text, Math.abs(left - there.get(text)!) <= 1]).toEqual([text, true]);
    });
  });

  it('says what it is, and nothing of who made it', () => {
    const said = Object.fromEntries(readOfdEntry(open(bytes)));
    expect(said).toMatchObject({
      Title: document.title,
      Author: 'Xiangtong',
      Creator: 'Xiangtong',
      DocRoot: 'Doc_0/Document.xml',
    });
    expect(said['DocID']).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.keys(said).sort()).toEqual(
      [
        'Author',
        'CreationDate',
        'Creator',
        'DocID',
        'DocRoot',
        'Keyword',
        'ModDate',
        'Seal',
        'SealContent',
        'SealManifest',
        'Subject',
        'Title',
      ].sort(),
    );
  });

  it('carries what its seal was made of', () => {
    expect(isOfd(open(bytes))).toBe(true);
    const { seal, manifest: carried, content } = readOfdSeal(open(bytes));
    expect(seal).toBe(mark.seal);
    expect(unpacked(carried)).toEqual(JSON.parse(JSON.stringify(manifest)));
    expect(unpacked(content)).toMatchObject({ document: { title: document.title } });
    expect(readOfdSeal(open(renderOfd(document)))).toEqual({ seal: '', manifest: '', content: '' });
  });

  it('has the bookmarks of the report', () => {
    const outline = strFromU8(file.parts['Doc_0/Document.xml']!);
    for (const { title } of document.sections) expect(outline).toContain(`Title="${title}"`);
  });

  it('writes a label of a chart as one text, also a turned one', () => {
    const names = Array.from({ length: 12 }, (_, index) => `很长的农产品名称第${index + 1}种`);
    const chart: Chart = {
      ...sampleCharts(sampleTexts.zh)[0]!,
      type: 'bar',
      categories: names,
      series: [{ name: '零售额', values: names.map((_, index) => index) }],
    };
    const drawn = new OfdFile(renderOfd(withBlocks(chart)));
    expect(ofdFaults(drawn)).toEqual([]);
    const texts = drawn.pages().flatMap((page) => page.texts);
    for (const name of names) expect(texts).toContain(name);
    expect(contentsOf(drawn)).toMatch(/<ofd:TextObject [^>]*CTM="0\.\d+ -0\.\d+ /);
  });

  it('hatches the bars of a fifth and sixth series', () => {
    const chart: Chart = {
      ...sampleCharts(sampleTexts.zh)[0]!,
      type: 'bar',
      categories: ['甲', '乙'],
      series: Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, values: [1, 2] })),
    };
    const drawn = new OfdFile(renderOfd(withBlocks(chart)));
    expect(ofdFaults(drawn)).toEqual([]);
    const shapes = contentsOf(drawn).match(/<ofd:PathObject .*?<\/ofd:PathObject>/g) ?? [];
    const hatched = shapes.filter(
      (shape) => /Fill="true"/.test(shape) && (shape.match(/M /g) ?? []).length > 2,
    );
    // Two bars and the mark of the legend of both series.
    expect(hatched).toHaveLength(6);
    for (const shape of hatched) {
      expect(shape).toContain('<ofd:FillColor Value="31 58 95">');
      // Nothing is left to be cut off by the reader.
      const [, , width, height] = /Boundary="([^"]+)"/.exec(shape)![1]!.split(' ').map(Number);
      for (const [, x, y] of shape.matchAll(/[ML] (\S+) (\S+)/g))
        expect([Number(x) <= width! && Number(y) <= height!, shape]).toEqual([true, shape]);
      expect(shape).not.toMatch(/[ML] (-|\S+ -)/);
    }
  });

  it('writes characters of the second plane', () => {
    const rare = [...'𠮷𬭊𫖯'].filter((character) => typefaces().regular.has(character));
    expect(rare.length).toBeGreaterThan(0);
    const named = new OfdFile(renderOfd(sampleDocument('zh', { title: `甲${rare.join('')}乙` })));
    expect(ofdFaults(named)).toEqual([]);
    expect(named.pages()[0]!.texts).toContain(`甲${rare.join('')}乙`);
  });
});

describe('the rules of the format', () => {
  const parts = new OfdFile(renderOfd(document, mark)).parts as Unzipped;
  const spoilt = (change: (parts: Unzipped) => void): readonly string[] => {
    const copy = { ...parts };
    change(copy);
    return ofdFaults(new OfdFile(zipSync(copy)));
  };
  const replaced = (part: string, from: string | RegExp, to: string) => (all: Unzipped) => {
    const text = strFromU8(all[part]!);
    const after = text.replace(from, to);
    if (after === text) throw new Error(`nothing to spoil in ${part}`);
    all[part] = strToU8(after);
  };
  const page = 'Doc_0/Pages/Page_0/Content.xml';

  it.each([
    ['nothing refers to', (all: Unzipped) => void (all['Doc_0/more.bin'] = new Uint8Array(3))],
    ['is missing', replaced('Doc_0/PublicRes.xml', '<ofd:FontFile>font_1', '<ofd:FontFile>font_9')],
    ['there twice', replaced(page, /TextObject ID="\d+"/, 'TextObject ID="1"')],
    ['larger than', replaced('Doc_0/Document.xml', /<ofd:MaxUnitID>\d+/, '<ofd:MaxUnitID>7')],
    ['unknown font', replaced(page, /Font="\d+"/, 'Font="77"')],
    ['leads nowhere', replaced('Doc_0/Document.xml', /PageID="\d+"/, 'PageID="999"')],
    ['not on its page', replaced(page, /Boundary="\S+ /, 'Boundary="209 ')],
    ['steps and characters', replaced(page, /(<ofd:TextCode [^>]*>)(..)/, '$1$2多')],
    ['outside of its box', replaced(page, /DeltaX="/, 'DeltaX="300 ')],
    ['no glyph for', replaced(page, /(<ofd:TextCode [^>]*>)./, '$1龘')],
  ])('find what is spoilt: %s', (fault, change) => {
    expect(spoilt(change).join('\n')).toContain(fault);
  });

  it('find a part that is no XML', () => {
    expect(() => spoilt(replaced(page, '</ofd:Page>', ''))).toThrow();
  });
});
