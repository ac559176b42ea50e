import { provinceTiles } from './province-tiles';

describe('the tile map', () => {
  it('has a place of its own for each of the 34 province-level divisions', () => {
    expect(provinceTiles).toHaveLength(34);
    expect(new Set(provinceTiles.map(({ code }) => code)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ column, row }) => `${column},${row}`)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ names }) => names.en)).size).toBe(34);
  });
});
