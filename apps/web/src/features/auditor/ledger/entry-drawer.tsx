import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { EntryDetail } from './entry-detail';
import { useLedgerTexts } from './texts';

/** One entry over the list, while the address names it. */
export const EntryDrawer = (): ReactElement => {
  const t = useLedgerTexts();
  const [parameters, setParameters] = useSearchParams();
  const seq = Number(parameters.get('entry')) || null;
  const close = (): void =>
    setParameters((now) => {
      now.delete('entry');
      return now;
    });
  return (
    <Drawer
      // Below a mask the page is locked by a style without a nonce, which its policy refuses.
      mask={false}
      open={seq !== null}
      onClose={close}
      size={820}
      title={t('entry', { seq: seq ?? '' })}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
    >
      {seq !== null && <EntryDetail key={seq} seq={seq} />}
    </Drawer>
  );
};
