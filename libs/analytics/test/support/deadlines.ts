import { addMonths, endOfDay, FIRST_MONTH, formatMonth, LAST_MONTH, periodEnds } from '@xiangtong/domain';
import type { Deadline } from '../../src/engine/deadlines';

const moved: Deadline[] = [201811, 201912].map((month) => ({
  form: 'sales',
  month,
  county: '520122',
  at: endOfDay(`${formatMonth(addMonths(month, 1))}-20`),
}));

/** Sales are due on the 10th of the next month; Xifeng has moved two deadlines to the 20th. */
export const deadlines: readonly Deadline[] = [
  ...periodEnds('month', FIRST_MONTH, addMonths(LAST_MONTH, -1)).map((month): Deadline => ({
    form: 'sales',
    month,
    county: null,
    at: endOfDay(`${formatMonth(addMonths(month, 1))}-10`),
  })),
  ...moved,
];

export const deadlineOf = (month: number, county: string): Date => {
  const found = deadlines.filter((one) => one.month === month);
  return (found.find((one) => one.county === county) ?? found[0]!).at;
};
