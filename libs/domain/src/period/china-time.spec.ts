import { dayOf, endOfDay, lastAt, localTime, monthOf, startOfDay } from './china-time';

describe('days and months in China', () => {
  it('begin and end at its midnight', () => {
    expect(startOfDay('2020-01-10').toISOString()).toBe('2020-01-09T16:00:00.000Z');
    expect(endOfDay('2020-01-10').toISOString()).toBe('2020-01-10T15:59:59.999Z');
    expect(dayOf(endOfDay('2020-01-10'))).toBe('2020-01-10');
    expect(dayOf(new Date('2020-01-10T16:00:00Z'))).toBe('2020-01-11');
    expect(monthOf(new Date('2019-12-31T15:59:59Z'))).toBe(201912);
    expect(monthOf(new Date('2019-12-31T16:00:00Z'))).toBe(202001);
  });

  it('are written with their zone', () => {
    expect(localTime(new Date('2020-01-10T16:00:00Z'))).toBe('2020-01-11T00:00:00.000+08:00');
  });
});

describe('the last 02:30 in China', () => {
  it.each([
    ['2026-11-28T02:30:00+08:00', '2026-11-27T18:30:00.000Z'],
    ['2026-11-28T02:29:59+08:00', '2026-11-26T18:30:00.000Z'],
    ['2026-11-28T23:59:59+08:00', '2026-11-27T18:30:00.000Z'],
    ['2026-11-28T00:00:00Z', '2026-11-27T18:30:00.000Z'],
  ])('at %s was %s', (now, last) => {
    expect(lastAt('02:30', new Date(now)).toISOString()).toBe(last);
  });
});
