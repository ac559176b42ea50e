import { useState, type FormEvent, type ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../../../api/client';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './entry.module.css';
import type { Entry } from './load-entry';
import { SettledLines } from './settled-lines';
import { useEntryTexts } from './texts';

export interface SettledEntryProps {
  readonly entry: Entry;
  readonly onChanged: () => void;
}

const WithdrawDialog = ({
  onWithdraw,
  onClose,
}: {
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
}): ReactElement => {
  const t = useEntryTexts();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onWithdraw(reason);
  };
  return (
    <Dialog title={t('withdrawTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t('withdrawWhy')}</p>
        <Field label={t('reason')} value={reason} onChange={setReason} required maxLength={500} />
        <div className={styles['buttons']}>
          <Button kind="danger" type="submit">
            {t('withdraw')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};

/** A form that has been submitted: what was said, and how it can still be changed. */
export const SettledEntry = ({ entry, onChanged }: SettledEntryProps): ReactElement | null => {
  const t = useEntryTexts();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(false);
  const { detail } = entry;
  if (detail?.status !== 'submitted' && detail?.status !== 'accepted') return null;
  const path = { id: detail.id };
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem(null);
    setAsking(false);
    try {
      await work();
      await queries.invalidateQueries();
      onChanged();
    } catch (failure) {
      setProblem(failure);
    }
  };
  const correct = (): Promise<unknown> =>
    client.POST('/api/v1/submissions/{id}/correct', { params: { path } });
  const withdraw = (reason: string): Promise<unknown> =>
    client.POST('/api/v1/submissions/{id}/withdraw', { params: { path }, body: { reason } });
  return (
    <>
      <Notice
        kind={detail.status === 'accepted' ? 'success' : 'information'}
        title={t(`status_${detail.status}`)}
        action={
          detail.status === 'accepted' ? (
            <Button onClick={() => void act(correct)}>{t('correct')}</Button>
          ) : (
            <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>
          )
        }
      >
        {t(`settledHint_${detail.status}`)}
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isAsking && (
        <WithdrawDialog
          onWithdraw={(reason) => void act(() => withdraw(reason))}
          onClose={() => setAsking(false)}
        />
      )}
      <SettledLines entry={entry} />
      <p>
        <Link to="/month">{t('toMonth')}</Link>
      </p>
    </>
  );
};
