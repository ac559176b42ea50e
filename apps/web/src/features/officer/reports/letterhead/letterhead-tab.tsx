import type { LetterheadSettings } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../../api/ask-again';
import { client } from '../../../../api/client';
import { useAction } from '../../../../api/use-action';
import { useMoment } from '../../../../i18n/use-moment';
import { useAddress } from '../../../../ui/address/use-address';
import { useUser } from '../../../../session/use-user';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { ActionForm, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import { DivisionChoice, shortCode } from '../../../../desk/report/scope-field';
import { LetterheadFields } from './letterhead-fields';
import styles from './letterhead.module.css';
import { Paper } from './paper';
import { useLetterheadTexts } from './texts';
import {
  bureauLevels,
  fieldMistakes,
  useChineseName,
  useLetterhead,
  usualSettings,
  type DivisionLetterhead,
} from './use-letterhead';

const asked = '/api/v1/letterheads/{division}';
const pathOf = (division: string) => ({ params: { path: { division } } });

/** What is not typed is not sent: empty lines, blanks around words. */
const trimmed = ({ signer, addressees, copies, ...settings }: LetterheadSettings) => {
  const lines = (list: readonly string[]): string[] =>
    list.map((text) => text.trim()).filter((text) => text !== '');
  return {
    ...settings,
    signer: signer?.trim() === '' ? null : (signer?.trim() ?? null),
    addressees: lines(addressees),
    copies: lines(copies),
  };
};

interface RemoveDialogProps {
  readonly division: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

const RemoveDialog = ({ division, onClose, onRemoved }: RemoveDialogProps): ReactElement => {
  const t = useLetterheadTexts();
  const action = useAction();
  const remove = (): void =>
    void action.run(async () => {
      await client.DELETE(asked, pathOf(division));
      await askAgain(asked);
      onRemoved();
    });
  return (
    <Dialog title={t('removeTitle')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('removeConfirm')}
        onSubmit={remove}
        cancel={{ says: t('keep'), run: onClose }}
      >
        <p>{t('removeAbout')}</p>
      </ActionForm>
    </Dialog>
  );
};

interface EditorProps {
  readonly stored: DivisionLetterhead;
  readonly place: string;
}

type Done = 'saved' | 'removed' | null;

interface StandingProps {
  readonly stored: DivisionLetterhead;
  readonly mistakes: number;
  readonly done: Done;
}

/** What has become of it: what is to be mended, who has set it. */
const Standing = ({ stored: { settings, setBy, setAt }, mistakes, done }: StandingProps): ReactElement => {
  const t = useLetterheadTexts();
  const moment = useMoment();
  return (
    <>
      {mistakes > 0 && <Notice kind="mistake">{t('mistakes', { count: mistakes })}</Notice>}
      {done !== null && <Notice kind="success">{t(done)}</Notice>}
      {settings !== null && setBy !== null && setAt !== null && (
        <Soft>{t('setBy', { name: setBy, time: moment(setAt) })}</Soft>
      )}
    </>
  );
};

/** What is set, beside how it looks. */
const Editor = ({ stored, place }: EditorProps): ReactElement => {
  const t = useLetterheadTexts();
  const action = useAction();
  const { division, settings: set } = stored;
  const [settings, setSettings] = useState<LetterheadSettings>(set ?? usualSettings(place));
  const [done, setDone] = useState<Done>(null);
  const [isRemoving, setRemoving] = useState(false);
  const mistakes = fieldMistakes(action.problem);
  const change = (changed: LetterheadSettings): void => {
    setSettings(changed);
    setDone(null);
  };
  const save = (): void =>
    void action.run(async () => {
      await client.PUT(asked, { ...pathOf(division), body: trimmed(settings) });
      await askAgain(asked);
      setDone('saved');
    });
  // What is wrong with a field stands below it.
  const shown = mistakes.size > 0 ? { ...action, problem: null } : action;
  const close = (): void => setRemoving(false);
  return (
    <div className={styles['desk']}>
      <ActionForm action={shown} does={t('save')} onSubmit={save}>
        {set === null && done === null && <Notice kind="information">{t('none')}</Notice>}
        <LetterheadFields settings={settings} mistakes={mistakes} onChange={change} />
        <Standing stored={stored} mistakes={mistakes.size} done={done} />
        {set !== null && <Button onClick={() => setRemoving(true)}>{t('remove')}</Button>}
      </ActionForm>
      <Paper settings={settings} place={place} />
      {isRemoving && (
        <RemoveDialog division={division} onClose={close} onRemoved={() => (close(), setDone('removed'))} />
      )}
    </div>
  );
};

/** The letterhead of the bureaus in the own area. */
export const LetterheadTab = (): ReactElement => {
  const t = useLetterheadTexts();
  const { get, set } = useAddress();
  const { divisions } = useUser();
  const division = get('division') || shortCode(divisions[0] ?? '');
  const query = useLetterhead(division);
  const place = useChineseName(division);
  return (
    <>
      <p>{t('about')}</p>
      <div className={styles['bureau']}>
        <DivisionChoice
          label={t('bureau')}
          value={division}
          levels={bureauLevels}
          onChange={(code) => set({ division: code })}
        />
      </div>
      <Waiting for={query} label={t('loading')} rows={8} />
      {query.data && place !== undefined && <Editor key={division} stored={query.data} place={place} />}
    </>
  );
};
