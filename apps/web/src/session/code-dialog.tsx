import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { api } from '../api/client';
import { onCodeNeeded } from '../api/fresh-code';
import { Button } from '../ui/button/button';
import { Dialog } from '../ui/dialog/dialog';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { ProviderBeside } from './provider-ways';
import { CodeForm } from './second-factor-setup';
import styles from './second-factor.module.css';
import { useSecondFactorTexts } from './second-factor-texts';
import type { User } from './use-user';

interface QuestionProps {
  readonly onAnswer: (isProved: boolean) => void;
}

const Question = ({ onAnswer }: QuestionProps): ReactElement => {
  const t = useSecondFactorTexts();
  const prove = api.useMutation('post', '/api/v1/auth/second-factor/proof', {
    onSuccess: () => onAnswer(true),
  });
  return (
    <Dialog title={t('freshTitle')} onClose={() => onAnswer(false)}>
      <p>{t('freshAbout')}</p>
      {prove.error !== null && <ProblemNotice problem={prove.error} />}
      <CodeForm
        label={t('codeOrRecovery')}
        button={t('confirm')}
        isBusy={prove.isPending}
        onCode={(code) => prove.mutate({ body: { code } })}
      />
      <p className={styles['cancel']}>
        <Button onClick={() => onAnswer(false)}>{t('cancel')}</Button>
      </p>
    </Dialog>
  );
};

/** Of somebody who has signed in with the provider: they are asked there, beside this page. */
const ProviderQuestion = ({ onAnswer, user }: QuestionProps & { readonly user: User }): ReactElement => {
  const t = useSecondFactorTexts();
  const signedIn = useCallback(
    (username: string) => onAnswer(username === user.username),
    [onAnswer, user.username],
  );
  return (
    <Dialog title={t('freshSignInTitle')} onClose={() => onAnswer(false)}>
      <p>{t('freshSignInAbout')}</p>
      <ProviderBeside onSignedIn={signedIn} />
      <p className={styles['cancel']}>
        <Button onClick={() => onAnswer(false)}>{t('cancel')}</Button>
      </p>
    </Dialog>
  );
};

/** Lies over the page when a request needs a fresh code, or a fresh sign-in; the request is made again once it was shown. */
export const CodeDialog = ({ user }: { readonly user: User }): ReactElement | null => {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null);
  useEffect(() => onCodeNeeded(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  const answered = useCallback(
    (isProved: boolean) => {
      setAnswer(null);
      answer?.(isProved);
    },
    [answer],
  );
  if (!answer) return null;
  return user.isOfProvider ? (
    <ProviderQuestion user={user} onAnswer={answered} />
  ) : (
    <Question onAnswer={answered} />
  );
};
