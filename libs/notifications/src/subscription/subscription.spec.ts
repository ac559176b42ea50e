import { nextSending } from './subscription';

const next = (time: { monthDay?: number; weekDay?: number; hour: number }, instant: string): string =>
  nextSending({ monthDay: null, weekDay: null, ...time }, new Date(instant)).toISOString();

describe('when files are sent next', () => {
  // 2020-01-06 is a Monday; in China it begins at 16:00 of the day before.
  it.each([
    [{ weekDay: 1, hour: 8 }, '2020-01-05T15:59:00Z', '2020-01-06T00:00:00.000Z'],
    [{ weekDay: 1, hour: 8 }, '2020-01-06T00:00:00Z', '2020-01-13T00:00:00.000Z'],
    [{ weekDay: 7, hour: 23 }, '2020-01-06T00:00:00Z', '2020-01-12T15:00:00.000Z'],
    [{ weekDay: 7, hour: 0 }, '2020-01-11T16:30:00Z', '2020-01-18T16:00:00.000Z'],
    [{ monthDay: 5, hour: 7 }, '2020-01-06T00:00:00Z', '2020-02-04T23:00:00.000Z'],
  ])('is the first moment of %p after %s', (time, instant, expected) => {
    expect(next(time, instant)).toBe(expected);
  });
});
