import { Workbook, type Worksheet } from 'exceljs';
import type { ReportDocument, Table } from '../../document/report-document';
import { figureCell, longTable, sampleDocument, textCell } from '../testing/sample-document';
import { sampleTexts } from '../testing/sample-texts';
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

describe('renderXlsx', () => {
  const document = sampleDocument();

  it('writes a cover, a sheet a table and a sheet of charts', async () => {
    const workbook = await open(document);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['封面', '表 1', '表 2', '表 9', '图']);
    const cover = sheet(workbook, '封面').getSheetValues().flat().join('\n');
    for (const text of [document.title, document.caption.period, ...document.notes])
      expect(cover).toContain(text);
    for (const { label, text } of document.legalHeader) expect(cover).toContain(`${label}：${text}`);
    for (const { label } of document.signatures) expect(cover).toContain(label);
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
    expect(months.autoFilter).toBe('A2:N10');
    expect(months.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(months.pageSetup.printTitlesRow).toBe('1:2');
    expect(months.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
    expect(sheet(workbook, '表 1').pageSetup.orientation).toBe('portrait');
  });

  it('shows every chart as a picture with title and alternative text', async () => {
    const charts = sheet(await open(document), '图');
    expect(charts.getImages()).toHaveLength(6);
    const texts = charts.getSheetValues().flat().join('\n');
    for (const title of sampleTexts.zh.chartTitles) expect(texts).toContain(title);
    expect(texts).toContain(sampleTexts.zh.alternative);
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
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['封面', '表 9', '表 9 (2)', '表 9 (3)']);
    expect(sheet(workbook, '表 9 (3)').getCell('A8').value).toBe('全县合计');
    expect(sheet(workbook, '表 9').getSheetValues().flat().join()).toContain('下一工作表');
  });

  it('gives the same bytes again, at another time', async () => {
    const first = await renderXlsx(document);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await renderXlsx(document)).equals(first)).toBe(true);
  });
});
