import fc from 'fast-check';
import { addMonths } from './month';
import {
  addDays,
  daysBetween,
  isDay,
  lastDayOf,
  parsePeriodEnd,
  periodEnding,
  periodEnds,
  periodTypes,
} from './period-type';

describe('periods of a form', () => {
  it.each([
    ['month', '2019-12', 201912],
    ['quarter', '2019-Q4', 201912],
    ['quarter', '2019-Q1', 201903],
    ['quarter', '2000-Q1', 200003],
    ['year', '2019', 201912],
    ['month', '2099-12', 209912],
  ] as const)('a %s is written %s', (type, text, end) => {
    expect(parsePeriodEnd(type, text)).toBe(end);
    expect(periodEnding(type, end).text).toBe(text);
  });

  it.each([
    ['month', '2019-Q4'],
    ['month', '2019-12..2019-12'],
    ['quarter', '2019-12'],
    ['quarter', '2019-10..2019-12'],
    ['quarter', '2019'],
    ['year', '2019-Q4'],
    ['year', '2019-01..2019-12'],
    ['year', ''],
    ['month', 'x2019-12'],
    ['month', '2019-12x'],
    ['quarter', 'x2019-Q4'],
    ['quarter', '2019-Q4x'],
    ['quarter', '2019-Q45'],
    ['quarter', '2019-H2'],
    ['year', 'x2019'],
    ['year', '12019'],
    ['year', '2019x'],
  ] as const)('no %s is written %s', (type, text) => {
    expect(parsePeriodEnd(type, text)).toBeNull();
  });

  it('lists the periods that lie inside as a whole', () => {
    expect(periodEnds('quarter', 201901, 201912)).toEqual([201903, 201906, 201909, 201912]);
    expect(periodEnds('quarter', 201902, 201911)).toEqual([201906, 201909]);
    expect(periodEnds('year', 201802, 201912)).toEqual([201912]);
    expect(periodEnds('month', 201912, 202001)).toEqual([201912, 202001]);
  });

  it('reads back every period it writes', () => {
    const ends = fc.tuple(fc.constantFrom(...periodTypes), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(ends, ([type, offset]) => {
        const end = periodEnds(type, addMonths(201001, offset), addMonths(201001, offset + 24))[0]!;
        expect(parsePeriodEnd(type, periodEnding(type, end).text)).toBe(end);
      }),
    );
  });
});

describe('days', () => {
  it('knows the last day of a month and counts on from it', () => {
    expect([lastDayOf(201902), lastDayOf(202002), lastDayOf(201912)]).toEqual([
      '2019-02-28',
      '2020-02-29',
      '2019-12-31',
    ]);
    expect(addDays(lastDayOf(201912), 10)).toBe('2020-01-10');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
  });

  it.each(['2019-01-01', '2019-02-28', '2020-02-29', '2019-12-31', '2000-01-01', '2099-12-31'])(
    '%s is a day',
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    '2019-02-29',
    '2019-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-01',
    '2019-01-00',
    '2019-1-1',
    '2019-1-01',
    '19-01-01',
    '1999-12-31',
    '2100-01-01',
    '2019-01-01x',
    'x2019-01-01',
    '2019-01-01T00:00',
    '2019-01',
    '2019',
    'x',
    '',
  ])('%p is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
