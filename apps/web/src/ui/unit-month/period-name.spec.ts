import { periodName } from './period-name';

it.each([
  ['2026-10', '2026年10月', 'October 2026'],
  ['2026-Q3', '2026年第3季度', 'Q3 2026'],
  ['2026', '2026年', '2026'],
])('%s in words', (period, zh, en) => {
  expect([periodName(period, 'zh'), periodName(period, 'en')]).toEqual([zh, en]);
});
