import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Page } from '../../ui/page/page';
import { useShellTexts } from './texts';

export const NoPage = (): ReactElement => {
  const t = useShellTexts();
  return (
    <Page title={t('noPage')}>
      <p>{t('noPageWhy')}</p>
      <Link to="/">{t('home')}</Link>
    </Page>
  );
};
