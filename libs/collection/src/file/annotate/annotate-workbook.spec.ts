import { Workbook } from 'exceljs';
import { openTable } from '../table/open-table';
import { annotateFile } from './annotate-file';

const mistake = (cell: string, proposal?: string, sheet = '填报') => ({
  sheet,
  cell,
  code: 'SUBMISSION.UNKNOWN_PRODUCT' as const,
  parameters: { value: '<青&椒>' },
  ...(proposal && { proposal }),
});

const open = async (bytes: Buffer): Promise<Workbook> => {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return book;
};

const sample = async (): Promise<Buffer> => {
  const book = new Workbook();
  book.addWorksheet('说明').getCell('A1').value = '先看这里';
  const sheet = book.addWorksheet('填报');
  sheet.addRow(['商品', '金额(元)']);
  sheet.addRow(['青椒', 19.9]);
  sheet.addRow(['=1+1', null, '备注']);
  sheet.getCell('B2').numFmt = '#,##0.00';
  sheet.getCell('B2').font = { bold: true };
  sheet.getCell('A2').note = '原有批注';
  sheet.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [{ type: 'expression', priority: 1, formulae: ['B2>1'], style: { font: { bold: true } } }],
  });
  return Buffer.from(await book.xlsx.writeBuffer());
};

const noteText = (note: unknown): string =>
  typeof note === 'string'
    ? note
    : (note as { texts: { text: string }[] }).texts.map(({ text }) => text).join('');

describe('annotated workbook', () => {
  it('is the same workbook with notes and fills on the failing cells', async () => {
    const bytes = await annotateFile(
      await sample(),
      [mistake('B2', '青椒'), mistake('B3'), mistake('A2')],
      'zh',
    );
    const book = await open(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['说明', '填报']);
    const sheet = book.getWorksheet('填报')!;
    expect(noteText(sheet.getCell('B2').note)).toBe('产品目录里没有“<青&椒>”，请从目录中选择。\n建议：青椒');
    expect(sheet.getCell('B2')).toMatchObject({ value: 19.9, numFmt: '#,##0.00' });
    expect(sheet.getCell('B2').font.bold).toBe(true);
    for (const address of ['B2', 'B3', 'A2']) {
      expect(sheet.getCell(address).fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } });
    }
    expect(sheet.getCell('A3').fill).toBeUndefined();
    expect(sheet.getCell('A3').value).toBe('=1+1');
    expect(sheet.getCell('C3').value).toBe('备注');
    expect(noteText(sheet.getCell('A2').note)).toContain('原有批注');
    expect(noteText(sheet.getCell('A2').note)).toContain('产品目录里没有');
  });

  it('can be read again and annotated again', async () => {
    const once = await annotateFile(await sample(), [mistake('B2')], 'zh');
    const twice = await annotateFile(once, [mistake('B2'), mistake('B3')], 'en');
    const sheet = (await open(twice)).getWorksheet('填报')!;
    expect(noteText(sheet.getCell('B2').note)).toContain('is not in the catalogue');
    expect(noteText(sheet.getCell('B3').note)).toContain('is not in the catalogue');
    expect((await openTable(twice)).sheets.map(({ name }) => name)).toEqual(['说明', '填报']);
  });

  it('puts what concerns the whole file on the first cell', async () => {
    const book = await open(
      await annotateFile(await sample(), [{ code: 'FILE.WHICH_UNIT', parameters: {} }], 'zh'),
    );
    expect(noteText(book.getWorksheet('说明')!.getCell('A1').note)).toContain('不知道是哪个单位');
  });

  it('makes a workbook of text out of a CSV', async () => {
    const csv = Buffer.from('商品,金额\r\n"=HYPERLINK(""http://x"")",1.50\r\n');
    const sheet = (await open(await annotateFile(csv, [{ ...mistake('A2'), sheet: undefined }], 'zh')))
      .worksheets[0]!;
    expect(sheet.getCell('A2')).toMatchObject({ value: '=HYPERLINK("http://x")', numFmt: '@' });
    expect(noteText(sheet.getCell('A2').note)).toContain('产品目录里没有');
    expect(sheet.getCell('B2').value).toBe('1.50');
  });
});
