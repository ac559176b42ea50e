import type { ReactElement } from 'react';
import { chooseLanguage } from '../../i18n/language';
import { useLanguage } from '../../i18n/texts';
import { Button } from '../button/button';

/** Names each language in itself. */
export const LanguageSwitch = (): ReactElement => {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button kind="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};
