import type { Language } from '@xiangtong/contracts';

const DAY_MS = 86_400_000;

/** Days from today in China to `day` (`2026-11-10`); negative when it has passed. */
export const daysUntil = (day: string, now: Date): number => {
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
};

/** `2026-11-10` → 11月10日, 10 November. */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
