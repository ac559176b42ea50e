import { useEffect, useState, type ReactElement } from 'react';
import { askAgain } from '../../../../api/ask-again';
import { RequestFailure } from '../../../../api/problem';
import { useAction } from '../../../../api/use-action';
import { useMoment } from '../../../../i18n/use-moment';
import { useAddress } from '../../../../ui/address/use-address';
import { Button } from '../../../../ui/button/button';
import { Field } from '../../../../ui/field/field';
import { ActionForm, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import type { Listing } from '../use-choice';
import { DefinitionFiles } from './definition-files';
import { DefinitionPreview } from './definition-preview';
import styles from './definitions.module.css';
import { useDefinitionTexts } from './texts';
import {
  DEFINITIONS,
  fileNames,
  saveVersion,
  useDraft,
  useMistakes,
  useRested,
  useVersions,
  type DefinitionView,
  type Draft,
  type Files,
} from './use-definition';

/** Typing rests for a moment before it is checked. */
const REST_MS = 400;

const areEqual = (one: Files, other: Files): boolean => fileNames.every((name) => one[name] === other[name]);

const isOvertaken = (problem: unknown): boolean =>
  problem instanceof RequestFailure && problem.code === 'REPORT.DEFINITION_CHANGED';

/** The browser asks before the page is left with something unsaved. */
const useGuard = (isNeeded: boolean): void =>
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);

interface StandingProps {
  readonly stored: DefinitionView;
}

/** Which definition is in use, and whose it is. */
const Standing = ({ stored }: StandingProps): ReactElement => {
  const t = useDefinitionTexts();
  const moment = useMoment();
  const newest = useVersions(stored).data?.[0];
  if (stored.isShipped || !newest) return <Soft>{t('standShipped')}</Soft>;
  const { version, savedBy, savedAt } = newest;
  return <Soft>{t('standOwn', { version, name: savedBy, time: moment(savedAt) })}</Soft>;
};

interface SaveFormProps {
  readonly stored: DefinitionView;
  readonly draft: Draft;
  readonly isSound: boolean;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onSaved: (version: number) => void;
}

/** A version is saved with what was changed and why; where somebody else was faster, theirs is looked at first. */
const SaveForm = ({ stored, draft, isSound, onDraft, onSaved }: SaveFormProps): ReactElement => {
  const t = useDefinitionTexts();
  const { addressOf } = useAddress();
  const action = useAction();
  const [note, setNote] = useState('');
  const newest = useVersions(stored).data?.[0]?.version ?? 0;
  const save = (): void =>
    void action.run(async () => {
      try {
        const { version } = await saveVersion(stored, { ...draft, note: note.trim() });
        onDraft(null);
        onSaved(version);
      } finally {
        await askAgain(DEFINITIONS);
      }
    });
  return (
    <ActionForm
      action={action}
      does={t('save')}
      onSubmit={save}
      isReady={isSound}
      cancel={{ says: t('discard'), run: () => onDraft(null) }}
    >
      <Field label={t('note')} value={note} onChange={setNote} required minLength={2} maxLength={200} />
      <Soft>{t('unsaved')}</Soft>
      {isOvertaken(action.problem) && newest > draft.basedOn && (
        <>
          <a href={addressOf({ view: 'versions', version: String(newest) })} target="_blank" rel="noreferrer">
            {t('seeNewer')}
          </a>
          <Button onClick={() => onDraft({ ...draft, basedOn: newest })}>{t('goOn')}</Button>
        </>
      )}
    </ActionForm>
  );
};

const panes = ['edit', 'preview'] as const;
type Pane = (typeof panes)[number];

/** Chooses a pane; a phone has room for one. */
const PaneChoice = ({
  pane,
  onChange,
}: {
  readonly pane: Pane;
  readonly onChange: (pane: Pane) => void;
}): ReactElement => {
  const t = useDefinitionTexts();
  return (
    <div role="group" aria-label={t('panes')} className={`${styles['choice']} ${styles['panes']}`}>
      {panes.map((one) => (
        <Button key={one} kind="quiet" aria-pressed={one === pane} onClick={() => onChange(one)}>
          {t(one)}
        </Button>
      ))}
    </div>
  );
};

export interface DefinitionEditorProps {
  readonly stored: DefinitionView;
  readonly listing: Listing;
}

/** What is written: the draft, or what is stored while nobody has changed it. */
const useWriting = (stored: DefinitionView) => {
  const [draft, setDraft] = useDraft(stored);
  const files = draft?.files ?? stored.files;
  const change = (changed: Files): void => {
    const isBack = draft !== null && areEqual(changed, stored.files) && draft.basedOn === stored.version;
    setDraft(isBack ? null : { basedOn: draft?.basedOn ?? stored.version, files: changed });
  };
  useGuard(draft !== null);
  return { draft, setDraft, files, change };
};

/** What is written, beside how it reads. */
export const DefinitionEditor = ({ stored, listing }: DefinitionEditorProps): ReactElement => {
  const t = useDefinitionTexts();
  const { draft, setDraft, files, change } = useWriting(stored);
  const [pane, setPane] = useState<Pane>('edit');
  const [saved, setSaved] = useState<number | null>(null);
  const rested = useRested(files, REST_MS);
  const check = useMistakes(stored.report, rested);
  const isSound = check.data?.length === 0;
  const edit = (changed: Files): void => (setSaved(null), change(changed));
  const isSaveable = isSound && rested === files;
  return (
    <>
      <Standing stored={stored} />
      {saved !== null && <Notice kind="success">{t('saved', { version: saved })}</Notice>}
      <PaneChoice pane={pane} onChange={setPane} />
      <div className={styles['desk']} data-pane={pane}>
        <div className={styles['writing']}>
          <DefinitionFiles files={files} mistakes={check.data} onChange={edit} />
          {draft && (
            <SaveForm
              stored={stored}
              draft={draft}
              isSound={isSaveable}
              onDraft={setDraft}
              onSaved={setSaved}
            />
          )}
        </div>
        <div className={styles['reading']}>
          <DefinitionPreview listing={listing} division={stored.division} files={rested} isSound={isSound} />
        </div>
      </div>
    </>
  );
};

/** Shown to people who may read the definition but not change it. */
export const DefinitionReader = ({ stored }: { readonly stored: DefinitionView }): ReactElement => {
  const t = useDefinitionTexts();
  return (
    <>
      <Standing stored={stored} />
      <Notice kind="information">{t('readOnly')}</Notice>
      <DefinitionFiles files={stored.files} mistakes={[]} />
    </>
  );
};
