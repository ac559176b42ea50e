import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Notice } from '../../../../ui/notice/notice';
import { isClosedIn, useUnitCalendar } from '../../../../ui/unit-month/unit-calendar';
import { unitNameOf, type Waiting } from '../queue';
import styles from '../review.module.css';
import { useReviewTexts } from '../texts';

export interface ReturnDialogProps {
  readonly submission: Waiting;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
}

const proposals = ['proposePrices', 'proposeTotal', 'proposeDestination', 'proposeMissing'] as const;

interface ProposalsProps {
  readonly submission: Waiting;
  readonly onChoose: (words: string) => void;
}

/** What its doubts say, and what is said often. */
const Proposals = ({ submission, onChoose }: ProposalsProps): ReactElement => {
  const t = useReviewTexts();
  const offered = [...submission.checks.map(({ message }) => message), ...proposals.map((key) => t(key))];
  return (
    <ul className={styles['proposals']}>
      {[...new Set(offered)].map((words) => (
        <li key={words}>
          <button type="button" onClick={() => onChoose(words)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
};

interface ReasonProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (reason: string) => void;
}

const Reason = ({ value, isMissing, onChange }: ReasonProps): ReactElement => {
  const t = useReviewTexts();
  return (
    <>
      <label className={styles['reason']}>
        {t('reason')}
        <textarea
          autoFocus
          rows={4}
          maxLength={1_000}
          value={value}
          aria-invalid={isMissing}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {isMissing && value.trim() === '' && (
        <p role="alert" className={styles['alarm']}>
          {t('reasonMissing')}
        </p>
      )}
    </>
  );
};

/** What the unit cannot do with the report that it gets back. */
const Stranding = ({ submission }: Pick<ReturnDialogProps, 'submission'>): ReactNode => {
  const t = useReviewTexts();
  const language = useLanguage();
  if (!isClosedIn(useUnitCalendar(submission))) return null;
  return <Notice kind="warning">{t('returnStrands', { unit: unitNameOf(submission, language) })}</Notice>;
};

/** Why a report goes back: in the officer's words, or in those of its doubts. */
export const ReturnDialog = ({ submission, onReturn, onClose }: ReturnDialogProps): ReactElement => {
  const t = useReviewTexts();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const add = (words: string): void =>
    setReason((now) => [now.trim(), words].filter((part) => part !== '').join('\n'));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onReturn(reason.trim());
  };
  return (
    <Dialog
      title={t('returnTitle', {
        unit: unitNameOf(submission, language),
        period: periodName(submission.period, language),
      })}
      onClose={onClose}
    >
      <form onSubmit={send}>
        <Stranding submission={submission} />
        <Reason value={reason} isMissing={isMissing} onChange={setReason} />
        <p className={styles['soft']}>{t('proposals')}</p>
        <Proposals submission={submission} onChoose={add} />
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary">
            {t('return')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
