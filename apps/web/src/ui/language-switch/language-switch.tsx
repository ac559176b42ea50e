import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { chooseLanguage } from '../../i18n/language';
import { useLanguage } from '../../i18n/texts';
import { Button } from '../button/button';

/** Names each language in itself. */
export const LanguageSwitch = (): ReactElement => {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const queries = useQueryClient();
  const choose = (): void => {
    chooseLanguage(other);
    // Names in answers are in the language that they were asked in.
    void queries.invalidateQueries();
  };
  return (
    <Button kind="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={choose}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};
