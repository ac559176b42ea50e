import { moved } from './arrangement';

describe('a tile that is moved', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, -1, 'abcd'],
    [3, 9, 'abcd'],
  ])('from %i to %i', (from, to, expected) => {
    expect(moved([...'abcd'], from, to).join('')).toBe(expected);
  });
});
