import type { ReactElement } from 'react';
import { useAddress } from '../../../ui/address/use-address';
import { Drawer } from '../../../ui/dialog/drawer';
import { Page } from '../../../ui/page/page';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { LedgerProofPart } from './ledger-proof';
import { useLedgerTexts } from './texts';

/** One entry over the list, while the address names it. */
const EntryDrawer = (): ReactElement | null => {
  const t = useLedgerTexts();
  const { get, set } = useAddress();
  const seq = Number(get('entry')) || null;
  if (seq === null) return null;
  return (
    <Drawer title={t('entry', { seq })} closeWord={t('close')} onClose={() => set({ entry: '' })}>
      <EntryDetail key={seq} seq={seq} />
    </Drawer>
  );
};

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
