import type { BilingualText, Language } from '@xiangtong/contracts';
import type { ReportDefinition } from './report-definition';
import { literalText } from './template';

/** The title of a report without the place and the period of an edition. */
export const reportName = ({ title, texts }: ReportDefinition): BilingualText => {
  const nameIn = (language: Language): string =>
    literalText(texts[language].get(title.key)?.template ?? []).replace(/[\s:：,，]+$/, '');
  return { zh: nameIn('zh'), en: nameIn('en') };
};
