import zlib from 'node:zlib';
import type { Chart, ReportDocument, Section } from '@xiangtong/contracts';
import { attributeOf, ZipArchive, type XmlHandler } from '@xiangtong/tables';
import { sampleDocument } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { renderPptx } from './render-pptx';

interface Seen {
  readonly name: string;
  readonly attributes: string;
}

/** Elements in their order, and all texts of one name. */
class Reader implements XmlHandler {
  readonly elements: Seen[] = [];
  readonly texts: string[] = [];
  private readonly stack: string[] = [];

  open(name: string, attributes: string): void {
    this.elements.push({ name, attributes });
    this.stack.push(name);
    if (name === 'a:t' || name === 'v') this.texts.push('');
  }

  text(text: string): void {
    if (['a:t', 'v'].includes(this.stack.at(-1) ?? '')) this.texts.push(`${this.texts.pop()}${text}`);
  }

  close(): void {
    this.stack.pop();
  }
}

const open = (document: ReportDocument) => {
  const archive = ZipArchive.open(renderPptx(document), { entries: 1_000, part: 1 << 26 }, zlib);
  const names = [...archive.entries].map(({ name }) => name);
  const read = (part: string): Reader => {
    const reader = new Reader();
    archive.scan(part, reader);
    return reader;
  };
  const slides = names
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((one, other) => Number(/\d+/.exec(one)![0]) - Number(/\d+/.exec(other)![0]));
  return { archive, names, read, slides };
};

const chartsOf = ({ sections }: ReportDocument): readonly Chart[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

/** `../charts/chart1.xml` of `ppt/slides/slide1.xml`. */
const partOf = (from: string, target: string): string => {
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') folders.pop();
    else folders.push(step);
  return folders.join('/');
};

describe('slides of a report', () => {
  const document = sampleDocument();

  it('have every part that is referred to, and each part has its type', () => {
    const { names, read, archive } = open(document);
    for (const relations of names.filter((name) => name.endsWith('.rels'))) {
      const owner = relations.replace('_rels/', '').replace(/\.rels$/, '');
      for (const { name, attributes } of read(relations).elements)
        if (name === 'Relationship')
          expect(names).toContain(partOf(owner, attributeOf(attributes, 'Target')!));
    }
    const types = archive.text('[Content_Types].xml');
    for (const name of names)
      expect(
        types.includes(`PartName="/${name}"`) || /\.(rels|xlsx|png)$/.test(name) || name.startsWith('['),
      ).toBe(true);
  });

  it('say the title first, then sentences whole and in their order, with a title and a foot on each', () => {
    const { slides, read } = open(document);
    const told = slides.map((slide) => read(slide));
    expect(told[0]!.texts[0]).toBe(document.title);
    for (const [index, { elements, texts }] of told.entries()) {
      expect(elements.filter(({ name }) => name === 'ph')).toHaveLength(1);
      expect(texts.at(-1)).toBe(String(index + 1));
      expect(texts.some((text) => text.startsWith(`内部 · ${document.pageFooter}`))).toBe(true);
    }
    const paragraphs = document.sections
      .filter(({ role }) => role === undefined)
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])));
    const all = told.flatMap(({ texts }) => texts).join('');
    const bare = (text: string): string => text.replaceAll(/\s/g, '');
    for (const paragraph of paragraphs) expect(bare(all)).toContain(bare(paragraph).slice(0, 20));
  });

  it('have the charts of the report, to be edited: their values stand in the workbook behind each', async () => {
    const { archive, names, read } = open(document);
    const native = chartsOf(document).filter(({ type }) => type !== 'tile-map');
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(native.length);
    for (const [index, chart] of native.entries()) {
      const workbook = new Workbook();
      const bytes = archive.whole(`ppt/embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`);
      await workbook.xlsx.load(bytes as never);
      const sheet = workbook.getWorksheet('Sheet1')!;
      expect(sheet.rowCount).toBe(chart.categories.length + 1);
      const drawn = read(`ppt/charts/chart${index + 1}.xml`).texts;
      const cells: string[] = [];
      sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(String(value))));
      for (const cell of cells) expect(drawn).toContain(cell);
    }
  });

  it.each([
    [
      'zh',
      '增长五成（见表\u00a01、图\u00a01），其中茶叶（含毛茶）较快。',
      '增长五成，其中茶叶（含毛茶）较快。',
    ],
    [
      'en',
      'Up by half (Table\u00a01, Figure\u00a01), above all tea (also raw).',
      'Up by half, above all tea (also raw).',
    ],
  ] as const)('refer to no table and no chart, which have no numbers there (%s)', (language, text, told) => {
    const [chart] = chartsOf(document);
    const numbers = language === 'zh' ? ['表\u00a01', '图\u00a01'] : ['Table\u00a01', 'Figure\u00a01'];
    const blocks: Section['blocks'] = [
      { kind: 'paragraph', id: 'told', text },
      ...numbers.map((number) => ({ ...chart!, number })),
    ];
    const section = { id: 'only', title: '', orientation: 'portrait', blocks } as const;
    const { slides, read } = open(sampleDocument(language, { sections: [section], notes: [] }));
    expect(slides.flatMap((slide) => read(slide).texts)).toContain(told);
  });

  it('write at charts what is read from the last row, also that something had no effect', () => {
    const [first] = chartsOf(document);
    const waterfall: Chart = {
      ...first!,
      type: 'waterfall',
      categories: ['上年', '老单位', '上报变化', '本年'],
      series: [{ name: '零售额', values: [100, 20, 0, 120] }],
      levels: [0, 3],
    };
    const section = { id: 'only', title: '', orientation: 'portrait', blocks: [waterfall] } as const;
    const { read } = open(sampleDocument('zh', { sections: [section] }));
    const { elements, texts } = read('ppt/charts/chart1.xml');
    const sizes = elements.flatMap(({ name, attributes }) =>
      /defRPr$/.test(name) ? Number(attributeOf(attributes, 'sz')) : [],
    );
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1_300);
    const formats = elements.flatMap(({ name, attributes }) =>
      /numFmt$/.test(name) ? (attributeOf(attributes, 'formatCode') ?? '') : [],
    );
    expect(formats.find((format) => format.startsWith('▲'))).toMatch(/^▲.*;▲.*;[#,0.]+$/);
    // Two levels, what each stands on, a rise of 20, and a rise of nothing.
    expect(texts.slice(-8)).toEqual(expect.arrayContaining(['20', '0']));
  });

  it('hold nothing of a value that is not published', () => {
    const [first] = chartsOf(document);
    const hidden: Chart = {
      ...first!,
      type: 'bar',
      categories: ['甲', '乙', '丙'],
      series: [{ name: '零售额', values: [1.5, null, 2.5] }],
      gaps: [{ series: 0, category: 1, reason: 'suppressed', mark: '×' }],
    };
    const section = { id: 'only', title: '', orientation: 'portrait', blocks: [hidden] } as const;
    const { read } = open(sampleDocument('zh', { edition: 'public', sections: [section] }));
    const { elements } = read('ppt/charts/chart1.xml');
    expect(elements.filter(({ name }) => name === 'pt')).toHaveLength(1 + 3 + 2);
  });

  it('are the same bytes every time, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      expect(renderPptx(sampleDocument(language)).equals(renderPptx(sampleDocument(language)))).toBe(true);
  });
});
