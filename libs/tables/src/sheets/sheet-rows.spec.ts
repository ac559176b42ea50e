import { SharedStrings } from './shared-strings';
import { SheetRows, type CellMeaning } from './sheet-rows';
import { SheetXml } from './sheet-xml';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const strings = new SharedStrings(
  utf8(
    '<sst><si><t>青椒</t></si><si><t xml:space="preserve"> 甲&amp;乙 </t></si><si/>' +
      '<si><r><t>豆腐</t></r><rPh sb="0" eb="1"><t>dou</t></rPh><r><t>乳</t></r></si></sst>',
  ),
);

const meaning: CellMeaning<string> = { empty: '', of: (type, text) => (type === 'e' ? '' : text) };

/** Rows of the XML of a sheet, which arrives in pieces of so many characters. */
const read = (
  xml: string,
  { size = 1 << 20, columns = 500, only = meaning.only } = {},
): (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  const source = {
    part: 'sheet',
    strings,
    meaning: { ...meaning, only },
    columns,
    take: ({ number, cells }: { readonly number: number; readonly cells: readonly string[] }) =>
      rows.push([...cells, `#${number}`]),
  };
  const sheet = new SheetXml('sheet', new SheetRows(source));
  for (let at = 0; at < xml.length; at += size) sheet.push(xml.slice(at, at + size));
  sheet.end();
  return rows;
};

const sheetOf = (rows: string): string =>
  `<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;

const rowsOf = (rows: string, options?: Parameters<typeof read>[1]): (readonly string[])[] =>
  read(sheetOf(rows), options);

const cellsOf = (cells: string): readonly string[] => rowsOf(`<row>${cells}</row>`)[0]?.slice(0, -1) ?? [];

describe('rows of a sheet', () => {
  it.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', ['青椒']],
    ['a number', '<c r="A1"><v>36.5</v></c>', ['36.5']],
    ['a shared string with entities', '<c t="s"><v>1</v></c>', [' 甲&乙 ']],
    ['an empty shared string', '<c t="s"><v>2</v></c>', []],
    ['a shared string in runs with a reading', '<c t="s"><v>3</v></c>', ['豆腐乳']],
    ['a number among spaces', '<c t="s"><v> 1 </v></c>', [' 甲&乙 ']],
    ['attributes in another order', '<c t="s" s="1" r="B1"><v>0</v></c>', ['', '青椒']],
    ['attributes in single quotes', "<c r='B1' s='1' t='s'><v>0</v></c>", ['', '青椒']],
    ['attributes on lines of their own', '<c\n\tr="B1"\n\tt="s"\n><v>0</v></c>', ['', '青椒']],
    ['other attributes with the same letters', '<c cr="Z" r="B1" vt="s" mt="e"><v>5</v></c>', ['', '5']],
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
    ['CDATA', '<c t="str"><v>a&lt;<![CDATA[<b>&]]>c</v></c>', ['a<<b>&c']],
    ['characters that XML cannot hold', '<c t="inlineStr"><is><t>a_x0041_</t></is></c>', ['aA']],
  ])('holds %s', (_, cells, expected) => {
    expect(cellsOf(cells)).toEqual(expected);
  });

  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>甲&amp;乙</t></is></c></row>' +
    '<row r="2"/><!-- <row> --><row r="3"></row>\n<row><c r="A4"><v>3</v></c><c t="str"><v>丙</v></c><c r="C4"/></row>';

  it('are the same wherever the pieces are cut', () => {
    const whole = rowsOf(rows);
    // Rows without a value count where they do not say their number.
    expect(whole).toEqual([
      ['青椒', '甲&乙', '#1'],
      ['3', '丙', '#4'],
    ]);
    for (let size = 1; size < 120; size += 1) expect(rowsOf(rows, { size })).toEqual(whole);
  });

  it('are the same with a prefix before every tag', () => {
    expect(read(sheetOf(rows).replace(/<(\/?)(\w)/g, '<$1x:$2'))).toEqual(rowsOf(rows));
  });

  it('say of a column nobody reads only that it holds something', () => {
    const cells = '<c><v>1</v></c><c t="inlineStr"><is><t>收货人</t></is></c><c/><c><v>4</v></c>';
    const only = { reads: (column: number) => column === 3, otherwise: '·' };
    expect(rowsOf(`<row>${cells}</row>`, { only })).toEqual([['1', '·', '', '4', '#1']]);
  });

  it.each([
    ['a cell without an end', sheetOf('<row><c r="A1"</row>')],
    ['a cell that is not closed', sheetOf('<row><c><v>1</v></row>')],
    ['a value that is not closed', sheetOf('<row><c><v>1</c><c><v>2</v></c></row>')],
    ['a shared string that is none', sheetOf('<row><c t="s"><v>9</v></c></row>')],
    ['a shared string without a number', sheetOf('<row><c t="s"><v>x</v></c></row>')],
    ['cells out of order', sheetOf('<row><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>')],
    ['rows out of order', sheetOf('<row r="2"/><row r="1"/>')],
    ['a cell twice', sheetOf('<row><c r="A1"/><c r="A1"/></row>')],
    ['a column beyond the last', sheetOf('<row><c r="XFE1"/></row>')],
    ['a row beyond the last', sheetOf('<row r="1048577"/>')],
    ['something else among the rows', sheetOf('<c/>')],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>'],
    ['rows without an end', '<worksheet><sheetData><row r="1"><c><v>1'],
    ['a sheet without an end', '<worksheet><sheetData/>'],
    ['garbage', '<<<>>><a b=c & d'],
  ])('are refused: %s', (_, xml) => {
    for (const size of [1, 7, xml.length])
      expect(() => read(xml, { size })).toThrow(expect.objectContaining({ code: 'BROKEN' }));
  });

  it('are refused when they are too long or too wide', () => {
    const wide = '<row><c r="A1"/><c r="C1"><v>3</v></c></row>';
    expect(() => rowsOf(wide, { columns: 2 })).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_COLUMNS', details: { part: 'sheet', limit: 2, row: 1 } }),
    );
    for (const size of [1 << 18, 1 << 23])
      expect(() => rowsOf(`<row><c><v>${' '.repeat(5 << 20)}</v></c></row>`, { size })).toThrow(
        expect.objectContaining({ code: 'LINE_TOO_LONG', details: { part: 'sheet', limit: '4 MB', row: 1 } }),
      );
  });
});

describe('shared strings', () => {
  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>'],
    ['no end', '<sst><si><t>a</t></si><si><t>b'],
    ['a comment without an end', '<sst><!-- <si><t>a</t></si></sst>'],
  ])('are refused with %s', (_, xml) => {
    expect(() => new SharedStrings(utf8(xml))).toThrow(expect.objectContaining({ code: 'BROKEN' }));
  });

  it('are counted right whatever stands between them', () => {
    const texts = new SharedStrings(
      utf8(
        '<?xml version="1.0"?><x:sst count="3"><!-- <x:si/> --><x:si><x:t><![CDATA[</x:si>]]></x:t></x:si>' +
          '<x:si xml:space="preserve"/><x:si ><x:t>&amp;b;&#x4e00;_x000D_</x:t></x:si ></x:sst>\n',
      ),
    );
    expect([0, 1, 2].map((index) => texts.at(index))).toEqual(['</x:si>', '', '&b;一\r']);
    expect(() => texts.at(3)).toThrow(expect.objectContaining({ code: 'BROKEN' }));
  });
});
