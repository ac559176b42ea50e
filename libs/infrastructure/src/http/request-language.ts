import type { IncomingMessage } from 'node:http';
import type { Language } from '@xiangtong/contracts';

const DEFAULT: Language = 'zh';

interface Preference {
  readonly tag: string;
  readonly quality: number;
}

const preferences = (header: string): Preference[] =>
  header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
  });

const languageOf = (tag: string): Language | null => {
  if (tag === '*') return DEFAULT;
  const primary = tag.split('-')[0];
  return primary === 'zh' || primary === 'en' ? primary : null;
};

/** The supported language that the caller prefers; Chinese by default. */
export const requestLanguage = (request: Pick<IncomingMessage, 'headers'>): Language => {
  const wanted = preferences(request.headers['accept-language'] ?? '')
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  for (const { tag } of wanted) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return DEFAULT;
};
