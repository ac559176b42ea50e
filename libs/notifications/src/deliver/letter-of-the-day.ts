import type { Language } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';
import type { HeldDelivery } from './delivery-store';

const titles: Readonly<Record<Language, (count: number, first: string) => string>> = {
  zh: (count, first) => `${first} 等 ${count} 件事`,
  en: (count, first) => `${first}, and ${count - 1} more`,
};

/** One message as it is; several as one, below one another in the order in which they happened. */
export const letterOf = (deliveries: readonly HeldDelivery[]): Content => {
  const [first, ...rest] = [...deliveries].sort((a, b) => a.at.getTime() - b.at.getTime());
  const { content } = first!;
  if (rest.length === 0) return content;
  const lines = [content, ...rest.map((one) => one.content)].flatMap(({ title, lines: said }, index) => [
    ...(index === 0 ? [] : ['']),
    `${index + 1}. ${title}`,
    ...said,
  ]);
  const { type, language } = content;
  const title = titles[language](deliveries.length, content.title);
  return { type, language, title, lines, path: '/', data: {} };
};
