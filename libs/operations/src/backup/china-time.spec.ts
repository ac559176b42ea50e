import { lastAt } from './china-time';

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
