import fc from 'fast-check';
import { addMonths, formatMonth, isMonth, monthRange, monthsBetween, parseMonth } from './month';
import { parsePeriod, periodMonths, periodOf, shiftPeriod } from './period';

const month = fc
  .integer({ min: 2010 * 12, max: 2085 * 12 })
  .map((value) => Math.floor(value / 12) * 100 + (value % 12) + 1);

describe('months', () => {
  it.each([
    ['2019-01', 201901],
    ['2019-10', 201910],
    ['2019-12', 201912],
    ['2000-01', 200001],
    ['2099-12', 209912],
  ])('reads %s', (text, value) => {
    expect(parseMonth(text)).toBe(value);
    expect(isMonth(value)).toBe(true);
  });

  it.each([
    '2019-13',
    '2019-00',
    '2019-1',
    '19-01',
    '2019/01',
    '',
    '2019-011',
    'x2019-01',
    '12019-01',
    '2019-01x',
    '1999-12',
    '2100-01',
  ])('refuses %p', (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  it.each([199912, 200000, 200013, 210001, 2019.5, 201900, 201913, NaN])('has no %d', (value) => {
    expect(isMonth(value)).toBe(false);
  });

  it('reads back what it writes', () => {
    fc.assert(fc.property(month, (value) => expect(parseMonth(formatMonth(value))).toBe(value)));
  });

  it('adds and measures months consistently', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -100, max: 100 }), (start, distance) => {
        const end = addMonths(start, distance);
        expect(isMonth(end)).toBe(true);
        expect(monthsBetween(start, end)).toBe(distance);
        expect(monthRange(start, end)).toHaveLength(Math.max(0, distance + 1));
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2019-12', 201912, 201912],
    ['2019-Q4', 201910, 201912],
    ['2019-Q1', 201901, 201903],
    ['2019-Q2', 201904, 201906],
    ['2019-Q3', 201907, 201909],
    ['2019-H1', 201901, 201906],
    ['2019-H2', 201907, 201912],
    ['2019', 201901, 201912],
    ['2019-01..2019-11', 201901, 201911],
    ['2018-12..2019-01', 201812, 201901],
    ['2019-02..2019-04', 201902, 201904],
    ['2019-02..2019-07', 201902, 201907],
    ['2018-07..2019-06', 201807, 201906],
  ])('reads %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ text, from, to });
  });

  it.each([
    '2019-Q5',
    '2019-Q0',
    'x2019-Q4',
    '2019-Q4x',
    '2019-Q44',
    '2019-H3',
    '2019-H0',
    'x2019-H1',
    '2019-H1x',
    '2019-13',
    'x2019',
    '12019',
    '20190',
    '2019x',
    '2019-01..x',
    'x..2019-01',
    '2019-01..2019',
    '..2019-01',
    '2019-11..2019-01',
    '2019-01..',
    '2019-01..2019-02..2019-03',
    'x',
    '1999',
  ])('refuses %s', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('gives one canonical text to the same months', () => {
    expect(parsePeriod('2019-01..2019-12')?.text).toBe('2019');
    expect(parsePeriod('2019-10..2019-12')?.text).toBe('2019-Q4');
    expect(parsePeriod('2019-01..2019-06')?.text).toBe('2019-H1');
    expect(parsePeriod('2019-07..2019-12')?.text).toBe('2019-H2');
    expect(parsePeriod('2019-05..2019-05')?.text).toBe('2019-05');
    fc.assert(
      fc.property(month, fc.nat(30), (from, length) => {
        const period = periodOf(from, addMonths(from, length));
        expect(parsePeriod(period.text)).toEqual(period);
        expect(periodMonths(period)).toHaveLength(length + 1);
      }),
    );
  });

  it('shifts to the same months last year', () => {
    expect(shiftPeriod(parsePeriod('2019-Q4')!, -12).text).toBe('2018-Q4');
    expect(shiftPeriod(parsePeriod('2019')!, -12).text).toBe('2018');
    expect(shiftPeriod(parsePeriod('2019-01')!, -1).text).toBe('2018-12');
  });
});
