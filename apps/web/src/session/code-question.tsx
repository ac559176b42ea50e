import { useMutation } from '@tanstack/react-query';
import { useCallback, type ReactElement } from 'react';
import { api, client } from '../api/client';
import { Button } from '../ui/button/button';
import { Dialog } from '../ui/dialog/dialog';
import { showPasskey, type ShownPasskey } from './passkey';
import { PasskeyButton } from './passkey-button';
import { PasskeyProblem } from './passkey-setup';
import { ProviderBeside } from './provider-ways';
import { CodeForm } from './second-factor-setup';
import styles from './second-factor.module.css';
import { useSecondFactorTexts } from './second-factor-texts';
import type { User } from './use-user';

interface AnswerProps {
  readonly onAnswer: (isProved: boolean) => void;
}

/** Proves with a code; null for a passkey, for which the browser asks. */
const proveWith = async (code: string | null): Promise<void> => {
  const shown = code === null ? { passkey: await passkeyShown() } : { code };
  await client.POST('/api/v1/auth/second-factor/proof', { body: shown });
};

const passkeyShown = async (): Promise<ShownPasskey> => {
  const { data: options } = await client.POST('/api/v1/auth/passkeys/challenge');
  return showPasskey(options!);
};

const Question = ({ onAnswer }: AnswerProps): ReactElement => {
  const t = useSecondFactorTexts();
  const { data: factor } = api.useQuery('get', '/api/v1/auth/second-factor', {});
  const prove = useMutation({ mutationFn: proveWith, onSuccess: () => onAnswer(true) });
  return (
    <Dialog title={t('freshTitle')} onClose={() => onAnswer(false)}>
      <p>{t('freshAbout')}</p>
      {prove.error !== null && <PasskeyProblem problem={prove.error} />}
      {factor !== undefined && factor.passkeys > 0 && (
        <PasskeyButton isBusy={prove.isPending} onPress={() => prove.mutate(null)} />
      )}
      <CodeForm
        label={t('codeOrRecovery')}
        button={t('confirm')}
        isBusy={prove.isPending}
        onCode={(code) => prove.mutate(code)}
      />
      <p className={styles['cancel']}>
        <Button onClick={() => onAnswer(false)}>{t('cancel')}</Button>
      </p>
    </Dialog>
  );
};

/** Asks somebody who has signed in with the provider: they prove it there, beside this page. */
const ProviderQuestion = ({ onAnswer, user }: AnswerProps & { readonly user: User }): ReactElement => {
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

export interface CodeQuestionProps extends AnswerProps {
  readonly user: User;
}

/** Asks for a fresh code, or a fresh sign-in. */
export const CodeQuestion = ({ user, onAnswer }: CodeQuestionProps): ReactElement =>
  user.isOfProvider ? <ProviderQuestion user={user} onAnswer={onAnswer} /> : <Question onAnswer={onAnswer} />;
