import type { BilingualText } from '@xiangtong/contracts';

/** Licence under which figures may be used. */
export interface Licence {
  readonly name: string;
  readonly url: string;
}

/** What holds where the bureau states no licence. */
export const sourceNamed: BilingualText = {
  zh: '可以引用，须写明出处：公布单位、报告名称和防伪校验码。',
  en: 'May be quoted if the source is named: the bureau, the title of the report and its seal.',
};
