import { cellAddress, columnLetters, columnOf, parseAddress } from './cell-address';

describe('addresses of cells', () => {
  it('name columns as spreadsheets do', () => {
    const columns = [0, 25, 26, 51, 701, 702, 16_383];
    const letters = ['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD'];
    expect(columns.map(columnLetters)).toEqual(letters);
    expect(letters.map(columnOf)).toEqual(columns);
  });

  it('are read with or without signs of dollars, and refused beyond the last cell', () => {
    expect(parseAddress(cellAddress(12, 26))).toEqual({ row: 12, column: 26 });
    expect(parseAddress('$B$7')).toEqual({ row: 7, column: 1 });
    for (const address of ['XFE1', 'A0', 'A1048577', 'a1', 'A', '1', ''])
      expect(parseAddress(address)).toBeNull();
  });
});
