import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Drawer } from '../../../ui/dialog/drawer';
import { EntryDetail } from './entry-detail';
import { useLedgerTexts } from './texts';

/** One entry over the list, while the address names it. */
export const EntryDrawer = (): ReactElement | null => {
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
