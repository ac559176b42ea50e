import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { onSessionLost } from '../api/session-lost';
import { useLanguage } from '../i18n/texts';
import { Button } from '../ui/button/button';
import { Dialog } from '../ui/dialog/dialog';
import { LanguageSwitch } from '../ui/language-switch/language-switch';
import { Notice } from '../ui/notice/notice';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { Skeleton } from '../ui/skeleton/skeleton';
import { ChangePasswordForm } from './change-password-form';
import { CodeDialog } from './code-dialog';
import { useWays } from './provider';
import { ProviderBeside, ProviderButton } from './provider-ways';
import { PasskeySetup } from './passkey-setup';
import { SecondFactorSetup } from './second-factor-setup';
import { useSecondFactorTexts } from './second-factor-texts';
import styles from './session-gate.module.css';
import { SignInForm, type SignInFormProps } from './sign-in-form';
import { useSessionTexts } from './texts';
import { askAnew, forgetEverything, useSession, type SignedIn, type User } from './use-user';

interface SignInNewsProps {
  readonly answer: SignedIn;
  readonly onRead: () => void;
}

/** What somebody has to know about their account as soon as they are in. */
const SignInNews = ({ answer, onRead }: SignInNewsProps): ReactElement | null => {
  const t = useSessionTexts();
  const language = useLanguage();
  const { failedSignIns, weakPassword } = answer;
  const { count, latest } = failedSignIns;
  if (count === 0 && !weakPassword) return null;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice kind="warning" action={<Button onClick={onRead}>{t('read')}</Button>}>
      {latest !== null && <p>{t('failedSignIns', { count, time: time.format(new Date(latest)) })}</p>}
      {weakPassword && <p>{t('weakPassword')}</p>}
      {/* The session stands around the router: a link of the router has none to ask here, and breaks the page. */}
      <a href="/account">{t('toAccount')}</a>
    </Notice>
  );
};

const Door = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => {
  const t = useSessionTexts();
  return (
    <main className={styles['door']}>
      <header>
        <p className={styles['product']}>{t('product')}</p>
        <LanguageSwitch />
      </header>
      <h1>{title}</h1>
      {children}
    </main>
  );
};

/** Where people sign in with their bureau, the password stands second, or for an emergency alone. */
const PasswordWay = ({ onSignedIn }: SignInFormProps): ReactElement | null => {
  const t = useSessionTexts();
  const ways = useWays();
  const form = <SignInForm onSignedIn={onSignedIn} isSecond={Boolean(ways?.provider)} />;
  if (!ways?.provider) return form;
  if (ways.password)
    return (
      <>
        <p className={styles['or']}>{t('orPassword')}</p>
        {form}
      </>
    );
  return (
    <details className={styles['or']}>
      <summary>{t('emergency')}</summary>
      {form}
    </details>
  );
};

/** And what needs no account; the router is behind the session. */
const SignIn = ({ onSignedIn }: SignInFormProps): ReactElement => {
  const t = useSessionTexts();
  return (
    <>
      <ProviderButton />
      <PasswordWay onSignedIn={onSignedIn} />
      <footer className={styles['open']}>
        <p>{t('help')}</p>
        <p>{t('about')}</p>
        <a href="/open">{t('openReports')}</a>
        <a href="/verify">{t('verify')}</a>
      </footer>
    </>
  );
};

interface SignInAgainProps {
  readonly user: User;
  /** Code of the problem by which the session was found to have ended. */
  readonly why: string;
  readonly onDone: () => void;
}

const reasons: Readonly<Record<string, 'againIdle' | 'againOver'>> = {
  'AUTH.SESSION_IDLE': 'againIdle',
  'AUTH.SESSION_OVER': 'againOver',
};

/** Lies over a page whose session has ended, so that what was typed there stays. Another person gets a new page. */
const SignInAgain = ({ user, why, onDone }: SignInAgainProps): ReactElement => {
  const t = useSessionTexts();
  const signedIn = useCallback(
    (username: string): void => {
      if (username !== user.username) {
        return void forgetEverything().then(() => window.location.assign('/'));
      }
      onDone();
      void askAnew();
    },
    [user.username, onDone],
  );
  return (
    <Dialog title={t('title')}>
      <p>{t(reasons[why] ?? 'again')}</p>
      <ProviderBeside onSignedIn={signedIn} />
      {!user.isOfProvider && <SignInForm onSignedIn={({ user: now }) => signedIn(now.username)} />}
    </Dialog>
  );
};

/** What has to be done before anything else: a password of one's own, a second factor. */
const FirstThings = ({ user }: { readonly user: User }): ReactElement => {
  const t = useSessionTexts();
  const factorTexts = useSecondFactorTexts();
  if (user.mustChangePassword)
    return (
      <Door title={t('changeTitle')}>
        <p>{t('changeWhy')}</p>
        <ChangePasswordForm onChanged={() => void askAnew()} />
      </Door>
    );
  return (
    <Door title={factorTexts('title')}>
      <p>{factorTexts('required')}</p>
      <PasskeySetup onDone={() => void askAnew()} />
      <p className={styles['or']}>{factorTexts('orTelephone')}</p>
      <SecondFactorSetup onDone={() => void askAnew()} />
    </Door>
  );
};

/** Nothing behind it is drawn before somebody has signed in and has a password of their own. */
export const SessionGate = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const t = useSessionTexts();
  const session = useSession();
  const again = (): void => void session.refetch();
  const [lost, setLost] = useState<string | null>(null);
  const [news, setNews] = useState<SignedIn | null>(null);
  useEffect(() => onSessionLost(setLost), []);

  const signedIn = (answer: SignedIn): void => {
    setNews(answer);
    void forgetEverything();
    setLost(null);
    again();
  };
  const { data: user, error } = session;
  if (user?.mustChangePassword || user?.mustSetSecondFactor) return <FirstThings user={user} />;
  if (user)
    return (
      <>
        {news && <SignInNews answer={news} onRead={() => setNews(null)} />}
        {children}
        <CodeDialog user={user} />
        {lost !== null && <SignInAgain user={user} why={lost} onDone={() => setLost(null)} />}
      </>
    );
  if (session.isPending) return <Skeleton label={t('title')} />;
  return (
    <Door title={t('title')}>
      {user === null ? <SignIn onSignedIn={signedIn} /> : <ProblemNotice problem={error} onAgain={again} />}
    </Door>
  );
};
