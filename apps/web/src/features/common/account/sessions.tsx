import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './account.module.css';
import { useAccountTexts } from './texts';

type Session = components['schemas']['SessionResponse'];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const between = (from: string, to: string, unit: number): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / unit);

/** All sessions end by the same settings, so any of them tells. */
const EndOfSessions = ({ session }: { readonly session: Session }): ReactElement => {
  const t = useAccountTexts();
  const { lastUsedAt, idleAt, createdAt, expiresAt } = session;
  return (
    <p>
      {t('sessionsAbout', {
        minutes: between(lastUsedAt, idleAt, MINUTE_MS),
        hours: between(createdAt, expiresAt, HOUR_MS),
      })}
    </p>
  );
};

interface SessionRowProps {
  readonly session: Session;
  readonly onClose: () => void;
}

const SessionRow = ({ session, onClose }: SessionRowProps): ReactElement => {
  const t = useAccountTexts();
  const { agent, network, createdAt, lastUsedAt, current } = session;
  const time = useMoment();
  return (
    <li>
      <span>
        {agent} {network} · {t('since', { time: time(createdAt) })} ·{' '}
        {t('lastUsed', { time: time(lastUsedAt) })}
      </span>
      {current ? <strong>{t('current')}</strong> : <Button onClick={onClose}>{t('close')}</Button>}
    </li>
  );
};

/** Where somebody is signed in, each of which they can end. */
export const SessionList = (): ReactElement => {
  const t = useAccountTexts();
  const sessions = api.useQuery('get', '/api/v1/auth/sessions', {});
  const reload = { onSuccess: () => void sessions.refetch() };
  const close = api.useMutation('delete', '/api/v1/auth/sessions/{id}', reload);
  const closeOthers = api.useMutation('delete', '/api/v1/auth/sessions', reload);
  const own = sessions.data ?? [];
  return (
    <section>
      <h2>{t('sessions')}</h2>
      {sessions.isPending && <Skeleton label={t('sessionsLoading')} />}
      {sessions.error !== null && (
        <ProblemNotice problem={sessions.error} onAgain={() => void sessions.refetch()} />
      )}
      {own[0] && <EndOfSessions session={own[0]} />}
      <ul className={styles['list']} aria-label={t('sessions')}>
        {own.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onClose={() => close.mutate({ params: { path: { id: session.id } } })}
          />
        ))}
      </ul>
      {own.length > 1 && (
        <Button kind="danger" onClick={() => closeOthers.mutate({})}>
          {t('closeOthers')}
        </Button>
      )}
    </section>
  );
};
