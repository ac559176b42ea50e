import { lineagePicture } from './lineage';

const unit = (code: string, from: string, to: string | null) => ({ code, name: code, from, to });

describe('picture of a lineage', () => {
  it('has one line a unit, from its first month to its last', () => {
    const { bars, bends, months, years } = lineagePicture(
      {
        units: [unit('C', '2020-01', null), unit('A', '2018-03', '2019-12'), unit('B', '2019-01', '2019-12')],
        links: [
          { predecessor: 'A', successor: 'C', month: '2020-01', weight: '1' },
          { predecessor: 'B', successor: 'C', month: '2020-01', weight: '1' },
        ],
      },
      '2020-06',
    );
    expect(bars.map(({ code, row, start, end }) => [code, row, start, end])).toEqual([
      ['A', 0, 0, 22],
      ['B', 1, 10, 22],
      ['C', 2, 22, 28],
    ]);
    expect(bends.map(({ at, fromRow, toRow }) => [at, fromRow, toRow])).toEqual([
      [22, 0, 2],
      [22, 1, 2],
    ]);
    expect(months).toBe(28);
    expect(years).toEqual([
      { year: 2019, at: 10 },
      { year: 2020, at: 22 },
    ]);
  });

  it('leaves out links to units that are not shown', () => {
    const link = { predecessor: 'A', successor: 'Z', month: '2020-01', weight: '1' };
    expect(
      lineagePicture({ units: [unit('A', '2018-01', '2019-12')], links: [link] }, '2020-06').bends,
    ).toEqual([]);
  });

  it('begins no later than it ends for a unit that has not begun', () => {
    expect(
      lineagePicture({ units: [unit('A', '2027-01', null)], links: [] }, '2026-06').bars[0],
    ).toMatchObject({
      start: 0,
      end: 1,
    });
  });
});
