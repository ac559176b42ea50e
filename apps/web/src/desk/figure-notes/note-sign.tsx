import type { ReactElement } from 'react';
import styles from './figure-notes.module.css';
import { useNoteTexts } from './texts';
import { useNotes } from './use-notes';

/** Beside a figure that somebody of the office has noted something at. */
export const NoteSign = ({ figure }: { readonly figure: string | undefined }): ReactElement | null => {
  const t = useNoteTexts();
  const { notesAt } = useNotes();
  const notes = figure === undefined ? [] : notesAt(figure);
  if (notes.length === 0) return null;
  return (
    <span className={styles['sign']} title={notes.map(({ text }) => text).join('\n')}>
      <span aria-hidden="true">✎</span>
      <span className="visually-hidden">{t('at', { count: notes.length })}</span>
    </span>
  );
};
