import fc from 'fast-check';
import { csvRecords } from './read-table';
import { csvRecord, plainText, spreadsheetText, writeCsv } from './spreadsheet-text';

describe('texts of a table', () => {
  it('never begin like a formula, and come back as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '1', '村', '"', ',', ';') }),
        (text) => {
          const written = spreadsheetText(text);
          expect(written).not.toMatch(/^[=+\-@]/);
          expect(plainText(written)).toBe(text);
          const [record] = csvRecords(writeCsv([['head', text, 'end']]));
          expect(record!.record.map(plainText)).toEqual(['head', text, 'end']);
        },
      ),
    );
  });

  it('stand beside figures, which stay numbers, and nothing', () => {
    expect(csvRecord(['-1', { number: '-1.50' }, { number: -2 }, null, 'a,b'])).toBe(
      `'-1,-1.50,-2,,"a,b"\r\n`,
    );
  });

  it('are left alone otherwise', () => {
    expect(writeCsv([['村', "it's"]])).toBe("\ufeff村,it's\r\n");
  });
});
