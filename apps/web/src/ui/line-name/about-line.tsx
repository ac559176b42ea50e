import type { NamedLine } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { useLineName } from './use-line-name';

const useAboutTexts = defineTexts({
  zh: { about: '关于“{{line}}”：' },
  en: { about: 'About “{{line}}”:' },
});

/** Which line a comment is about, before its words. */
export const AboutLine = ({ line }: { readonly line: NamedLine }): ReactElement => {
  const t = useAboutTexts();
  const nameOf = useLineName();
  return <em>{t('about', { line: nameOf(line) })}</em>;
};
