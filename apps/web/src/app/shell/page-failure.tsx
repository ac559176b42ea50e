import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button';
import { openAnew } from '../../ui/later/open-anew';
import { Page } from '../../ui/page/page';
import { useShellTexts } from './texts';

/** A page that could not be fetched (a lost line, an upgrade under an old tab) or that broke while it was drawn. */
export const PageFailure = (): ReactElement => {
  const t = useShellTexts();
  return (
    <Page title={t('failed')}>
      <p role="alert">{t('failedWhy')}</p>
      <Button kind="primary" onClick={() => void openAnew()}>
        {t('again')}
      </Button>
    </Page>
  );
};
