import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../../i18n/texts';
import { forgetDraft, keepDraft, type KeptDraft } from '../../../offline/kept-drafts';
import { sendDraft } from '../../../offline/send-draft';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { periodName } from '@xiangtong/contracts';
import type { Duty } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

export interface NilReturnProps {
  readonly duty: Duty;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

const nilDraft = (user: string, { unit, unitName, form, period }: Duty): KeptDraft => ({
  user,
  unit,
  unitName,
  form,
  period,
  content: { rows: [], explanations: {} },
  body: { unit, form, period, lines: [] },
  version: 0,
  sent: null,
  isSaved: false,
  isToSubmit: true,
  trouble: null,
  changedAt: new Date().toISOString(),
});

/** Nothing was sold: said in one sentence and confirmed. Without a line it goes out later. */
export const NilReturn = ({ duty, onClose, onDone }: NilReturnProps): ReactElement => {
  const t = useMonthTexts();
  const language = useLanguage();
  const user = useUser();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const names = { unit: duty.unitName, period: periodName(duty.period, language) };

  const submit = async (): Promise<void> => {
    const sending = await sendDraft(nilDraft(user.username, duty), true, keepDraft);
    if (sending.kind === 'submitted') await forgetDraft(sending.draft);
    else await keepDraft({ ...sending.draft, isToSubmit: sending.kind === 'waiting' });
    await queries.invalidateQueries();
    if (sending.kind === 'submitted') onDone(t('nilDone', names));
    else if (sending.kind === 'waiting') onDone(t('nilLater', names));
    // Something has to be looked at or explained first.
    else await navigate(`/entry/${encodeURIComponent(duty.unit)}/${duty.form}/${duty.period}`);
  };
  const press = (): void => {
    setBusy(true);
    void submit().finally(() => setBusy(false));
  };
  return (
    <Dialog title={t('nilTitle')} onClose={onClose}>
      <p>{t('nilSentence', names)}</p>
      <div className={styles['actions']}>
        <Button kind="primary" isBusy={isBusy} onClick={press}>
          {t('nilConfirm')}
        </Button>
        <Button onClick={onClose}>{t('nilBack')}</Button>
      </div>
    </Dialog>
  );
};
