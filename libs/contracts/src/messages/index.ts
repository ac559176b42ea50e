import type { Language } from '../problem';
import { analyticsMessages } from './analytics';
import { generalMessages } from './general';
import { identityMessages } from './identity';
import { impactMessages } from './impact';
import type { MessageParameters, MessageText } from './message';
import { reportMessages } from './report';
import { submissionMessages } from './submission';

export type { MessageParameters, MessageText } from './message';

export const messages = {
  ...generalMessages,
  ...identityMessages,
  ...submissionMessages,
  ...analyticsMessages,
  ...impactMessages,
  ...reportMessages,
};

export type MessageCode = keyof typeof messages;

/** The text of a code with its parameters filled in. */
export const describe = (code: MessageCode, parameters: MessageParameters, language: Language): string => {
  const text: MessageText = messages[code];
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
};
