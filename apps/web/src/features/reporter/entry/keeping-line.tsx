import type { ReactElement } from 'react';
import type { Keeping } from '../../../offline/draft-keeper';
import styles from './entry.module.css';
import { useEntryTexts } from './texts';

/** Where what was typed is at the moment. */
export const KeepingLine = ({
  keeping: { status, draft },
  mistakes,
}: {
  readonly keeping: Keeping;
  /** Lines that keep the form from being sent. */
  readonly mistakes: number;
}): ReactElement => {
  const t = useEntryTexts();
  const isStuck = mistakes > 0 && ['typing', 'device'].includes(status);
  const words = isStuck ? t('keepMistakes', { count: mistakes }) : t(`keep_${status}`);
  return (
    <span className={styles['keeping']} role="status" data-keeping={isStuck ? 'mistakes' : status}>
      {draft.isToSubmit ? t('toSubmit') : words}
    </span>
  );
};
