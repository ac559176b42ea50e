import { csvText } from './csv-text';

describe('lines as CSV', () => {
  it('quotes what has to be quoted, and lets no cell become a formula', () => {
    expect(csvText([['a,b', 'say "x"', '=1+1', '-12.50', '+x', '']])).toBe(
      `\uFEFF"a,b","say ""x""",'=1+1,-12.50,'+x,\r\n`,
    );
  });
});
