import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { client } from '../../../api/client';
import type { Detail } from '../../../offline/send-draft';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './entry.module.css';
import type { Entry } from './load-entry';
import { SettledLines } from './settled-lines';
import { useEntryTexts } from './texts';
import { useAction } from '../../../api/use-action';
import { photosOf, usePhotos } from '../../../ui/photos/photo';
import { PhotoList } from '../../../ui/photos/photo-list';
import { usePanelTexts } from './photos/texts';

/** The papers that went with what was submitted. */
const SettledPhotos = ({ detail }: { readonly detail: Detail }): ReactElement | null => {
  const t = usePanelTexts();
  const { data } = usePhotos(detail.id);
  const photos = photosOf(data, detail.revision);
  if (photos.length === 0) return null;
  return (
    <section className={styles['papers']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <PhotoList submission={detail.id} photos={photos} />
    </section>
  );
};

/** What is taken back: a first report that waits, a correction of figures in force, or those figures themselves. */
type Withdrawn = 'report' | 'correction' | 'inForce';

const withdrawnOf = ({ status, acceptedRevision }: Detail): Withdrawn => {
  if (status === 'accepted') return 'inForce';
  return acceptedRevision === null ? 'report' : 'correction';
};

interface WithdrawDialogProps {
  readonly withdrawn: Withdrawn;
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
}

const WithdrawDialog = ({ withdrawn, onWithdraw, onClose }: WithdrawDialogProps): ReactElement => {
  const t = useEntryTexts();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onWithdraw(reason);
  };
  return (
    <Dialog title={t(`withdrawTitle_${withdrawn}`)} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t(`withdrawWhat_${withdrawn}`)}</p>
        <p>{t('withdrawWhy')}</p>
        <Field label={t('reason')} value={reason} onChange={setReason} required maxLength={500} />
        <div className={styles['buttons']}>
          <Button kind="danger" type="submit">
            {t(`withdraw_${withdrawn}`)}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};

export interface SettledEntryProps {
  readonly entry: Entry;
  readonly onChanged: () => void;
}

/** What can be done with a form that is submitted or accepted. */
const useSteps = (detail: Detail, onChanged: () => void) => {
  const queries = useQueryClient();
  const { problem, run } = useAction();
  const act = (work: (path: { id: string }) => Promise<unknown>): void =>
    void run(async () => {
      await work({ id: detail.id });
      await queries.invalidateQueries();
      onChanged();
    });
  return {
    problem,
    correct: () => act((path) => client.POST('/api/v1/submissions/{id}/correct', { params: { path } })),
    withdraw: (reason: string) =>
      act((path) =>
        client.POST('/api/v1/submissions/{id}/withdraw', {
          params: { path },
          body: { reason, inForce: withdrawnOf(detail) === 'inForce' },
        }),
      ),
  };
};

interface StateProps {
  readonly detail: Detail;
  readonly status: 'submitted' | 'accepted';
  readonly onChanged: () => void;
}

/** Where the form stands, and how those who report for the unit can still change it. */
const OwnState = ({ detail, status, onChanged }: StateProps): ReactElement => {
  const t = useEntryTexts();
  const [isAsking, setAsking] = useState(false);
  const { problem, correct, withdraw } = useSteps(detail, onChanged);
  const withdrawn = withdrawnOf(detail);
  return (
    <>
      <Notice
        kind={status === 'accepted' ? 'success' : 'information'}
        title={t(`status_${status}`)}
        action={
          <>
            {withdrawn === 'inForce' && <Button onClick={correct}>{t('correct')}</Button>}
            <Button onClick={() => setAsking(true)}>{t(`withdraw_${withdrawn}`)}</Button>
          </>
        }
      >
        {t(withdrawn === 'correction' ? 'settledHint_correction' : `settledHint_${status}`)}
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isAsking && (
        <WithdrawDialog
          withdrawn={withdrawn}
          onWithdraw={(reason) => {
            setAsking(false);
            withdraw(reason);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

/** A form that has been submitted: what was said, and how it can still be changed. */
export const SettledEntry = ({ entry, onChanged }: SettledEntryProps): ReactElement | null => {
  const t = useEntryTexts();
  const isOwn = useUser().units.includes(entry.key.unit);
  const { detail } = entry;
  if (detail?.status !== 'submitted' && detail?.status !== 'accepted') return null;
  const { status } = detail;
  return (
    <>
      {isOwn ? (
        <OwnState detail={detail} status={status} onChanged={onChanged} />
      ) : (
        <Notice kind="information" title={t(`status_${status}`)} />
      )}
      <SettledLines entry={entry} />
      <SettledPhotos detail={detail} />
      {isOwn && (
        <p>
          <Link to="/month">{t('toMonth')}</Link>
        </p>
      )}
    </>
  );
};
