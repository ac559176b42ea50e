import * as fc from 'fast-check';
import { csvRecords } from './csv-records';

const fieldsOf = (text: string, separator = ',') =>
  [...csvRecords(text, separator)].map(({ fields }) => fields);

describe('CSV records', () => {
  it('splits quotes, line breaks and empty fields', () => {
    expect([...csvRecords('\ufeffa,"b ""x"", c",\r\n"1\n2",3,4\n\nlast', ',')]).toEqual([
      { line: 1, fields: ['a', 'b "x", c', ''] },
      { line: 2, fields: ['1\n2', '3', '4'] },
      { line: 4, fields: [''] },
      { line: 5, fields: ['last'] },
    ]);
    expect(fieldsOf('a"b;c"d', ';')).toEqual([['a"b', 'c"d']]);
  });

  it('reads back what was quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '青', '"', ',', ';', '\t', '\n', '\r', ' ', '=') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const text = rows
            .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator))
            .join('\r\n');
          expect(fieldsOf(text, separator)).toEqual(rows);
        },
      ),
    );
  });

  it('names the row of an open quote and of an endless line', () => {
    expect(() => fieldsOf('a,b\n1,"2\n3')).toThrow(expect.objectContaining({ code: 'FILE.BROKEN_CSV' }));
    expect(() => fieldsOf('x'.repeat(5_000_000))).toThrow(
      expect.objectContaining({ code: 'FILE.LINE_TOO_LONG' }),
    );
    expect(() => fieldsOf(','.repeat(300))).toThrow(expect.objectContaining({ code: 'FILE.LINE_TOO_LONG' }));
  });
});
