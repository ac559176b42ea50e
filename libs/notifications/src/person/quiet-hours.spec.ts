import { afterQuiet } from './quiet-hours';

const night = { from: 21 * 60, until: 7 * 60 + 30 };
const at = (time: string): Date => new Date(`2020-01-10T${time}+08:00`);

describe('quiet hours', () => {
  it.each([
    ['20:59:59', '2020-01-10T12:59:59.000Z'],
    ['21:00:00', '2020-01-10T23:30:00.000Z'],
    ['23:59:30', '2020-01-10T23:30:00.000Z'],
    ['00:00:00', '2020-01-09T23:30:00.000Z'],
    ['07:29:59', '2020-01-09T23:30:00.000Z'],
    ['07:30:00', '2020-01-09T23:30:00.000Z'],
  ])('of the night at %s in China', (time, then) => {
    expect(afterQuiet(at(time), night).toISOString()).toBe(then);
  });

  it('within one day', () => {
    const noon = { from: 12 * 60, until: 14 * 60 };
    expect(afterQuiet(at('13:10:00'), noon)).toEqual(at('14:00:00'));
    expect(afterQuiet(at('14:00:00'), noon)).toEqual(at('14:00:00'));
  });

  it('none, or as long as none', () => {
    expect(afterQuiet(at('23:00:00'), null)).toEqual(at('23:00:00'));
    expect(afterQuiet(at('23:00:00'), { from: 60, until: 60 })).toEqual(at('23:00:00'));
  });
});
