import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './ledger.module.css';
import { useLedgerTexts } from './texts';

export interface ServiceProofProps {
  /** The last hash as this browser has found it; null before it has. */
  readonly head: string | null;
}

type Fault = components['schemas']['Proof']['faults'][number];

/** An entry with its revision, or the seal or the table that is not what it was. */
const placeOf = (fault: Fault): string =>
  'what' in fault
    ? `${fault.what} ${fault.reason}`
    : `${fault.seq ?? '—'} ${fault.revision ?? ''} ${fault.reason}`;

/** What the service says of its own ledger, beside what was found here. */
export const ServiceProof = ({ head }: ServiceProofProps): ReactElement => {
  const t = useLedgerTexts();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/ledger/verify', {}, { staleTime: Infinity });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <p role="status">{t('serviceWorking')}</p>;
  const { entries, revisions, lines, faults } = data;
  if (faults.length > 0) {
    return (
      <p className={styles['bad']} role="alert">
        ✗ {t('serviceFaults', { count: faults.length })} {faults.slice(0, 20).map(placeOf).join('; ')}
      </p>
    );
  }
  const same = head === null ? 'notYet' : head === data.head ? 'same' : 'other';
  return (
    <p className={same === 'other' ? styles['bad'] : styles['good']} role="status">
      {t('serviceWhole', { entries, revisions, lines, same: t(same) })}
    </p>
  );
};
