import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './session-list.module.css';
import { useAccountTexts } from './texts';

/** Where somebody is signed in, each of which they can end. */
export const SessionList = (): ReactElement => {
  const t = useAccountTexts();
  const language = useLanguage();
  const sessions = api.useQuery('get', '/api/v1/auth/sessions', {});
  const reload = { onSuccess: () => void sessions.refetch() };
  const close = api.useMutation('delete', '/api/v1/auth/sessions/{id}', reload);
  const closeOthers = api.useMutation('delete', '/api/v1/auth/sessions', reload);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section>
      <h2>{t('sessions')}</h2>
      {sessions.isPending && <Skeleton label={t('sessionsLoading')} />}
      {sessions.error !== null && (
        <ProblemNotice problem={sessions.error} onAgain={() => void sessions.refetch()} />
      )}
      <ul className={styles['list']}>
        {sessions.data?.map(({ id, agent, network, lastUsedAt, current }) => (
          <li key={id}>
            <span>
              {agent} {network} · {t('lastUsed', { time: time.format(new Date(lastUsedAt)) })}
            </span>
            {current ? (
              <strong>{t('current')}</strong>
            ) : (
              <Button onClick={() => close.mutate({ params: { path: { id } } })}>{t('close')}</Button>
            )}
          </li>
        ))}
      </ul>
      {(sessions.data?.length ?? 0) > 1 && (
        <Button kind="danger" onClick={() => closeOthers.mutate({})}>
          {t('closeOthers')}
        </Button>
      )}
    </section>
  );
};
