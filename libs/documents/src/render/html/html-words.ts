import type { Language } from '@xiangtong/contracts';

interface HtmlWords {
  readonly language: string;
  /** Opens the figures below a picture. */
  readonly figures: string;
}

/** The words that only the web page needs. */
export const htmlWords: Readonly<Record<Language, HtmlWords>> = {
  zh: { language: 'zh-CN', figures: '图中数据' },
  en: { language: 'en', figures: 'Figures' },
};
