import { dueMonth, isOver } from './own-months';

describe('the month that is due', () => {
  const months = ['2026-11', '2026-10', '2026-09'];

  it.each([
    ['the month before', '2026-11-26T01:00:00Z', '2026-10'],
    ['by the calendar of China', '2026-10-31T16:00:00Z', '2026-10'],
    ['before it, by the same', '2026-10-31T15:59:59Z', '2026-09'],
    ['the newest where none is over', '2026-01-01T00:00:00Z', '2026-11'],
  ])('is %s', (_, now, month) => expect(dueMonth(months, new Date(now))).toBe(month));

  it.each([
    ['2026-10', '2026-10-31T15:59:59Z', false],
    ['2026-10', '2026-10-31T16:00:00Z', true],
    ['2026-Q4', '2026-12-01T00:00:00Z', false],
    ['2025', '2026-01-01T00:00:00Z', true],
  ])('is over or not: %s', (period, now, over) => expect(isOver(period, new Date(now))).toBe(over));

  it('is none where nothing can be reported', () => expect(dueMonth([], new Date())).toBeUndefined());
});
