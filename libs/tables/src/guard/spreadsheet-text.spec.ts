import fc from 'fast-check';
import { CsvRows } from '../csv/csv-rows';
import { csvRecord, writeCsv } from '../csv/write-csv';
import { looksLikeFormula, plainText, spreadsheetText } from './spreadsheet-text';

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '\t', '\r', '\n', '1', '村', '"', ',', ';'];

const readBack = (text: string): string[] => {
  const rows: (readonly string[])[] = [];
  const csv = new CsvRows({ delimiter: ',', columns: 10, line: 1_000, isStrict: true }, (cells) =>
    rows.push(cells),
  );
  csv.push(text.slice(1));
  csv.end();
  expect(rows).toHaveLength(1);
  return rows[0]!.map(plainText);
};

describe('texts of a table', () => {
  it('never begin like a formula, and come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
        const written = spreadsheetText(text);
        expect(written).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
        expect(plainText(written)).toBe(text);
        expect(readBack(writeCsv([['head', text, 'end']]))).toEqual(['head', text, 'end']);
      }),
    );
  });

  it('stand beside figures, which stay numbers, and nothing', () => {
    expect(csvRecord(['-1', { number: '-1.50' }, { number: -2 }, null, 'a,b'])).toBe(
      `'-1,-1.50,-2,,"a,b"\r\n`,
    );
  });

  it('are left alone otherwise', () => {
    expect(writeCsv([['村', "it's"]])).toBe("\ufeff村,it's\r\n");
    expect(['', '村=1', ' =1', "'a"].filter(looksLikeFormula)).toEqual([]);
  });
});
