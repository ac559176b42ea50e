import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Drawer } from '../../../ui/dialog/drawer';
import { Page } from '../../../ui/page/page';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { LedgerProofPart } from './ledger-proof';
import { useLedgerTexts } from './texts';

/** One entry over the list, while the address names it. */
const EntryDrawer = (): ReactElement | null => {
  const t = useLedgerTexts();
  const [parameters, setParameters] = useSearchParams();
  const seq = Number(parameters.get('entry')) || null;
  const close = (): void =>
    setParameters((now) => {
      now.delete('entry');
      return now;
    });
  if (seq === null) return null;
  return (
    <Drawer title={t('entry', { seq })} closeWord={t('close')} onClose={close}>
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
