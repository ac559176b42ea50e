import type { ReactElement } from 'react';
import { Page } from '../../../ui/page/page';
import { EntryDrawer } from './entry-drawer';
import { EntryList } from './entry-list';
import { LedgerProofPart } from './ledger-proof';
import { useLedgerTexts } from './texts';

export const LedgerPage = (): ReactElement => {
  const t = useLedgerTexts();
  return (
    <Page title={t('title')}>
      <p>{t('about')}</p>
      <LedgerProofPart />
      <EntryList />
      <EntryDrawer />
    </Page>
  );
};
