import { useEffect, type ReactElement } from 'react';
import { useAction } from '../api/use-action';
import { Button } from '../ui/button/button';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { leaveForProvider, useProviderName } from './provider';
import styles from './session-gate.module.css';
import { onSignedInElsewhere } from './signed-in-elsewhere';
import { useSessionTexts } from './texts';

/** Leads from the door to the provider of the bureau, and back to the page that was asked for. */
export const ProviderButton = (): ReactElement | null => {
  const t = useSessionTexts();
  const name = useProviderName();
  const { run, problem, isBusy } = useAction();
  const { pathname, search, hash } = window.location;
  if (name === undefined) return null;
  return (
    <div className={styles['provider']}>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Button
        kind="primary"
        isWide
        isBusy={isBusy}
        onClick={() => void run(() => leaveForProvider(pathname + search + hash))}
      >
        {t('withProvider', { name })}
      </Button>
    </div>
  );
};

export interface ProviderBesideProps {
  readonly onSignedIn: (username: string) => void;
}

/** Signs in beside the page, which stays as it is: another page goes to the provider, and tells this one. */
export const ProviderBeside = ({ onSignedIn }: ProviderBesideProps): ReactElement | null => {
  const t = useSessionTexts();
  const name = useProviderName();
  useEffect(() => onSignedInElsewhere(onSignedIn), [onSignedIn]);
  if (name === undefined) return null;
  return (
    <p className={styles['provider']}>
      <a className={styles['beside']} href="/signing-in" target="_blank" rel="noopener">
        {t('withProvider', { name })}
      </a>
    </p>
  );
};
