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
  /** Rows that keep the form from being submitted. */
  readonly mistakes: number;
}): ReactElement => {
  const t = useEntryTexts();
  const isUnfinished = mistakes > 0 && status === 'saved';
  const words = isUnfinished ? t('keepMistakes', { count: mistakes }) : t(`keep_${status}`);
  return (
    <span className={styles['keeping']} role="status" data-keeping={isUnfinished ? 'mistakes' : status}>
      {draft.isToSubmit ? t('toSubmit') : words}
    </span>
  );
};
