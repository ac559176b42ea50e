import { type ReactElement, type ReactNode, useState } from 'react';
import type { Keeping } from '../../../offline/draft-keeper';
import { Button } from '../../../ui/button/button';
import styles from './entry.module.css';
import { useEntryTexts } from './texts';
import type { Submitting } from './use-submit';
import { Dialog } from '../../../ui/dialog/dialog';

/** What is about to be submitted, in one sentence. */
const SubmitDialog = ({
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

/** Where what was typed is at the moment. */
const KeepingLine = ({
  keeping: { status, draft },
  mistakes,
}: {
  readonly keeping: Keeping;
  /** Rows that keep the form from being submitted. */
  readonly mistakes: number;
}): ReactElement => {
  const t = useEntryTexts();
  const isKept = status === 'saved' || (status === 'untouched' && draft.version > 0);
  const isUnfinished = mistakes > 0 && isKept;
  const words = isUnfinished ? t('keepMistakes', { count: mistakes }) : t(`keep_${status}`);
  return (
    <span className={styles['keeping']} role="status" data-keeping={isUnfinished ? 'mistakes' : status}>
      {draft.isToSubmit ? t('toSubmit') : words}
    </span>
  );
};

export interface SubmitBarProps {
  readonly keeping: Keeping;
  readonly mistakes: number;
  readonly submitting: Submitting;
  /** What is about to be submitted. */
  readonly sentence: string;
  readonly onSubmit: () => void;
  /** What mends rows at once. */
  readonly children?: ReactNode;
}

/** Shown below a form: whether it is kept, and the button that sends it. */
export const SubmitBar = (props: SubmitBarProps): ReactElement => {
  const { keeping, mistakes, submitting, sentence, onSubmit, children } = props;
  const t = useEntryTexts();
  const isChecking = submitting.step === 'checking';
  return (
    <>
      <div className={styles['bar']} data-print="never">
        <div className={styles['state']}>
          <KeepingLine keeping={keeping} mistakes={mistakes} />
          {children}
        </div>
        <Button kind="primary" isBusy={isChecking} disabled={submitting.isClosed} onClick={onSubmit}>
          {t(isChecking ? 'submitting' : 'submit')}
        </Button>
      </div>
      <SubmitDialog submitting={submitting} sentence={sentence} />
    </>
  );
};
