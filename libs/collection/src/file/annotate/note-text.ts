import { describe, type Language } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';

export interface NoteMistake extends InputMistake {
  readonly language: Language;
}

const hints: Readonly<Record<Language, string>> = { zh: '建议：', en: 'Proposal: ' };

export const toInputErrorText = ({ code, parameters, proposal, language }: NoteMistake): string => {
  const text = describe(code, parameters, language);
  return proposal === undefined ? text : `${text}\n${hints[language]}${proposal}`;
};
