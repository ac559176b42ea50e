import type { Language } from '@xiangtong/contracts';

interface WaterfallWords {
  readonly spacer: string;
  readonly level: string;
  readonly rise: string;
  readonly fall: string;
}

/** Names of the columns that a waterfall is drawn from. */
export const waterfallWords: Readonly<Record<Language, WaterfallWords>> = {
  zh: { spacer: '垫高（不显示）', level: '水平', rise: '增', fall: '减' },
  en: { spacer: 'Spacer (not shown)', level: 'Level', rise: 'Rise', fall: 'Fall' },
};
