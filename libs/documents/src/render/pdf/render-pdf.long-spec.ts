import type { Chart, ReportDocument, Row, Table } from '@xiangtong/contracts';
import {
  figureCell,
  longTable,
  sampleCharts,
  sampleDocument,
  textCell,
  sampleTexts,
} from '@xiangtong/testing';
import { dense, pdfAbout, pdfFonts, pdfPages, pdfWords } from '../testing/pdf-text';
import { noLineStart } from '../text/line-breaker';
import { renderPdf } from './render-pdf';

const tablesOf = ({ sections }: ReportDocument): readonly Table[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

const withTable = (table: Table, orientation: 'portrait' | 'landscape' = 'portrait'): ReportDocument =>
  sampleDocument('zh', {
    notes: [],
    signatures: [],
    sections: [{ id: 'only', title: '一、表', orientation, blocks: [table] }],
  });

/** Fails when one of the texts does not come after the one before it. */
const expectInOrder = (haystack: string, needles: readonly string[]): void => {
  let at = 0;
  for (const needle of needles.map(dense).filter(Boolean)) {
    const found = haystack.indexOf(needle, at);
    if (found < 0)
      throw new Error(`"${needle}" is missing after "${haystack.slice(Math.max(0, at - 40), at)}"`);
    at = found + needle.length;
  }
};

/** Text of all pages without the repeated parts between the pieces of a table. */
const bodyText = (pages: readonly string[], document: ReportDocument): string => {
  const furniture = [
    document.pageFooter,
    ...tablesOf(document).flatMap(({ number }) => [`${number}（续）`, `${number} (continued)`]),
  ];
  return pages
    .map((page) => dense(page).replace(/—\d+—/g, ''))
    .map((page) => furniture.reduce((text, part) => text.replace(dense(part), ''), page))
    .join('');
};

const expectInsideTheMargins = async (pdf: Buffer): Promise<void> => {
  for (const page of await pdfWords(pdf)) {
    for (const word of page.words) {
      expect(word.left).toBeGreaterThan(68);
      expect(word.right).toBeLessThan(page.width - 68);
      expect(word.bottom).toBeLessThan(page.height - 20);
    }
  }
};

describe.each(['zh', 'en'] as const)('renderPdf, %s', (language) => {
  const document = sampleDocument(language);
  let pdf: Buffer;
  let pages: readonly string[];

  beforeAll(async () => {
    pdf = await renderPdf(document);
    pages = await pdfPages(pdf);
  });

  it('prints the text of every cell of every table, in order', () => {
    const text = bodyText(pages, document);
    for (const table of tablesOf(document)) {
      for (const row of table.rows)
        expectInOrder(
          text,
          row.cells.map(({ text: cell }) => cell),
        );
    }
  });

  it('prints title, legal header, caption, prose, notes and signatures', () => {
    const text = bodyText(pages, document);
    const { caption, legalHeader, notes, signatures } = document;
    const header = legalHeader.map((line) => line.text);
    expectInOrder(text, [document.title, ...header, caption.unit, caption.period, caption.unitOfMeasure]);
    expectInOrder(text, sampleTexts[language].paragraphs);
    expectInOrder(text, notes);
    expectInOrder(
      text,
      signatures.map(({ label }) => label),
    );
  });

  it('numbers every page between dashes and prints the footer with the mark of an internal edition on it', () => {
    const mark = language === 'zh' ? '内部' : 'Internal';
    pages.forEach((page, index) => {
      expect(page).toContain(`— ${index + 1} —`);
      expect(dense(page)).toContain(dense(`${mark}${document.pageFooter}`));
    });
    const [first = ''] = pages;
    expect(first.indexOf(mark)).toBeLessThan(first.indexOf(document.title.slice(0, 8)));
  });

  it('says nothing of internal on the pages of a public edition', async () => {
    const printed = await pdfPages(await renderPdf({ ...document, edition: 'public' }));
    expect(printed.join('')).not.toMatch(/内部|Internal/);
    for (const page of printed) expect(page).toMatch(/公开|Public/);
  });

  it('sets charts as text with their titles', () => {
    const text = bodyText(pages, document);
    for (const title of sampleTexts[language].chartTitles) expect(text).toContain(dense(title));
    for (const step of sampleTexts[language].steps) expect(text).toContain(dense(step));
  });

  it('keeps all text inside the margins', () => expectInsideTheMargins(pdf));

  it('embeds its fonts and carries title and date of the document', async () => {
    const fonts = await pdfFonts(pdf);
    expect(fonts).toHaveLength(3);
    // A name with six letters before it is that of a font subset: the characters that are used.
    for (const font of fonts)
      expect(font).toMatchObject({
        name: expect.stringMatching(/^[A-Z]{6}\+Noto(?:Sans|Serif)SC/) as string,
        embedded: true,
      });
    expect(pdf.toString('latin1').match(/\/ToUnicode/g)).toHaveLength(3);
    expect(await pdfAbout(pdf)).toMatchObject({ title: document.title, created: 'D:20200120000000Z' });
  });

  it('gives the same bytes again', async () => {
    expect((await renderPdf(document)).equals(pdf)).toBe(true);
  });
});

describe('renderPdf, layout', () => {
  it('turns the page for a landscape section', async () => {
    const sizes = (await pdfWords(await renderPdf(sampleDocument()))).map(
      ({ width, height }) => width > height,
    );
    expect(sizes).toContain(true);
    expect(sizes[0]).toBe(false);
  });

  it('repeats the head of a table of 5,000 rows on every page and prints every row', async () => {
    const table = longTable(5_000, sampleTexts.zh);
    const document = withTable(table);
    const pages = await pdfPages(await renderPdf(document));
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) expect(dense(page)).toContain('填报单位销售额（万元）占全县比重（%）');
    expectInOrder(
      bodyText(pages, document).replaceAll('填报单位销售额（万元）占全县比重（%）', ''),
      table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
  }, 60_000);

  it('prints names of 120 letters and amounts of 40 digits whole, inside the page', async () => {
    const table = longTable(2, sampleTexts.zh);
    const name = '息烽县小寨坝镇红军村'.repeat(12);
    const amount = `${'9,876,543,210,'.repeat(4).slice(0, -1)}.00`;
    const row: Row = { kind: 'body', cells: [textCell(name), { text: amount, value: null }, figureCell(1)] };
    const pdf = await renderPdf(withTable({ ...table, rows: [row, ...table.rows] }));
    const text = dense((await pdfPages(pdf)).join(''));
    expect(text).toContain(name);
    expect(text).toContain(amount);
    for (const { width, words } of await pdfWords(pdf))
      for (const { left, right } of words) expect([left >= 0, right <= width]).toEqual([true, true]);
  });

  it('never begins a page with a total', async () => {
    for (let rows = 30; rows < 60; rows += 1) {
      const pages = await pdfPages(await renderPdf(withTable(longTable(rows, sampleTexts.zh))));
      for (const page of pages.slice(1)) expect(dense(page)).not.toMatch(/（%）全县合计/);
    }
  });

  it('leaves no hole of a third of a page before a tall chart that has a table below it', async () => {
    const [sample] = sampleCharts(sampleTexts.zh);
    const series = [{ name: '本期', values: Array.from({ length: 22 }, (_, index) => 100 - index) }];
    const categories = series[0]!.values.map((_, index) => `村${index}`);
    const chart: Chart = { ...sample!, type: 'horizontal-bar', categories, series };
    for (let rows = 8; rows < 34; rows += 5) {
      const tables = [rows, 24].map((count) => ({
        ...longTable(count, sampleTexts.zh),
        title: `共${count}行`,
      }));
      const blocks = [tables[0]!, chart, tables[1]!];
      const section = { id: 'only', title: '一、图', orientation: 'portrait', blocks } as const;
      const pdf = await renderPdf(sampleDocument('zh', { notes: [], signatures: [], sections: [section] }));
      for (const { words, height } of (await pdfWords(pdf)).slice(0, -1)) {
        const lowest = Math.max(
          ...words.map(({ bottom }) => bottom).filter((bottom) => bottom < height - 68),
        );
        expect([rows, lowest > height * 0.6]).toEqual([rows, true]);
      }
      expectInOrder(
        dense((await pdfPages(pdf)).join('')),
        tables.map(({ title }) => title),
      );
    }
  });

  it('lets text flow past a tall chart that does not fit', async () => {
    const [sample] = sampleCharts(sampleTexts.zh);
    const series = [{ name: '本期', values: Array.from({ length: 26 }, (_, index) => 100 - index) }];
    const categories = series[0]!.values.map((_, index) => `村${index}`);
    const chart: Chart = { ...sample!, type: 'horizontal-bar', categories, series };
    const text = `首句。${sampleTexts.zh.paragraphs.join('').repeat(9)}`;
    const prose = { kind: 'paragraph', id: 'behind', text } as const;
    for (const rows of [4, 12, 20, 28]) {
      const blocks = [longTable(rows, sampleTexts.zh), chart, prose];
      const section = { id: 'only', title: '一、图', orientation: 'portrait', blocks } as const;
      const pdf = await renderPdf(sampleDocument('zh', { notes: [], signatures: [], sections: [section] }));
      const pages = await pdfWords(pdf);
      for (const { words, height } of pages.slice(0, -1)) {
        const lowest = Math.max(
          ...words.map(({ bottom }) => bottom).filter((bottom) => bottom < height - 68),
        );
        expect([rows, lowest > height * 0.62]).toEqual([rows, true]);
      }
      expectInOrder(dense((await pdfPages(pdf)).join('')), [prose.text.slice(0, 60), prose.text.slice(-60)]);
    }
  });

  it('ends with no page of fewer than four lines', async () => {
    const [chart] = sampleCharts(sampleTexts.zh);
    const line = '增'.repeat(28);
    for (const withChart of [true, false]) {
      for (let count = 33; count < 39; count += 1) {
        const prose = { kind: 'paragraph', id: 'long', text: line.repeat(count) } as const;
        const blocks = withChart ? [chart!, prose] : [prose];
        const section = { id: 'only', title: '一、文', orientation: 'portrait', blocks } as const;
        const parts = { notes: [], signatures: [], layout: 'official', sections: [section] } as const;
        const last = (await pdfWords(await renderPdf(sampleDocument('zh', parts)))).at(-1)!;
        const baselines = last.words
          .filter(({ bottom }) => bottom < 745)
          .map(({ bottom }) => Math.round(bottom));
        expect([withChart, count, new Set(baselines).size >= 4]).toEqual([withChart, count, true]);
      }
    }
  });

  it('wraps names of any length and cuts nothing', async () => {
    const name = sampleTexts.zh.longName.repeat(12);
    const address = `https://example.org/${'verylongpath'.repeat(20)}`;
    const rows: Row[] = [name, address, '短'].map((text) => ({
      kind: 'body',
      cells: [textCell(text), figureCell(1), figureCell(2)],
    }));
    const document = withTable({ ...longTable(0, sampleTexts.zh), rows });
    const pdf = await renderPdf(document);
    const words = (await pdfWords(pdf)).flatMap((page) => page.words);
    const column = words
      .filter(({ left, top }) => left < 200 && top > 100)
      .map(({ text }) => text)
      .join('');
    expect(column).toContain(dense(name));
    expect(column).toContain(address);
    await expectInsideTheMargins(pdf);
  });

  it('splits a row taller than a page', async () => {
    const text = sampleTexts.zh.longName.repeat(80);
    const rows: Row[] = [{ kind: 'body', cells: [textCell(text), figureCell(1), figureCell(2)] }];
    const pdf = await renderPdf(withTable({ ...longTable(0, sampleTexts.zh), rows }));
    await expectInsideTheMargins(pdf);
    const count = dense((await pdfPages(pdf)).join('')).split('冷链仓储').length - 1;
    expect(count).toBeGreaterThan(70);
  });

  it('sets a table of forty columns in panels that each begin with the names', async () => {
    const base = longTable(5, sampleTexts.zh);
    const [name, amount] = [base.columns[0]!, base.columns[1]!];
    const columns = [
      name,
      ...Array.from({ length: 40 }, (_, index) => ({
        ...amount,
        key: `c${index}`,
        label: `指标${index + 1}`,
      })),
    ];
    const rows = base.rows.map((row): Row => ({
      ...row,
      cells: [row.cells[0]!, ...Array.from({ length: 40 }, (_, index) => figureCell(123_456.78 + index))],
    }));
    const document = withTable({ ...base, columns, rows });
    const pdf = await renderPdf(document);
    await expectInsideTheMargins(pdf);
    const text = dense((await pdfPages(pdf)).join(''));
    for (let index = 0; index < 40; index += 1) {
      expect(text).toContain(`指标${index + 1}`);
      expect(text).toContain(figureCell(123_456.78 + index).text);
    }
    expect(text.split('立碑村1').length - 1).toBeGreaterThan(2);
  });

  it('starts no line of prose with a closing mark', async () => {
    const text = sampleTexts.zh.paragraphs.join('').repeat(6);
    const document = sampleDocument('zh', {
      sections: [
        { id: 'prose', title: '', orientation: 'portrait', blocks: [{ kind: 'paragraph', id: 'p', text }] },
      ],
    });
    for (const line of (await pdfPages(await renderPdf(document))).flatMap((page) => page.split('\n'))) {
      expect(noLineStart.has(line[0] ?? '')).toBe(false);
    }
  });

  it('needs neither notes nor signatures, sections nor rows', async () => {
    const document = sampleDocument('zh', { sections: [], notes: [], signatures: [], legalHeader: [] });
    expect(await pdfPages(await renderPdf(document))).toHaveLength(1);
    const empty = withTable({ ...longTable(0, sampleTexts.zh), rows: [] });
    expect(dense((await pdfPages(await renderPdf(empty)))[0] ?? '')).toContain('填报单位');
  });
});
