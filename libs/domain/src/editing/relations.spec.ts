import fc from 'fast-check';
import { childExceedsParent, isDuplicatedMonth, periodAboveCumulative } from './relations';

describe('relations', () => {
  it('lets a part be as large as the whole, not larger', () => {
    expect([childExceedsParent(5, 5), childExceedsParent(6, 5), childExceedsParent(0, 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('finds the period above the cumulative', () => {
    expect(periodAboveCumulative(100, [20, 30, 50])).toBeNull();
    expect(periodAboveCumulative(100, [20, 130, 110])).toBe(130);
    expect(periodAboveCumulative(0, [])).toBeNull();
  });

  it('never doubts the sum of the periods', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 12 }), (periods) => {
        const sum = periods.reduce((total, value) => total + value, 0);
        expect(periodAboveCumulative(sum, periods)).toBeNull();
        expect(periods.some((value) => childExceedsParent(value, sum))).toBe(false);
      }),
    );
  });

  it('knows last month by lines and total, but no nil return and nothing tiny', () => {
    const month = { total: 1_990, lines: 3 };
    expect(isDuplicatedMonth(month, { ...month }, 3)).toBe(true);
    expect(isDuplicatedMonth({ ...month, total: 1_991 }, month, 3)).toBe(false);
    expect(isDuplicatedMonth({ ...month, lines: 4 }, month, 3)).toBe(false);
    expect(isDuplicatedMonth(month, month, 4)).toBe(false);
    expect(isDuplicatedMonth({ total: 0, lines: 0 }, { total: 0, lines: 0 }, 0)).toBe(false);
  });
});
