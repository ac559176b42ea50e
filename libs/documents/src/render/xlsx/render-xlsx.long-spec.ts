import type { ReportDocument, Table } from '@xiangtong/contracts';
import { figureCell, longTable, sampleDocument, textCell, sampleTexts } from '@xiangtong/testing';
import { Workbook, type Worksheet } from 'exceljs';
import { renderXlsx, type XlsxOptions } from './render-xlsx';

const open = async (document: ReportDocument, options: XlsxOptions = {}): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await renderXlsx(document, options)) as never);
  return workbook;
};

const sheet = (workbook: Workbook, name: string): Worksheet => {
  const found = workbook.getWorksheet(name);
  if (!found)
    throw new Error(`no sheet ${name} among ${workbook.worksheets.map((each) => each.name).join()}`);
  return found;
};

const withTable = (table: Table): ReportDocument =>
  sampleDocument('zh', { sections: [{ id: 'only', title: '', orientation: 'landscape', blocks: [table] }] });

/** Names that people see, with their targets. */
const namedIn = ({ definedNames }: Workbook): readonly (readonly string[])[] =>
  definedNames.model
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, ranges }) => [name, ...ranges]);

describe('renderXlsx', () => {
  const document = sampleDocument();

  it('writes a cover, a sheet a table, the charts and the method', async () => {
    const workbook = await open(document);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '封面',
      '表 1',
      '表 2',
      '表 9',
      '图',
      '编制说明',
      '复算',
      '数据',
      '图数据',
    ]);
    const cover = sheet(workbook, '封面').getSheetValues().flat().join('\n');
    for (const text of [document.title, document.caption.period, ...document.notes])
      expect(cover).toContain(text);
    for (const { label, text } of document.legalHeader) expect(cover).toContain(`${label}：${text}`);
    for (const { label } of document.signatures) expect(cover).toContain(label);
    expect(sheet(workbook, '封面').getCell('A1').value).toBe('内部');
  });

  it('says nothing of internal in a public edition', async () => {
    const workbook = await open(sampleDocument('zh', { edition: 'public' }));
    const { headerFooter } = sheet(workbook, '表 1');
    expect(`${headerFooter.oddHeader}${headerFooter.oddFooter}`).not.toContain('内部');
    expect(sheet(workbook, '封面').getSheetValues().flat().join('')).not.toContain('内部');
    expect(sheet(workbook, '封面').getCell('A1').value).toBe('公开');
  });

  it('holds real numbers with the formats of their columns, and texts as texts', async () => {
    const totals = sheet(await open(document), '表 1');
    expect(totals.getCell('A1').value).toBe('表 1　农村电子商务主要指标');
    expect(totals.getCell('B2').value).toBe('2019 年\n（万元）');
    expect(totals.getCell('B3').value).toBe(6570.98);
    expect(totals.getCell('B3').numFmt).toBe('#,##0.00');
    expect(totals.getCell('D5').value).toBe(-13.93);
    expect(totals.getCell('C6').value).toBe('—');
    expect(totals.getCell('A3').font.bold).toBe(true);
    expect(totals.getCell('A4').font.bold).toBeFalsy();
    expect(totals.getCell('A4').alignment.indent).toBe(2);
  });

  it('freezes and filters the head and sets up the print', async () => {
    const workbook = await open(document);
    const months = sheet(workbook, '表 2');
    expect(months.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1 });
    expect(months.autoFilter).toBe('A2:N9');
    expect(months.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(months.pageSetup.printTitlesRow).toBe('1:2');
    expect(months.headerFooter.oddFooter).toContain('&L&8内部　截至账本');
    expect(months.headerFooter.oddFooter).toContain('&R&8— &P —');
    expect(months.headerFooter.oddHeader).toContain('&R&8内部');
    expect(sheet(workbook, '表 1').pageSetup.orientation).toBe('portrait');
  });

  it('shows every chart with title and alternative text', async () => {
    const charts = sheet(await open(document), '图');
    const texts = charts.getSheetValues().flat().join('\n');
    for (const title of sampleTexts.zh.chartTitles) expect(texts).toContain(title);
    expect(texts).toContain(sampleTexts.zh.alternative);
  });

  it('recalculates what its tables give by formulas, beside the sealed figures, and marks differences', async () => {
    const again = sheet(await open(document), '复算');
    expect(again.getRow(5).values).toEqual([
      undefined,
      '表 1',
      '销售额',
      '增长速度',
      '2019 年 ÷ 2018 年 − 1',
      { formula: "('表 1'!B3/'表 1'!C3-1)*100", result: 56.718325916 },
      { formula: "'表 1'!D3", result: 56.72 },
      { formula: 'ROUND(E5-F5,2)' },
    ]);
    expect(again.getCell('B2').value).toMatchObject({ formula: 'COUNTIF(G5:G9,"<>0")' });
    const { conditionalFormattings: marks } = again as unknown as {
      conditionalFormattings: readonly { readonly ref: string }[];
    };
    expect(marks.map(({ ref }) => ref)).toEqual(['B2:B2', 'G5:G9']);
  });

  it('has all figures in one list for pivot tables', async () => {
    const data = sheet(await open(document), '数据');
    const figures = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ cells }) =>
              block.columns.flatMap(({ kind }, index) => (kind === 'number' ? [cells[index]!] : [])),
            )
          : [],
      );
    expect(data.rowCount).toBe(figures.length + 1);
    figures.forEach(({ text, value }, index) => {
      expect(data.getCell(index + 2, 8).value).toBe(text);
      expect(data.getCell(index + 2, 7).value).toBe(value === null ? null : Number(value));
    });
    expect(data.autoFilter).toBe(`A1:I${figures.length + 1}`);
  });

  it('prints of a sheet the table with its title and notes', async () => {
    const workbook = await open(document);
    for (const name of ['表 1', '表 2', '表 9'])
      expect(sheet(workbook, name).pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
    expect(sheet(workbook, '表 1').pageSetup.printArea).toBe('A1:D11');
  });

  it('never makes a formula of a text', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/C calc"!A0'];
    const rows = evil.map((text) => ({
      kind: 'body' as const,
      cells: [textCell(text), figureCell(-1), figureCell(2)],
    }));
    const table = sheet(await open(withTable({ ...longTable(0, sampleTexts.zh), rows })), '表 9');
    evil.forEach((text, index) => {
      const cell = table.getCell(index + 3, 1);
      expect(cell.formula).toBeUndefined();
      expect(cell.value).toBe(text.replace('\r', '\n'));
      expect(cell.numFmt).toBe('@');
      expect(table.getCell(index + 3, 2).value).toBe(-1);
    });
  });

  it('keeps digits that a number would lose as text, and says so', async () => {
    const value = '12345678901234567.89';
    const rows = [{ kind: 'body' as const, cells: [textCell('甲'), { text: value, value }, figureCell(1)] }];
    const table = sheet(await open(withTable({ ...longTable(0, sampleTexts.zh), rows })), '表 9');
    expect(table.getCell('B3').value).toBe(value);
    expect(table.getSheetValues().flat().join()).toContain('15 位');
  });

  it('continues a table on the next sheet instead of dropping rows', async () => {
    const workbook = await open(withTable(longTable(25, sampleTexts.zh)), { rowsPerSheet: 10 });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '封面',
      '表 9',
      '表 9 (2)',
      '表 9 (3)',
      '编制说明',
      '数据',
    ]);
    expect(sheet(workbook, '表 9 (3)').getCell('A8').value).toBe('全县合计');
    expect(sheet(workbook, '表 9').getSheetValues().flat().join()).toContain('下一工作表');
  });

  it('names the range of every table', async () => {
    const workbook = await open(document);
    expect(namedIn(workbook)[0]).toEqual(['表1_数据', "'表 1'!$A$2:$D$8"]);
    expect(namedIn(workbook).map(([name]) => name)).toEqual([
      '表1_数据',
      '表2_数据',
      '表9_数据',
      '复算_全部',
      '数据_全部',
    ]);
    const parts = await open(withTable(longTable(25, sampleTexts.zh)), { rowsPerSheet: 10 });
    expect(namedIn(parts)).toEqual([
      ['表9_数据', "'表 9'!$A$2:$C$12"],
      ['表9_数据_2', "'表 9 (2)'!$A$2:$C$12"],
      ['表9_数据_3', "'表 9 (3)'!$A$2:$C$8"],
      ['数据_全部', "'数据'!$A$1:$I$53"],
    ]);
  });

  it('says how the figures came about, with links to the tables', async () => {
    const method = sheet(await open(document), '编制说明');
    const facts = new Map<string, unknown>();
    method.eachRow((row) => facts.set(row.getCell(1).text, row.getCell(2).value));
    expect(facts.get('账本位置')).toBe(1042);
    expect(facts.get('账本哈希')).toBe(document.asOf.ledgerHash);
    expect(facts.get('报告期')).toBe('2019');
    expect(facts.get('范围代码')).toBe('520122');
    expect(facts.get('账本到此的日期（北京时间）')).toEqual(new Date('2020-01-20T00:00:00Z'));
    expect(facts.get('表 2')).toBe('表2_数据');
    const said = method.getSheetValues().flat().join();
    for (const note of document.notes) expect(said).toContain(note);
    const links = method.getColumn(1).values.filter((value) => typeof value === 'object');
    expect(links[0]).toMatchObject({ text: '表 1', hyperlink: "#'表 1'!A1" });
  });

  it('holds months and days as dates that read as they are printed', async () => {
    const dated = (text: string, date: string) => ({ ...textCell(text), date });
    const cells = [dated('2019年3月', '2019-03'), dated('2019年3月31日', '2019-03-31'), dated('何时', 'x')];
    const rows = cells.map((cell) => ({
      kind: 'body' as const,
      cells: [cell, figureCell(1), figureCell(2)],
    }));
    const table = sheet(await open(withTable({ ...longTable(0, sampleTexts.zh), rows })), '表 9');
    expect(table.getCell('A3').value).toEqual(new Date('2019-03-01T00:00:00Z'));
    expect(table.getCell('A3').numFmt).toBe('yyyy"年"m"月"');
    expect(table.getCell('A4').value).toEqual(new Date('2019-03-31T00:00:00Z'));
    expect(table.getCell('A4').numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(table.getCell('A5').value).toBe('何时');
  });

  it('marks the note that a figure refers to and leaves the figure a number', async () => {
    const cells = [{ ...textCell('甲'), note: 1 }, { ...figureCell(12.5), note: 12 }, figureCell(2)];
    const rows = [{ kind: 'body' as const, cells }];
    const table = sheet(
      await open(withTable({ ...longTable(0, sampleTexts.zh), rows, notes: ['一', '二'] })),
      '表 9',
    );
    expect(table.getCell('A3').value).toBe('甲⁽¹⁾');
    expect(table.getCell('B3').value).toBe(12.5);
    expect(table.getCell('B3').numFmt).toBe('#,##0.00"⁽¹²⁾"');
    expect(table.getSheetValues().flat().join()).toContain('2. 二');
  });

  it('wraps notes inside the width of the table, and captions on the cover', async () => {
    const note = '上报率以单位名录为准。'.repeat(20);
    const book = await open(withTable({ ...longTable(3, sampleTexts.zh), notes: [note] }));
    const sheet = book.worksheets[1]!;
    const row = sheet.getRow(sheet.rowCount);
    expect(row.getCell(1).value).toBe(note);
    expect(row.getCell(1).alignment).toMatchObject({ wrapText: true });
    expect(row.getCell(2).isMerged).toBe(true);
    expect(row.height).toBeGreaterThan(24);
    const unitOfMeasure = 'Unit of measure: 10,000 yuan, unless stated otherwise';
    const caption = { ...sampleDocument('en').caption, unitOfMeasure };
    const cover = (await open(sampleDocument('en', { caption }))).worksheets[0]!;
    const line = cover.getRows(1, 12)!.find((one) => one.getCell(3).value === unitOfMeasure)!;
    expect(line.height).toBeGreaterThan(28);
  });

  it('numbers the notes on the cover', async () => {
    const document = sampleDocument('zh', { notes: ['甲', '乙'] });
    const cover = (await open(document)).worksheets[0]!;
    const lines = (cover.getColumn(1).values as unknown[]).map(String);
    expect(lines).toEqual(expect.arrayContaining(['注：1. 甲', '2. 乙']));
  });

  it('gives the same bytes again, at another time', async () => {
    const first = await renderXlsx(document);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await renderXlsx(document)).equals(first)).toBe(true);
  });
});
