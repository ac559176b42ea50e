import { type ReactElement, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { onSessionLost } from '../api/session-lost';
import { useMoment } from '../i18n/use-moment';
import { Button } from '../ui/button/button';
import { later } from '../ui/later/later';
import { Notice } from '../ui/notice/notice';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { Skeleton } from '../ui/skeleton/skeleton';
import { Door } from './door';
import styles from './session-gate.module.css';
import { oweNoSignOut, onSignedOutElsewhere } from './sign-out';
import { useSessionTexts } from './texts';
import { forgetEverything, isIn, useSession, type SignedIn, type User } from './use-user';
import { onCodeNeeded } from '../api/fresh-code';

const CodeQuestion = later(() => import('./code-question').then((part) => part.CodeQuestion));

/** Lies over the page when a request needs a fresh code, or a fresh sign-in; the request is made again once it was shown. */
const CodeDialog = ({ user }: { readonly user: User }): ReactElement | null => {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null);
  useEffect(() => onCodeNeeded(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  const answered = useCallback(
    (isProved: boolean) => {
      setAnswer(null);
      answer?.(isProved);
    },
    [answer],
  );
  return answer && <CodeQuestion user={user} onAnswer={answered} />;
};

interface SignInNewsProps {
  readonly answer: SignedIn;
  readonly onRead: () => void;
}

/** What somebody has to know about their account as soon as they are in. */
const SignInNews = ({ answer, onRead }: SignInNewsProps): ReactElement | null => {
  const t = useSessionTexts();
  const { failedSignIns, weakPassword } = answer;
  const { count, latest } = failedSignIns;
  const moment = useMoment();
  if (count === 0 && !weakPassword) return null;
  return (
    <Notice kind="warning" action={<Button onClick={onRead}>{t('read')}</Button>}>
      {latest !== null && <p>{t('failedSignIns', { count, time: moment(latest) })}</p>}
      {weakPassword && <p>{t('weakPassword')}</p>}
      {/* The session stands around the router: a link of the router has none to ask here, and breaks the page. */}
      <a href="/account">{t('toAccount')}</a>
    </Notice>
  );
};

/** What is needed at the door alone is fetched there: most visits find somebody signed in. */
const SignIn = later(() => import('./at-the-door').then((part) => part.SignIn));
const SignInAgain = later(() => import('./at-the-door').then((part) => part.SignInAgain));
const FirstThings = later(() => import('./at-the-door').then((part) => part.FirstThings));

interface BeforeAppProps {
  readonly user: User | null | undefined;
  readonly problem: unknown;
  readonly onSignedIn: (answer: SignedIn) => void;
  readonly onAgain: () => void;
}

/** Nobody has signed in yet, or something has to be done first. */
const BeforeApp = ({ user, problem, onSignedIn, onAgain }: BeforeAppProps): ReactElement => {
  const t = useSessionTexts();
  if (user) return <FirstThings user={user} />;
  if (user === null) return <SignIn onSignedIn={onSignedIn} />;
  return (
    <Door title={t('title')}>
      <ProblemNotice problem={problem} onAgain={onAgain} />
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
  // What was typed last is kept as the page is left.
  useEffect(() => onSignedOutElsewhere(() => window.location.assign('/')), []);
  useEffect(() => {
    document.body.toggleAttribute('data-covered', lost !== null);
  }, [lost]);

  const signedIn = (answer: SignedIn): void => {
    setNews(answer);
    oweNoSignOut();
    setLost(null);
    void forgetEverything().then(again);
  };
  const { data: user, error } = session;
  const waits = <Skeleton label={t('title')} />;
  if (session.isPending) return waits;
  if (!user || !isIn(user))
    return (
      <Suspense fallback={waits}>
        <BeforeApp user={user} problem={error} onSignedIn={signedIn} onAgain={again} />
      </Suspense>
    );
  return (
    <>
      {news && <SignInNews answer={news} onRead={() => setNews(null)} />}
      {children}
      <div className={styles['again']}>
        <Suspense fallback={null}>
          <CodeDialog user={user} />
          {lost !== null && <SignInAgain user={user} why={lost} onDone={() => setLost(null)} />}
        </Suspense>
      </div>
    </>
  );
};
