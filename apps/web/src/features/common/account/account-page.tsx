import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { ChangePasswordForm } from '../../../session/change-password-form';
import { useProviderName } from '../../../session/provider';
import { useUser, type Role } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Actions } from '../../../ui/forms/forms';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ThemeSwitch } from '../../../ui/theme/theme-switch';
import { Tour } from '../../../ui/tour/tour';
import { MessagesPart } from './messages';
import { SecondFactorPart } from './second-factor';
import { SubscriptionsPart } from './subscriptions';
import { SessionList } from './sessions';
import styles from './account.module.css';
import { useAccountTexts } from './texts';

const words = {
  'signed-in': 'signedIn',
  'sign-in-failed': 'signInFailed',
  'factor-refused': 'factorRefused',
  locked: 'locked',
} as const;

const isWord = (kind: string): kind is keyof typeof words => kind in words;

/** The latest attempts to sign in under one's name, those of others too. */
const SignInList = (): ReactElement | null => {
  const t = useAccountTexts();
  const { data } = api.useQuery('get', '/api/v1/auth/sessions/attempts', {});
  const moment = useMoment();
  if (!data) return null;
  return (
    <section>
      <h2>{t('signIns')}</h2>
      <ul className={styles['list']} aria-label={t('signIns')}>
        {data.map(({ kind, at, agent, network }, index) => (
          <li key={`${at} ${kind} ${index}`}>
            <span>
              {moment(at)} · {agent} {network}
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

/** Once more, of each role that one has. */
const TourPart = (): ReactElement => {
  const t = useAccountTexts();
  const { roles } = useUser();
  const [shown, setShown] = useState<Role | null>(null);
  return (
    <Actions>
      {roles.map((role) => (
        <Button key={role} onClick={() => setShown(role)}>
          {t('tour', { role: t(role) })}
        </Button>
      ))}
      {shown !== null && <Tour role={shown} onClose={() => setShown(null)} />}
    </Actions>
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
      <TourPart />
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
