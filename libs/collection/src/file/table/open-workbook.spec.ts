import { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { openTable } from './open-table';
import type { TableRow } from './table';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet with this XML and these shared texts. */
const workbook = async (sheet: string, strings = '<sst/>'): Promise<Buffer> => {
  const book = new Workbook();
  book.addWorksheet('x').getCell('A1').value = 'text';
  const parts = unzipSync(Buffer.from(await book.xlsx.writeBuffer()));
  parts[SHEET] = Buffer.from(sheet);
  parts['xl/sharedStrings.xml'] = Buffer.from(strings);
  return Buffer.from(zipSync(parts));
};

const rowsOf = async (bytes: Buffer): Promise<TableRow[]> => {
  const rows: TableRow[] = [];
  const { sheets } = await openTable(bytes);
  for await (const piece of sheets[0]!.rows()) rows.push(...piece);
  return rows;
};

describe('rows of a workbook', () => {
  it('are the same under any namespace prefix, with or without addresses', async () => {
    const plain =
      '<row r="2" hidden="1"><c r="B2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c></row><row><c t="e"><v>#N/A</v></c></row>';
    const expected = [
      { number: 2, hidden: true, cells: [undefined, 1.5, undefined, true] },
      { number: 3, hidden: false, cells: [{ fault: 'FILE.ERROR_VALUE', text: '#N/A' }] },
    ];
    const prefixed = plain.replace(/<(\/?)/g, '<$1x:');
    expect(await rowsOf(await workbook(`<worksheet><sheetData>${plain}</sheetData></worksheet>`))).toEqual(
      expected,
    );
    expect(
      await rowsOf(
        await workbook(`<x:worksheet xmlns:x="a"><x:sheetData>${prefixed}</x:sheetData></x:worksheet>`),
      ),
    ).toEqual(expected);
  });

  it('hold texts of every make, and results of formulas', async () => {
    const strings =
      '<sst><si><t>a &amp; b&#x4E00;</t></si><si><r><t>青</t></r><r><t>椒</t></r><rPh><t>qing</t></rPh></si><si><t>_x0041_ x</t></si></sst>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>in</t></is></c>' +
      '<c t="str"><f>A1</f><v>made</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c s="1"/>';
    const [row] = await rowsOf(
      await workbook(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`, strings),
    );
    expect(row!.cells).toEqual([
      'a & b一',
      '青椒',
      'A x',
      'in',
      'made',
      2,
      { fault: 'FILE.NO_CACHED_VALUE', text: '' },
    ]);
  });

  it('are read again from the beginning, with what stands behind them known before', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
    );
    const tail = '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>';
    const cols = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const bytes = await workbook(
      `<worksheet>${cols}<sheetData>${rows.join('')}</sheetData>${tail}</worksheet>`,
    );
    const [sheet] = (await openTable(bytes)).sheets;
    expect(sheet!.merges).toEqual([{ top: 1, left: 0, bottom: 3, right: 1 }]);
    expect([0, 1, 2, 3].map((column) => sheet!.isHiddenColumn(column))).toEqual([false, true, true, false]);
    for (let time = 0; time < 2; time += 1) {
      let sum = 0;
      for await (const piece of sheet!.rows()) for (const { cells } of piece) sum += Number(cells[0]);
      expect(sum).toBe((30_000 * 29_999) / 2);
    }
  });
});
