import { figureKey } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { ActionForm, Soft } from '../../ui/forms/forms';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { useMoment } from '../../i18n/use-moment';
import styles from './figure-notes.module.css';
import { useNoteTexts } from './texts';
import { useNoteActions, useNotes, type FigureNote } from './use-notes';

const LONGEST = 200;

const NoteList = ({ notes }: { readonly notes: readonly FigureNote[] }): ReactElement => {
  const t = useNoteTexts();
  const moment = useMoment();
  const { action, remove } = useNoteActions();
  return (
    <>
      <ul className={styles['list']} aria-label={t('title')}>
        {notes.map((note) => (
          <li key={note.id}>
            <span>
              <bdi>{note.text}</bdi>
              <small>{t('by', { name: note.authorName, time: moment(note.writtenAt) })}</small>
            </span>
            {note.isOwn && (
              <Button
                kind="quiet"
                aria-label={t('remove', { text: note.text })}
                isBusy={action.isBusy}
                onClick={() => void remove(note)}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
    </>
  );
};

const WriteNote = ({ figure }: { readonly figure: string }): ReactElement => {
  const t = useNoteTexts();
  const { action, write } = useNoteActions();
  const [text, setText] = useState('');
  const save = async (): Promise<void> => {
    if (await write(figure, text.trim())) setText('');
  };
  return (
    <ActionForm
      action={action}
      does={t('save')}
      isReady={text.trim().length > 1}
      onSubmit={() => void save()}
    >
      <Field
        label={t('label')}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
        placeholder={t('short')}
        autoComplete="off"
        dir="auto"
      />
      <Soft>{t('about')}</Soft>
    </ActionForm>
  );
};

/** What the office has noted at a figure of the cube, and a line for one more. */
export const FigureNotes = ({ figure }: { readonly figure: string }): ReactElement | null => {
  const t = useNoteTexts();
  const { mayRead, mayWrite, notesAt } = useNotes();
  if (!mayRead || figureKey(figure) === null) return null;
  const notes = notesAt(figure);
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {notes.length === 0 ? <Soft>{t('none')}</Soft> : <NoteList notes={notes} />}
      {mayWrite && <WriteNote figure={figure} />}
    </section>
  );
};
