import type { ReportDocument, Section } from '@xiangtong/contracts';
import { longTable, sampleCharts, sampleDocument, sampleTexts } from '@xiangtong/testing';
import { dense, pdfAbout, pdfDestinations, pdfLinks, pdfPages, pdfTags, pdfWords } from '../testing/pdf-text';
import { renderPdf } from './render-pdf';

const texts = sampleTexts.zh;

const tileMap = {
  ...sampleCharts(texts)[0]!,
  id: 'map',
  type: 'tile-map' as const,
  categories: ['江苏省', '山东省', '目的地不明'],
  codes: ['320000', '370000', '000000'],
  series: [{ name: '', values: [12.5, 3, 1.25] }],
};

const village = (index: number): Section => ({
  id: `village-${index}`,
  part: `第${index}村`,
  title: `${index}、各村销售额`,
  orientation: 'portrait',
  blocks: [{ ...longTable(40, texts), number: `表 ${index}` }, tileMap],
});

/** Eight pages and more, in parts. */
const longDocument = (parts: Partial<ReportDocument> = {}): ReportDocument =>
  sampleDocument('zh', { sections: [1, 2, 3, 4, 5].map(village), ...parts });

describe('the structure of a PDF', () => {
  let pdf: Buffer;
  let raw: string;

  beforeAll(async () => {
    pdf = await renderPdf(longDocument());
    raw = pdf.toString('latin1');
  });

  it('is tagged, says its language and shows its title', async () => {
    expect((await pdfAbout(pdf)).tagged).toBe(true);
    expect(raw).toMatch(/\/Lang \(zh-CN\)/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/DisplayDocTitle true');
  });

  it('declares PDF/A-2a and PDF/UA-1 in metadata that any title leaves whole', async () => {
    const odd = await renderPdf(sampleDocument('zh', { title: '甲 & 乙 <丙>' }));
    const metadata = odd.toString('utf8');
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('甲 &amp; 乙 &lt;丙&gt;');
    expect(metadata).toContain('/GTS_PDFA1');
    expect((await pdfAbout(odd)).title).toBe('甲 & 乙 <丙>');
  });

  it('reads headings, heads and cells in order', async () => {
    const tags = await pdfTags(pdf);
    const order = [
      'Document',
      'H1',
      'TOC',
      'TOCI',
      'Part',
      'H2',
      'Sect',
      'H3',
      'Table',
      'Caption',
      'TR',
      'TH',
    ];
    let at = -1;
    for (const tag of [...order, 'TD', 'Figure']) {
      at = tags.indexOf(tag, at + 1);
      if (at < 0) throw new Error(`${tag} is missing`);
    }
    // A header that is repeated on the next page is read once.
    expect(tags.filter((tag) => tag === 'Caption')).toHaveLength(5);
    const headsOfOneTable = 3 + 40 + 1;
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(5 * headsOfOneTable);
  });

  it('has a text for every picture', () => {
    const figures = [...raw.matchAll(/<<[^<>]*\/S \/Figure[\s\S]*?endobj/g)].map(([object]) => object);
    expect(figures).toHaveLength(5);
    for (const figure of figures) expect(figure).toContain('/Alt');
  });

  it('has contents whose page numbers are those of the pages they lead to', async () => {
    const pages = (await pdfPages(pdf)).map(dense);
    const destinations = await pdfDestinations(pdf);
    for (const index of [1, 2, 3, 4, 5]) {
      const page = destinations.get(`part-of-section-${index}`)!;
      expect(pages[0]).toContain(`第${index}村${page}`);
      expect(pages[0]).toContain(`${index}、各村销售额${destinations.get(`section-${index}`)}`);
      expect(pages[page - 1]).toContain(`第${index}村${index}、各村销售额`);
    }
    expect(new Set(destinations.values()).size).toBeGreaterThan(4);
    expect(raw.match(/\/Subtype \/Link/g)).toHaveLength(20);
  });

  it('leads from a text to the tables and charts that it refers to, in its part alone', async () => {
    // The line ends inside of 附表.
    const text = `${'增'.repeat(35)}（见表\u00a01、附表\u00a01、图\u00a02，表 12没有）。`;
    const prose = { kind: 'paragraph' as const, id: 'p', text };
    const [first, second] = [village(1), village(2)];
    const chart = { ...tileMap, number: '图 2' };
    const annex = { ...longTable(3, texts), number: '附表 1' };
    const sections = [
      { ...first, blocks: [prose, first.blocks[0]!, chart] },
      { ...second, part: undefined, title: '', blocks: [annex] },
      { ...second, blocks: [{ ...prose, text: '见表 2、附表 1。' }, second.blocks[0]!] },
    ];
    const referring = await renderPdf(longDocument({ sections }));
    const links = await pdfLinks(referring);
    expect(links.map(({ text: shown, place }) => [shown, place])).toEqual([
      ['表\u00a01', 'section-1.2'],
      ['附', 'section-2.1'],
      ['表\u00a01', 'section-2.1'],
      ['图\u00a02', 'section-1.3'],
      ['表 2', 'section-3.2'],
    ]);
    const destinations = await pdfDestinations(referring);
    for (const { place } of links) expect(destinations.has(place)).toBe(true);
    // The second ends a line, justified to its edge; the third begins the next one.
    expect(links[1]!.edges[1]).toBeCloseTo(595.28 - 70.87, 0);
    expect(links[2]!.edges[0]).toBeCloseTo(70.87, 0);
    expect(dense((await pdfPages(referring)).join(''))).toContain(dense(text));
  });

  it('has no contents when it is short', async () => {
    const short = await renderPdf(longDocument({ sections: [village(1)] }));
    expect(dense((await pdfPages(short)).join(''))).not.toContain('目录');
  });

  it('has bookmarks for parts, sections, tables and charts', () => {
    expect(raw).toContain('/PageMode /UseOutlines');
    expect(raw.match(/\/Dest \[\d+ 0 R \/XYZ/g)).toHaveLength(20);
  });
});

describe('what is printed', () => {
  const one = (section: Partial<Section>): ReportDocument =>
    longDocument({ sections: [{ ...village(1), ...section }], notes: [], signatures: [] });

  it('names a character that the fonts lack instead of showing a box', async () => {
    const paragraph = { kind: 'paragraph' as const, id: 'p', text: '𠮷田🍎店，\u200b磱\ufe0f村' };
    const [page = ''] = await pdfPages(await renderPdf(one({ part: undefined, blocks: [paragraph] })));
    expect(dense(page)).toContain('〔U+20BB7〕田〔U+1F34E〕店，磱村');
  });

  it('aligns figures at their decimal point and marks the note of a cell', async () => {
    const table = longTable(0, texts);
    const values = ['6,570.98', '12.5', '3'].map((text) => ({ text, value: '1' }));
    const rows = values.map((cell, index) => ({
      kind: 'body' as const,
      cells: [{ text: `村${index}`, value: null, note: 1 }, cell, { text: '—', value: null }],
    }));
    const pdf = await renderPdf(one({ part: undefined, blocks: [{ ...table, rows, notes: ['口径。'] }] }));
    const words = (await pdfWords(pdf)).flatMap((page) => page.words);
    const right = (text: string): number => words.find((word) => word.text === text)!.right;
    const digit = 9 * 0.555;
    expect(right('6,570.98') - right('12.5')).toBeCloseTo(digit, 0);
    expect(right('12.5') - right('3')).toBeGreaterThan(digit);
    const page = dense((await pdfPages(pdf)).join(''));
    expect(page).toContain('村01)');
    expect(page).toContain('注：1)口径。');
  });

  it('prints tile, value and what lies outside the map', async () => {
    const page = dense((await pdfPages(await renderPdf(one({ blocks: [tileMap] })))).join(''));
    for (const text of ['苏12.50', '鲁3.00', '新—', '无销售', '目的地不明1.25']) expect(page).toContain(text);
  });

  it('sets an official document in its type area, page numbers between dashes at the outer edge', async () => {
    const pdf = await renderPdf(longDocument({ layout: 'official' }));
    const pages = await pdfWords(pdf);
    pages.forEach(({ words, width }, index) => {
      const numbers = words.filter(({ text, top }) => /^— .+ —$/.test(text) && top > 740);
      expect(numbers).toHaveLength(1);
      expect(numbers[0]!.left > width / 2).toBe(index % 2 === 0);
      for (const { left, right } of words) {
        expect(left).toBeGreaterThan(72);
        expect(right).toBeLessThan(width - 72);
      }
    });
  });
});
