import type { Language } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';

const words: Readonly<Record<Language, Pick<Content, 'title' | 'lines'>>> = {
  zh: { title: '试发', lines: ['这是一条试发的消息：收到就说明设置对了。'] },
  en: { title: 'A trial', lines: ['This message is a trial: if you read it, everything is set up.'] },
};

/** What is sent to find out whether an endpoint takes messages. */
export const trialContent = (language: Language): Content => ({
  type: 'endpoint.trial',
  language,
  ...words[language],
  path: null,
  data: {},
});
