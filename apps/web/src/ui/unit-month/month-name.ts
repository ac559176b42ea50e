import type { Language } from '@xiangtong/contracts';

/** `2026-10` → 2026年10月, October 2026. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
