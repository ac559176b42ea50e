import fc from 'fast-check';
import { parseCells, plainNumber } from './parse-cells';

describe('cells from a spreadsheet', () => {
  it.each([
    [
      'rows and columns',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one cell', '青椒', [['青椒']]],
    [
      'empty cells',
      'a\t\tb\n\t\t',
      [
        ['a', '', 'b'],
        ['', '', ''],
      ],
    ],
    ['an empty row in between', 'a\n\nb', [['a'], [''], ['b']]],
    ['a frame of quotes', '"a\tb"\t"say ""hi"""\n', [['a b', 'say "hi"']]],
    ['a line within a cell', '"上\n下"\tx', [['上 下', 'x']]],
    ['quotes that frame nothing', '5" pipe\t"half', [['5" pipe', '"half']]],
    ['rows of old Macs', 'a\rb', [['a'], ['b']]],
    ['nothing', '', [['']]],
  ])('are taken apart where they hold %s', (_, text, cells) => expect(parseCells(text)).toEqual(cells));

  it('come back as they were written, of any content', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', '青', '"', '1', '🌶', 'ف') })
      .map((text) => text.trim());
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    const framed = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(block, (rows) =>
        expect(parseCells(rows.map((row) => row.map(framed).join('\t')).join('\r\n'))).toEqual(rows),
      ),
    );
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['1,200.50', '1200.50'],
    ['１２３', '123'],
    ['１，２００．５', '1200.5'],
    ['￥ 88 元', '88'],
    [' 3 400 ', '3400'],
    ['12.', '12'],
    ['−5', '-5'],
    ['约300', '约300'],
    ['1.2.3', '1.2.3'],
    ['3万', '30000'],
    ['1.2万元', '12000'],
    ['1,23', '1,23'],
    ['3斤', '3斤'],
    ['', ''],
  ])('are made plain where they are %p, and left alone otherwise', (text, plain) =>
    expect(plainNumber(text)).toBe(plain),
  );
});
