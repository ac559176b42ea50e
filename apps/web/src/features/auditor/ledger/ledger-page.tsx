import type { ReactElement } from 'react';
import { AntDesk } from '../../../desk/ant/ant-desk';
import { Page } from '../../../ui/page/page';
import { EntryDrawer } from './entry-drawer';
import { EntryList } from './entry-list';
import { LedgerProofPart } from './ledger-proof';
import { useLedgerTexts } from './texts';

export const LedgerPage = (): ReactElement => {
  const t = useLedgerTexts();
  return (
    <AntDesk>
      <Page title={t('title')}>
        <p>{t('about')}</p>
        <LedgerProofPart />
        <EntryList />
        <EntryDrawer />
      </Page>
    </AntDesk>
  );
};
