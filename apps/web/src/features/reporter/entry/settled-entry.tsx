import { useState, type ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../../../api/client';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { Entry } from './load-entry';
import { SettledLines } from './settled-lines';
import { useEntryTexts } from './texts';
import { withdrawnOf, WithdrawDialog } from './withdraw-dialog';

export interface SettledEntryProps {
  readonly entry: Entry;
  readonly onChanged: () => void;
}

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
  const withdrawn = withdrawnOf(detail);
  const withdraw = (reason: string): Promise<unknown> =>
    client.POST('/api/v1/submissions/{id}/withdraw', {
      params: { path },
      body: { reason, inForce: withdrawn === 'inForce' },
    });
  return (
    <>
      <Notice
        kind={detail.status === 'accepted' ? 'success' : 'information'}
        title={t(`status_${detail.status}`)}
        action={
          <>
            {withdrawn === 'inForce' && <Button onClick={() => void act(correct)}>{t('correct')}</Button>}
            <Button onClick={() => setAsking(true)}>{t(`withdraw_${withdrawn}`)}</Button>
          </>
        }
      >
        {t(withdrawn === 'correction' ? 'settledHint_correction' : `settledHint_${detail.status}`)}
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isAsking && (
        <WithdrawDialog
          withdrawn={withdrawn}
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
