import * as fc from 'fast-check';
import { CsvRows, type CsvFormat } from './csv-rows';

type Row = readonly [line: number, ...cells: string[]];

/** Rows of a text that arrives in pieces of so many characters. */
const rowsOf = (text: string, format: Partial<CsvFormat> = {}, size = text.length): Row[] => {
  const rows: Row[] = [];
  const csv = new CsvRows({ delimiter: ',', columns: 256, line: 1_000_000, ...format }, (cells, line) =>
    rows.push([line, ...cells]),
  );
  for (let at = 0; at < text.length; at += size) csv.push(text.slice(at, at + size));
  csv.end();
  return rows;
};

const refused = (code: string, row: number) =>
  expect.objectContaining({ code, details: expect.objectContaining({ row }) });

describe('rows of a CSV', () => {
  const text = 'a,"b ""x"", c",\r\n"1\n2",3,4\n\nlast';

  it('hold quotes, line breaks and empty cells, and begin on their line', () => {
    const rows = [
      [1, 'a', 'b "x", c', ''],
      [2, '1\n2', '3', '4'],
      [4, ''],
      [5, 'last'],
    ];
    for (let size = 1; size <= text.length; size += 1) expect(rowsOf(text, {}, size)).toEqual(rows);
    expect(rowsOf(text.replaceAll('\r', '').replaceAll('\n', '\r'), { newline: '\r' })).toEqual(
      JSON.parse(JSON.stringify(rows).replaceAll('\\n', '\\r')),
    );
    expect(rowsOf('a"b;c"d;="12"', { delimiter: ';' })).toEqual([[1, 'a"b', 'c"d', '="12"']]);
  });

  it('read back what was quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '青', '"', ',', ';', '\t', '\n', '\r', ' ', '=') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        (rows, delimiter, isStrict) => {
          const quoted = rows
            .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter))
            .join('\r\n');
          expect(rowsOf(quoted, { delimiter, isStrict }, 7).map(([, ...cells]) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('are refused with their line', () => {
    expect(() => rowsOf('a,b\n1,"2\n3')).toThrow(refused('BROKEN_CSV', 2));
    expect(() => rowsOf(`a\n${'x'.repeat(5_000_000)}`)).toThrow(refused('LINE_TOO_LONG', 2));
    expect(() => rowsOf(`a\n"${'x\n'.repeat(2_500_000)}`, {}, 1 << 16)).toThrow(refused('LINE_TOO_LONG', 2));
    expect(() => rowsOf(','.repeat(300))).toThrow(refused('TOO_MANY_COLUMNS', 1));
  });

  it.each(['a\n"b"c', 'a\nb"c', 'a\n="12"'])('are strict where that is asked for: %s', (loose) => {
    expect(rowsOf(loose)).toHaveLength(2);
    expect(() => rowsOf(loose, { isStrict: true })).toThrow(refused('BROKEN_CSV', 2));
  });
});
