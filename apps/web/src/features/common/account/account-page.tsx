import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { ChangePasswordForm } from '../../../session/change-password-form';
import { useProviderName } from '../../../session/provider';
import { useUser } from '../../../session/use-user';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ThemeSwitch } from '../../../ui/theme/theme-switch';
import { MessagesPart } from './messages';
import { SecondFactorPart } from './second-factor';
import { SubscriptionsPart } from './subscriptions';
import { SessionList } from './sessions';
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

const TokensPart = (): ReactElement => {
  const t = useAccountTexts();
  return (
    <section>
      <h2>{t('tokens')}</h2>
      <p>{t('tokensAbout')}</p>
      <Link to="/account/tokens">{t('toTokens')}</Link>
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
        <TokensPart />
        <MessagesPart />
        {user.roles.some((role) => role === 'officer' || role === 'auditor') && <SubscriptionsPart />}
        {user.isOfProvider ? <ProviderPart /> : <OwnProofs />}
      </div>
    </Page>
  );
};
