import { SharedStrings } from './shared-strings';
import { SheetRows, type ReadsColumn } from './sheet-rows';
import { decodeXml } from './xml-text';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const strings = new SharedStrings(
  utf8(
    '<sst><si><t>青椒</t></si><si><t xml:space="preserve"> 甲&amp;乙 </t></si><si/>' +
      '<si><r><t>豆腐</t></r><rPh sb="0" eb="1"><t>dou</t></rPh><r><t>乳</t></r></si></sst>',
  ),
);

const readsAll: ReadsColumn = () => true;

/** Rows of a sheet with this in its `sheetData`, which arrives in pieces of so many bytes. */
const rowsOf = (rows: string, { size = 1 << 20, reads = readsAll } = {}): (readonly string[])[] => {
  const read: (readonly string[])[] = [];
  const sheet = new SheetRows(strings, (cells) => read.push(cells), reads);
  const bytes = utf8(`<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData></worksheet>`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += size) {
    sheet.push(decodeXml(decoder, bytes.subarray(at, at + size), true));
  }
  return read;
};

const cellsOf = (cells: string): readonly string[] | undefined => rowsOf(`<row>${cells}</row>`)[0];

describe('rows of a sheet', () => {
  it.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', ['青椒']],
    ['a number', '<c r="A1"><v>36.5</v></c>', ['36.5']],
    ['a shared string with entities', '<c t="s"><v>1</v></c>', [' 甲&乙 ']],
    ['an empty shared string', '<c t="s"><v>2</v></c>', []],
    ['a shared string in runs with a reading', '<c t="s"><v>3</v></c>', ['豆腐乳']],
    ['a shared string that is none', '<c t="s"><v>9</v></c><c t="s"><v>x</v></c>', []],
    ['a number among spaces', '<c t="s"><v> 1 </v></c>', [' 甲&乙 ']],
    ['attributes in another order', '<c t="s" s="1" r="B1"><v>0</v></c>', ['', '青椒']],
    ['attributes in single quotes', "<c r='B1' s='1' t='s'><v>0</v></c>", ['', '青椒']],
    ['attributes on lines of their own', '<c\n\tr="B1"\n\tt="s"\n><v>0</v></c>', ['', '青椒']],
    ['other attributes with the same letters', '<c cr="Z" r="B1" vt="s" mt="e"><v>5</v></c>', ['', '5']],
    ['cells out of order', '<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>', ['1', '', '3']],
    ['cells that do not say where they stand', '<c><v>1</v></c><c/><c><v>3</v></c>', ['1', '', '3']],
    ['a cell behind one that says it', '<c r="B1"/><c><v>3</v></c>', ['', '', '3']],
    ['columns of two letters', '<c r="AB1"><v>1</v></c>', [...Array<string>(27).fill(''), '1']],
    ['a formula with its value', '<c t="str"><f>A1&amp;"x"</f><v>甲&lt;乙</v></c>', ['甲<乙']],
    ['a value with attributes', '<c><v xml:space="preserve">1</v></c>', ['1']],
    ['an error', '<c t="e"><v>#N/A</v></c>', []],
    ['an inline string', '<c t="inlineStr"><is><t>甲&#x4e59;</t></is></c>', ['甲乙']],
    [
      'an inline string in runs',
      '<c t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>',
      ['甲 乙'],
    ],
    ['no value', '<c r="A1" t="s"></c><c><v/></c><c><v></v></c>', []],
    ['a value that is not closed', '<c><v>1</c><c><v>2</v></c>', ['', '2']],
  ])('holds %s', (_, cells, expected) => {
    expect(cellsOf(cells)).toEqual(expected);
  });

  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>甲&amp;乙</t></is></c></row>' +
    '<row r="2"/><row r="3"></row><row><c r="A3"><v>3</v></c><c t="str"><v>丙</v></c><c r="C3"/></row>';

  it('are the same wherever the pieces are cut', () => {
    const whole = rowsOf(rows);
    // A row without an end of its own begins nothing and ends nothing.
    expect(whole).toEqual([['青椒', '甲&乙'], [], ['3', '丙']]);
    for (let size = 1; size < 120; size += 1) expect(rowsOf(rows, { size })).toEqual(whole);
  });

  it('are the same with a prefix before every tag', () => {
    const read: (readonly string[])[] = [];
    const sheet = new SheetRows(strings, (cells) => read.push(cells), readsAll);
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    sheet.push(xml.replace(/<(\/?)(\w)/g, '<$1x:$2'));
    expect(read).toEqual(rowsOf(rows));
  });

  it('say of a column nobody reads only that it holds something', () => {
    const cells = '<c><v>1</v></c><c t="inlineStr"><is><t>收货人</t></is></c><c/><c><v>4</v></c>';
    expect(rowsOf(`<row>${cells}</row>`, { reads: (column) => column === 3 })).toEqual([['1', '·', '', '4']]);
  });

  it.each(['<c r="A1"', '<c><v>1</v>', '<c'])('are refused when a cell has no end: %s', (cell) => {
    expect(() => cellsOf(cell)).toThrow('ORDER.BROKEN_WORKBOOK');
  });
});
