import { dayName, daysUntil } from './days-until';

describe('days until a deadline', () => {
  it.each([
    ['2026-11-10', '2026-11-10T15:59:59Z', 0],
    ['2026-11-10', '2026-11-10T16:00:00Z', -1],
    ['2026-12-10', '2026-11-26T01:00:00Z', 14],
  ])('%s seen at %s', (day, now, days) => expect(daysUntil(day, new Date(now))).toBe(days));

  it('names the day', () => {
    expect([dayName('2026-11-10', 'zh'), dayName('2026-11-10', 'en')]).toEqual(['11月10日', '10 November']);
  });
});
