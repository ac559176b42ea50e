import { useState, type ReactElement } from 'react';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import styles from './entry.module.css';
import { useEntryTexts } from './texts';
import type { Submitting } from './use-submit';

/** What is about to be submitted, in one sentence. */
export const SubmitDialog = ({
  submitting,
  sentence,
}: {
  readonly submitting: Submitting;
  readonly sentence: string;
}): ReactElement | null => {
  const t = useEntryTexts();
  const [isBusy, setBusy] = useState(false);
  const { step, confirm, back } = submitting;
  if (step !== 'confirming' && step !== 'confirming-later') return null;
  const press = (): void => {
    setBusy(true);
    void confirm().finally(() => setBusy(false));
  };
  return (
    <Dialog title={t('confirmTitle')} onClose={back}>
      <p className={styles['sentence']}>{sentence}</p>
      {step === 'confirming-later' && <p>{t('laterNote')}</p>}
      <div className={styles['buttons']}>
        <Button kind="primary" isBusy={isBusy} onClick={press}>
          {t('confirm')}
        </Button>
        <Button onClick={back}>{t('back')}</Button>
      </div>
    </Dialog>
  );
};
