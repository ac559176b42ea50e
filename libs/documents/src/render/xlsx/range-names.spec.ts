import fc from 'fast-check';
import { RangeNames } from './range-names';

describe('RangeNames', () => {
  it('hands out only names that Excel accepts, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme' }), { maxLength: 20 }), (wished) => {
        const names = new RangeNames('data');
        const taken = wished.map((name) => names.take(name));
        for (const name of taken) {
          expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]*$/u);
          expect(name.length).toBeLessThanOrEqual(255);
        }
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
    );
  });

  it('keeps the number of a table readable', () => {
    const names = new RangeNames('数据');
    expect(['表 1', '表 1', '2019年', 'A1'].map((name) => names.take(name))).toEqual([
      '表1_数据',
      '表1_数据_2',
      '_2019年_数据',
      'A1_数据',
    ]);
  });
});
