import type { Language } from '@xiangtong/contracts';
import { dayOf, daysBetween } from '@xiangtong/domain';

/** Days from today in China to `day` (`2026-11-10`); negative when it has passed. */
export const daysUntil = (day: string, now: Date): number => daysBetween(dayOf(now), day);

/** `2026-11-10` → 11月10日, 10 November. */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
