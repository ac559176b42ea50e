import type { ReactElement } from 'react';
import type { Keeping } from '../../../offline/draft-keeper';
import { Button } from '../../../ui/button/button';
import styles from './entry.module.css';
import { KeepingLine } from './keeping-line';
import { SubmitDialog } from './submit-dialog';
import { useEntryTexts } from './texts';
import type { Submitting } from './use-submit';

export interface SubmitBarProps {
  readonly keeping: Keeping;
  readonly mistakes: number;
  readonly submitting: Submitting;
  /** What is about to be submitted. */
  readonly sentence: string;
  readonly onSubmit: () => void;
}

/** Below a form: whether it is kept, and the button that sends it. */
export const SubmitBar = (props: SubmitBarProps): ReactElement => {
  const { keeping, mistakes, submitting, sentence, onSubmit } = props;
  const t = useEntryTexts();
  const isChecking = submitting.step === 'checking';
  return (
    <>
      <div className={styles['bar']} data-print="never">
        <KeepingLine keeping={keeping} mistakes={mistakes} />
        <Button kind="primary" isBusy={isChecking} onClick={onSubmit}>
          {t(isChecking ? 'submitting' : 'submit')}
        </Button>
      </div>
      <SubmitDialog submitting={submitting} sentence={sentence} />
    </>
  );
};
