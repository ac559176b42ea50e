import { addMonths, type Month } from '../period/month';
import { monthsSoldBefore } from './nil-return';

const NOVEMBER: Month = 202111;

/** Totals of the months before, the newest first. */
const before = (...totals: number[]) =>
  totals.map((total, index) => ({ month: addMonths(NOVEMBER, -1 - index), total }));

describe('a nil return', () => {
  it('is a question after months of sales', () => {
    expect(monthsSoldBefore(before(5, 6, 7), NOVEMBER)).toBe(3);
    expect(monthsSoldBefore(before(5, 6), NOVEMBER)).toBeNull();
    expect(monthsSoldBefore([], NOVEMBER)).toBeNull();
    expect(monthsSoldBefore(before(...Array<number>(24).fill(9)), NOVEMBER)).toBe(24);
  });

  it('is none where nothing was sold lately, or now and then', () => {
    expect(monthsSoldBefore(before(0, 5, 6, 7), NOVEMBER)).toBeNull();
    expect(monthsSoldBefore(before(5, 6, 7, 0, 8, 0), NOVEMBER)).toBeNull();
    expect(monthsSoldBefore(before(5, 6, 7, 8, 9, 9, 0, 8), NOVEMBER)).toBe(6);
  });

  it('is none when the same month of last year was nil', () => {
    expect(monthsSoldBefore(before(...Array<number>(11).fill(9), 0), NOVEMBER)).toBeNull();
    expect(monthsSoldBefore(before(...Array<number>(10).fill(9), 0, 9), NOVEMBER)).toBe(10);
  });
});
