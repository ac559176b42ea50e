import { defaultResponseLimit, hasEnoughReports, type Response } from './response';

const response = (over: Partial<Response>): Response => ({
  due: 100,
  reported: 100,
  dueAmount: 1000n,
  reportedAmount: 1000n,
  ...over,
});

describe('enough reports to say growth', () => {
  it.each([
    ['all', {}, true],
    ['3 of 101 units', { due: 101, reported: 3, reportedAmount: 20n }, false],
    ['80 of 100 units with 90 % of the amount', { reported: 80, reportedAmount: 900n }, true],
    ['79 of 100 units, the largest ones', { reported: 79, reportedAmount: 999n }, false],
    ['most units, without the largest', { reported: 99, reportedAmount: 899n }, false],
    ['units that sold nothing then', { dueAmount: 0n, reportedAmount: 0n }, true],
    ['nothing is due', { due: 0, reported: 0, dueAmount: 0n, reportedAmount: 0n }, true],
    ['nobody has reported', { reported: 0, reportedAmount: 0n }, false],
  ] as const)('are there, or not, where the state is: %s', (_, of, expected) => {
    expect(hasEnoughReports(response(of))).toBe(expected);
  });

  it('takes its limits from a setting', () => {
    const few = response({ reported: 30, reportedAmount: 300n });
    expect(hasEnoughReports(few, { units: 30, amount: 30 })).toBe(true);
    expect(hasEnoughReports(few, { ...defaultResponseLimit, units: 30 })).toBe(false);
  });
});
