import { compareGrids, type Grid } from './compare-grids';

describe('two sheets that differ', () => {
  const rows = [
    ['month', 'amount'],
    ['43497', '12.5'],
    ['Total', '3'],
  ];
  const sealed: Grid = { name: 'months', rows, head: 0, dates: new Map([[1, 'February 2019']]) };
  const printed: Grid = { name: 'months', rows: [rows[0]!, ['43497', '13.5'], ['Total', '4']], head: 0 };

  it('name the row of a month as the sheet shows it, and others by their first text', () => {
    expect(compareGrids(sealed, printed)).toMatchObject([
      { row: 'February 2019', column: 'amount', at: 'B2', sealed: '12.5', printed: '13.5' },
      { row: 'Total', column: 'amount', at: 'B3' },
    ]);
  });
});
