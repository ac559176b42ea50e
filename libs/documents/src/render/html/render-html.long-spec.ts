import { createHash } from 'node:crypto';
import type { Chart, ReportDocument, Table } from '@xiangtong/contracts';
import {
  figureCell,
  longTable,
  sampleCharts,
  sampleDocument,
  textCell,
  sampleTexts,
} from '@xiangtong/testing';
import { sealedMark, type SealMark } from '../../seal/seal';
import { all, readHtml, textOf, type HtmlNode } from '../testing/html-tree';
import { htmlSealNames, renderHtml } from './render-html';

const open = (document: ReportDocument, mark?: SealMark): HtmlNode => readHtml(renderHtml(document, mark));

const withBlocks = (blocks: ReportDocument['sections'][number]['blocks'], overrides = {}): ReportDocument =>
  sampleDocument('zh', {
    sections: [{ id: 'only', title: '', orientation: 'portrait', blocks }],
    ...overrides,
  });

const rowsOf = (table: HtmlNode): readonly (readonly string[])[] =>
  all(table, 'tr').map(({ children }) => children.map(textOf));

const metaOf = (root: HtmlNode, name: string): string | undefined =>
  all(root, 'meta').find(({ attributes }) => attributes['name'] === name)?.attributes['content'];

describe('renderHtml', () => {
  it.each(['zh', 'en'] as const)('says everything the document says (%s)', (language) => {
    const document = sampleDocument(language);
    const page = open(document);
    expect(all(page, 'html')[0]!.attributes['lang']).toBe(language === 'zh' ? 'zh-CN' : 'en');
    const said = textOf(all(page, 'body')[0]!);
    const { unit, period, unitOfMeasure } = document.caption;
    const texts = [
      document.title,
      unit,
      period,
      unitOfMeasure,
      document.pageFooter,
      ...document.notes,
      ...document.legalHeader.flatMap(({ label, text }) => [label, text]),
      ...document.signatures.flatMap(({ label, text }) => [label, text]),
      ...sampleTexts[language].chartTitles,
      ...document.sections.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
      ]),
    ];
    for (const text of texts) expect(said).toContain(text);
    expect(all(all(page, 'nav')[0]!, 'a').map(textOf)).toEqual(sampleTexts[language].sectionTitles);
  });

  it('bears the mark of an internal edition at its head and at the foot of every sheet it is printed on', () => {
    const page = open(sampleDocument());
    expect(textOf(all(page, 'p')[0]!)).toBe('内部');
    expect(all(page, 'article')[0]!.attributes['class']).toBe('internal');
    expect(textOf(all(page, 'style')[0]!)).toMatch(
      /@page internal \{ @bottom-center \{ content: "内部 Internal"/,
    );
    const publicPage = open(sampleDocument('zh', { edition: 'public' }));
    expect(all(publicPage, 'article')[0]!.attributes['class']).toBe('public');
    expect(textOf(all(publicPage, 'p')[0]!)).toBe('公开');
    expect(textOf(all(publicPage, 'body')[0]!)).not.toContain('内部');
  });

  it('has links that lead somewhere and names that are there once', () => {
    // Bars of a fifth and sixth series are hatched, by patterns that have names.
    const hatched: Chart = {
      ...sampleCharts(sampleTexts.zh)[0]!,
      type: 'bar',
      categories: ['甲', '乙'],
      series: [1, 2, 3, 4, 5, 6].map((name) => ({ name: `${name}`, values: [1, 2] })),
    };
    const { sections } = sampleDocument();
    const [first, ...others] = sections;
    const more = { ...first!, blocks: [...first!.blocks, { ...hatched, id: 'hatched' }] };
    const source = renderHtml(sampleDocument('zh', { sections: [more, ...others] }));
    expect(source).toMatch(/url\(#[\w-]+-wide-chart-p\d\)/);
    const names = [...source.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    const targets = [...source.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]+)/g)].map(
      ([, name]) => name!,
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(names).toContain(target);
  });

  it('sets tables with captions, scopes, units and exact values', () => {
    const document = sampleDocument();
    const [totals] = all(open(document), 'table');
    expect(textOf(all(totals!, 'caption')[0]!)).toBe('表 1　农村电子商务主要指标');
    expect(rowsOf(totals!).slice(0, 4)).toEqual([
      ['指标', '2019 年 （万元）', '2018 年 （万元）', '增长速度 （%）'],
      ['销售额', '6,570.98', '4,192.86', '▲56.72'],
      ['其中：红岩葡萄', '2,210.50', '1,890.00', '▲16.96'],
      ['辣椒制品', '1,120.07', '1,301.40', '▼13.93'],
    ]);
    expect(all(totals!, 'th').map(({ attributes }) => attributes['scope'])).toEqual(
      expect.arrayContaining(['col', 'row']),
    );
    expect(all(totals!, 'data').map(({ attributes }) => attributes['value'])).toEqual(
      expect.arrayContaining(['6570.98', '-13.93']),
    );
    const box = all(open(document), 'div').find(({ attributes }) => attributes['class'] === 'box')!;
    expect(box.attributes).toMatchObject({ role: 'region', tabindex: '0' });
  });

  it('draws every chart with its alternative text, and its figures beside it', () => {
    const page = open(sampleDocument());
    const pictures = all(page, 'svg');
    expect(pictures).toHaveLength(2 * sampleCharts(sampleTexts.zh).length);
    for (const { attributes } of pictures)
      expect(attributes).toMatchObject({ role: 'img', 'aria-label': sampleTexts.zh.alternative });
    const [, second] = all(page, 'details');
    expect(rowsOf(second!).slice(0, 2)).toEqual([
      ['', '2019 年', '2018 年', '增长速度'],
      ['红岩葡萄', '640', '730', '820'],
    ]);
  });

  it('needs no script and nothing from elsewhere, and forbids both', () => {
    const source = renderHtml(sampleDocument());
    const page = readHtml(source);
    expect(all(page, 'script')).toEqual([]);
    expect(source).not.toMatch(
      / (?:style|on\w+|src|srcset)=|@import|url\((?!#)|<(?:link|img|iframe|object|base)\b/,
    );
    const policy = all(page, 'meta').find(({ attributes }) => attributes['http-equiv'])!.attributes[
      'content'
    ];
    const digest = createHash('sha256')
      .update(textOf(all(page, 'style')[0]!))
      .digest('base64');
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${digest}'`);
  });

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    '</style><script>1</script>',
    '&lt;b&gt; & &amp;',
    'javascript:alert(1)',
    '<!-- ',
    '=1+1',
    '\u0000\u0008甲\ud800',
  ];

  it.each(hostile)('takes %j for text wherever it stands', (text) => {
    const clean = text.startsWith('\u0000') ? '甲' : text;
    const table: Table = {
      ...longTable(0, sampleTexts.zh),
      id: text,
      title: text,
      columns: longTable(0, sampleTexts.zh).columns.map((column) => ({
        ...column,
        key: text,
        label: text,
        unit: text,
      })),
      rows: [{ kind: 'body', key: text, cells: [textCell(text), { text, value: text }, figureCell(1)] }],
      notes: [text],
    };
    const chart: Chart = {
      ...sampleCharts(sampleTexts.zh)[3]!,
      id: text,
      title: text,
      unit: text,
      alternativeText: text,
      categories: [text, '甲'],
      series: [
        { name: text, values: [1, 2] },
        { name: `${text}2`, values: [2, 1] },
      ],
    };
    const page = open(
      withBlocks([{ kind: 'paragraph', id: text, text, figures: [{ text, path: text }] }, table, chart], {
        title: text,
        trace: text,
        notes: [text],
        pageFooter: text,
        legalHeader: [{ label: text, text }],
        signatures: [{ label: text, text }],
        caption: { unit: text, period: text, unitOfMeasure: text },
      }),
    );
    expect(all(page, 'script')).toEqual([]);
    expect(all(page, 'img')).toEqual([]);
    expect(all(page, 'style')).toHaveLength(1);
    expect(textOf(all(page, 'h1')[0]!)).toBe(clean);
    expect(rowsOf(all(page, 'table')[0]!)[1]).toEqual([clean, clean, '1.00']);
    expect(textOf(all(page, 'svg')[0]!)).toContain(clean.trim().slice(0, 3));
    expect(Object.keys(all(page, 'svg')[0]!.attributes)).not.toContain('onmouseover');
  });

  it('gives figures their addresses where the document has them', () => {
    const trace = 'yoy:520122:2019:zh:internal@7:0123abcd';
    const table = longTable(1, sampleTexts.zh);
    const keyed = {
      ...table,
      rows: table.rows.map((row, index) => ({ ...row, key: ['520122001', 'total'][index]! })),
    };
    const prose = {
      kind: 'paragraph' as const,
      id: 'lead',
      text: '销售额 65.71 万元，增长 56.7 %。',
      figures: [
        { text: '65.71 万元', path: 'headline.amount' },
        { text: '不在文中', path: 'headline.orders' },
        { text: '56.7 %', path: 'headline.amount.growth' },
      ],
    };
    const page = open(withBlocks([prose, keyed], { trace }));
    const addressed = [...all(page, 'span'), ...all(page, 'td')].flatMap((element) => {
      const address = element.attributes['data-figure'];
      return address === undefined ? [] : [[address, textOf(element)]];
    });
    expect(addressed.slice(0, 3)).toEqual([
      [`${trace}/lead/headline.amount`, '65.71 万元'],
      [`${trace}/lead/headline.amount.growth`, '56.7 %'],
      [`${trace}/villages/520122001/amount`, '0.00'],
    ]);
    expect(addressed).toHaveLength(6);
    expect(all(page, 'p').map(textOf)).toContain(prose.text);
    expect(renderHtml(withBlocks([prose, keyed]))).not.toContain('data-figure');
  });

  it('takes the number of a note for no figure', () => {
    const prose = {
      kind: 'paragraph' as const,
      id: 'lead',
      text: '填报单位[1]共1个。',
      figures: [{ text: '1', path: 'headline.units' }],
    };
    const source = renderHtml(withBlocks([prose], { trace: 'yoy:520122:2019:zh:internal@41:0a1b2c3d' }));
    expect(source).toMatch(/填报单位\[1\]共<span [^>]*>1<\/span>个。/);
  });

  it('names who issues the report instead of the caption of a form', () => {
    const page = open(sampleDocument('zh', { byline: ['息烽县商务主管部门', '2020年1月31日'] }));
    const [lines] = all(page, 'div').filter(({ attributes }) => attributes['class'] === 'byline');
    expect(all(lines!, 'p').map(textOf)).toEqual(['息烽县商务主管部门', '2020年1月31日']);
    expect(all(page, 'div').some(({ attributes }) => attributes['class'] === 'caption')).toBe(false);
  });

  it('marks the note that a figure refers to', () => {
    const table = longTable(0, sampleTexts.zh);
    const rows = [
      { kind: 'body' as const, cells: [textCell('甲'), { ...figureCell(1), note: 2 }, figureCell(1)] },
    ];
    const page = open(withBlocks([{ ...table, rows, notes: ['一', '二'] }]));
    const target = all(all(page, 'sup')[0]!, 'a')[0]!.attributes['href']!.slice(1);
    expect(textOf(all(page, 'li').find(({ attributes }) => attributes['id'] === target)!)).toBe('二');
  });

  it('begins parts with headings of their own', () => {
    const [first, second] = sampleDocument().sections;
    const sections = [
      { ...first!, part: '立碑村' },
      second!,
      { ...first!, part: '红岩村' },
      { ...first!, part: '西山村' },
    ];
    const page = open(sampleDocument('zh', { sections }));
    const parts = all(page, 'h2').filter(({ attributes }) => attributes['class'] === 'part');
    expect(parts.map(textOf)).toEqual(['立碑村', '红岩村', '西山村']);
    expect(all(page, 'h3')).toHaveLength(4);
    expect(all(all(page, 'nav')[0]!, 'a')).toHaveLength(7);
  });

  it('prints and carries the seal of a published report', () => {
    const document = sampleDocument();
    const mark = sealedMark(document, 'd'.repeat(64));
    const page = open(document, mark);
    expect(textOf(all(page, 'footer')[0]!)).toContain(`防伪校验码：${mark.seal}`);
    expect(metaOf(page, htmlSealNames.seal)).toBe(mark.seal);
    expect(metaOf(open(document), htmlSealNames.seal)).toBeUndefined();
  });
});
