import { atDecimalPoint } from './decimal-point';

describe('atDecimalPoint', () => {
  it.each([
    ['6,570.98', '6,570', '.98'],
    ['▲56.7 %', '▲56', '.7 %'],
    ['152,380', '152,380', ''],
    ['12 %', '12', ' %'],
    ['—', '—', ''],
    ['', '', ''],
    ['1.2.3', '1', '.2.3'],
  ])('cuts %p', (text, whole, fraction) => {
    expect(atDecimalPoint(text)).toEqual([whole, fraction]);
  });
});
