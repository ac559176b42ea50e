import { useState, type FormEvent, type ReactElement } from 'react';
import type { Detail } from '../../../offline/send-draft';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import styles from './entry.module.css';
import { useEntryTexts } from './texts';

/** What is taken back: a first report that waits, a correction of figures in force, or those figures themselves. */
export type Withdrawn = 'report' | 'correction' | 'inForce';

export const withdrawnOf = ({ status, acceptedRevision }: Detail): Withdrawn => {
  if (status === 'accepted') return 'inForce';
  return acceptedRevision === null ? 'report' : 'correction';
};

export interface WithdrawDialogProps {
  readonly withdrawn: Withdrawn;
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
}

export const WithdrawDialog = ({ withdrawn, onWithdraw, onClose }: WithdrawDialogProps): ReactElement => {
  const t = useEntryTexts();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onWithdraw(reason);
  };
  return (
    <Dialog title={t(`withdrawTitle_${withdrawn}`)} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t(`withdrawWhat_${withdrawn}`)}</p>
        <p>{t('withdrawWhy')}</p>
        <Field label={t('reason')} value={reason} onChange={setReason} required maxLength={500} />
        <div className={styles['buttons']}>
          <Button kind="danger" type="submit">
            {t(`withdraw_${withdrawn}`)}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
