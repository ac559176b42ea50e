import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { AnchorTable } from './anchor-table';
import type { ChainFault } from './chain-proof';
import type { ProofMessage } from './ledger-worker';
import styles from './ledger.module.css';
import { useLedgerTexts } from './texts';
import { useProof, type LedgerProof } from './use-proof';

interface ServiceProofProps {
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
const ServiceProof = ({ head }: ServiceProofProps): ReactElement => {
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

type LedgerHead = components['schemas']['LedgerHeadExport'];

const SHOWN_FAULTS = 20;
const MOST_FAULTS = 100;

const Faults = ({ faults }: { readonly faults: readonly ChainFault[] }): ReactElement => {
  const t = useLedgerTexts();
  const [first] = faults;
  const words = faults.length < MOST_FAULTS ? 'faulty' : 'tooMany';
  return (
    <div role="alert">
      <p className={styles['bad']}>✗ {t(words, { count: faults.length, seq: first?.seq ?? 0 })}</p>
      <ul>
        {faults.slice(0, SHOWN_FAULTS).map(({ seq, kind }) => (
          <li key={`${seq}-${kind}`}>{t(kind, { seq })}</li>
        ))}
      </ul>
    </div>
  );
};

const Outcome = ({ proof }: { readonly proof: ProofMessage }): ReactElement => {
  const t = useLedgerTexts();
  return (
    <>
      {proof.faults.length > 0 ? (
        <Faults faults={proof.faults} />
      ) : (
        <p role="status" className={styles['good']}>
          ✓ {t('whole', { entries: proof.entries, own: proof.own })}
        </p>
      )}
      <dl className={styles['facts']}>
        <dt>{t('head')}</dt>
        <dd className={styles['hash']}>{proof.head}</dd>
      </dl>
    </>
  );
};

interface ProgressProps {
  readonly proof: ProofMessage | null;
  readonly head: LedgerHead | null;
}

const Progress = ({ proof, head }: ProgressProps): ReactElement => {
  const t = useLedgerTexts();
  const entries = proof?.entries ?? 0;
  const total = Math.max(head?.seq ?? 0, entries);
  return (
    <>
      <progress max={total || 1} value={entries} aria-label={t('proof')} />
      <p>{t('working', { entries, total })}</p>
    </>
  );
};

const StartOrStop = ({ state, start, stop }: LedgerProof): ReactElement => {
  const t = useLedgerTexts();
  if (state === 'working') return <Button onClick={stop}>{t('stop')}</Button>;
  return (
    <Button kind="primary" onClick={start}>
      {t(state === 'done' ? 'again' : 'start')}
    </Button>
  );
};

/** The proof of the ledger, here and now. */
export const LedgerProofPart = (): ReactElement => {
  const t = useLedgerTexts();
  const own = useProof();
  const { state, proof, problem, start } = own;
  const head = api.useQuery('get', '/api/v1/ledger/head', {}, { staleTime: 60_000 }).data ?? null;
  const [isServiceAsked, askService] = useState(false);
  const proved = state === 'done' ? proof : null;
  return (
    <section className={styles['proof']}>
      <h2>{t('proof')}</h2>
      <p>{t('proofAbout')}</p>
      {state === 'working' && <Progress proof={proof} head={head} />}
      {state === 'failed' && <ProblemNotice problem={problem} onAgain={start} />}
      {proved && <Outcome proof={proved} />}
      <div className={styles['actions']}>
        <StartOrStop {...own} />
        <Button onClick={() => askService(true)}>{t('askService')}</Button>
      </div>
      {isServiceAsked && <ServiceProof head={proved?.head ?? null} />}
      {proof?.hashes && <AnchorTable hashes={proof.hashes} head={head} />}
    </section>
  );
};
