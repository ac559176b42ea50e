import fc from 'fast-check';
import { toPage, type Page } from './page';

describe('toPage', () => {
  it('ends where no row is left over', () => {
    expect(toPage([1, 2], 2, String, String)).toEqual({ items: ['1', '2'], next: null });
    expect(toPage([1, 2, 3], 2, String, String)).toEqual({ items: ['1', '2'], next: '2' });
    expect(toPage([], 2, String, String)).toEqual({ items: [], next: null });
  });

  it('walks over every row once, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 7 }), (values, limit) => {
        const sorted = values.sort((a, b) => a - b);
        const seen: number[] = [];
        const read = (after: number): Page<number> => {
          const rows = sorted.filter((value) => value > after).slice(0, limit + 1);
          return toPage(rows, limit, (value) => value, String);
        };
        let page = read(-1);
        seen.push(...page.items);
        while (page.next !== null) {
          page = read(Number(page.next));
          seen.push(...page.items);
        }
        expect(seen).toEqual(sorted);
      }),
    );
  });
});
