import { useCallback, type ReactElement } from 'react';
import { Dialog } from '../ui/dialog/dialog';
import { ChangePasswordForm } from './change-password-form';
import { Door } from './door';
import { PasskeySetup } from './passkey-setup';
import { useWays } from './provider';
import { ProviderBeside, ProviderButton } from './provider-ways';
import { SecondFactorSetup } from './second-factor-setup';
import { useSecondFactorTexts } from './second-factor-texts';
import styles from './session-gate.module.css';
import { SignInForm, type SignInFormProps } from './sign-in-form';
import { useSessionTexts } from './texts';
import { askAnew, forgetEverything, type User } from './use-user';

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

/** The ways to sign in, and what needs no account; the router is behind the session. */
export const SignIn = ({ onSignedIn }: SignInFormProps): ReactElement => {
  const t = useSessionTexts();
  return (
    <Door title={t('title')}>
      <ProviderButton />
      <PasswordWay onSignedIn={onSignedIn} />
      <footer className={styles['open']}>
        <p>{t('help')}</p>
        <p>{t('about')}</p>
        <a href="/open">{t('openReports')}</a>
        <a href="/verify">{t('verify')}</a>
      </footer>
    </Door>
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
export const SignInAgain = ({ user, why, onDone }: SignInAgainProps): ReactElement => {
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
export const FirstThings = ({ user }: { readonly user: User }): ReactElement => {
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
