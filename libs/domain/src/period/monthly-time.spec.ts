import { monthBefore, nextTime } from './monthly-time';

describe('nextTime', () => {
  const fifth = { day: 5, hour: 8 };

  it.each([
    ['later this month', '2020-01-01T00:00:00Z', '2020-01-05T00:00:00.000Z'],
    ['the moment itself is past', '2020-01-05T00:00:00Z', '2020-02-05T00:00:00.000Z'],
    ['the last millisecond before', '2020-01-04T23:59:59.999Z', '2020-01-05T00:00:00.000Z'],
    ['over the end of the year', '2019-12-31T15:59:59Z', '2020-01-05T00:00:00.000Z'],
    ['when it is the next month in China already', '2019-12-31T16:00:00Z', '2020-01-05T00:00:00.000Z'],
  ])('is the first one after the instant: %s', (_, instant, expected) => {
    expect(nextTime(fifth, new Date(instant)).toISOString()).toBe(expected);
  });

  it('is the day of China for hours before eight, when it is the day before elsewhere', () => {
    expect(nextTime({ day: 1, hour: 6 }, new Date('2020-01-15T00:00:00Z')).toISOString()).toBe(
      '2020-01-31T22:00:00.000Z',
    );
  });
});

describe('monthBefore', () => {
  it.each([
    ['2020-01-05T00:00:00Z', '2019-12'],
    ['2020-01-31T22:00:00Z', '2020-01'],
    ['2020-02-29T15:59:59Z', '2020-01'],
  ])('%s → %s', (instant, month) => {
    expect(monthBefore(new Date(instant))).toBe(month);
  });
});
