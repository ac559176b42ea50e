import type { ReactElement } from 'react';
import styles from './figure-notes.module.css';
import { useNoteTexts } from './texts';
import type { FigureNote } from './use-notes';

/** Marks a figure that somebody of the office has written a note at. */
export const NoteSign = ({ notes }: { readonly notes: readonly FigureNote[] }): ReactElement => {
  const t = useNoteTexts();
  return (
    <span className={styles['sign']} title={notes.map(({ text }) => text).join('\n')}>
      <span aria-hidden="true">✎</span>
      <span className="visually-hidden">{t('at', { count: notes.length })}</span>
    </span>
  );
};
