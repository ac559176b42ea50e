import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { ChangePasswordForm } from '../../../session/change-password-form';
import { useProviderName } from '../../../session/provider';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ThemeSwitch } from '../../../ui/theme/theme-switch';
import { MessagesPart } from './messages';
import { SecondFactorPart } from './second-factor';
import styles from './account.module.css';
import { useAccountTexts } from './texts';

const words = { 'signed-in': 'signedIn', 'sign-in-failed': 'signInFailed', locked: 'locked' } as const;

const isWord = (kind: string): kind is keyof typeof words => kind in words;

/** The latest attempts to sign in under one's name, those of others too. */
const SignInList = (): ReactElement | null => {
  const t = useAccountTexts();
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/auth/sessions/attempts', {});
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (!data) return null;
  return (
    <section>
      <h2>{t('signIns')}</h2>
      <ul className={styles['list']} aria-label={t('signIns')}>
        {data.map(({ kind, at, agent, network }, index) => (
          <li key={`${at} ${kind} ${index}`}>
            <span>
              {time.format(new Date(at))} · {agent} {network}
            </span>
            <strong>{isWord(kind) ? t(words[kind]) : kind}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where somebody is signed in, each of which they can end. */
const SessionList = (): ReactElement => {
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

/** Second factor and password, of who signs in with one. */
const OwnProofs = (): ReactElement => {
  const t = useAccountTexts();
  const [isChanged, setChanged] = useState(false);
  return (
    <>
      <SecondFactorPart />
      <section className={styles['password']}>
        <h2>{t('password')}</h2>
        {isChanged ? (
          <Notice kind="success">{t('changed')}</Notice>
        ) : (
          <ChangePasswordForm onChanged={() => setChanged(true)} />
        )}
      </section>
    </>
  );
};

const ProviderPart = (): ReactElement => {
  const t = useAccountTexts();
  return (
    <section className={styles['password']}>
      <h2>{t('provider')}</h2>
      <p>{t('providerAbout', { name: useProviderName() ?? '' })}</p>
    </section>
  );
};

export const AccountPage = (): ReactElement => {
  const t = useAccountTexts();
  const language = useLanguage();
  const user = useUser();
  const roles = new Intl.ListFormat(language, { style: 'narrow' }).format(user.roles.map((role) => t(role)));
  return (
    <Page title={t('title')}>
      <p>
        {user.displayName} · {t('username')} {user.username} · {t('roles')} {roles}
      </p>
      <ThemeSwitch />
      <div className={styles['account']}>
        <SessionList />
        <SignInList />
        <MessagesPart />
        {user.isOfProvider ? <ProviderPart /> : <OwnProofs />}
      </div>
    </Page>
  );
};
