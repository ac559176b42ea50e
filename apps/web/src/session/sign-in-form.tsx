import { useState, type FormEvent, type ReactElement } from 'react';
import { client } from '../api/client';
import { RequestFailure } from '../api/problem';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import type { SignedIn } from './use-user';
import { useSessionTexts } from './texts';

type Texts = ReturnType<typeof useSessionTexts>;

const wordsFor = (failure: unknown, t: Texts): string => {
  if (!(failure instanceof RequestFailure)) throw failure;
  if (failure.isOffline) return t('offline');
  if (failure.code === 'AUTH.THROTTLED') return t('throttled', { seconds: failure.retryAfter ?? 60 });
  return failure.status === 401 ? t('wrong') : t('failed', { detail: failure.message || failure.code });
};

export interface SignInFormProps {
  readonly onSignedIn: (answer: SignedIn) => void;
}

export const SignInForm = ({ onSignedIn }: SignInFormProps): ReactElement => {
  const t = useSessionTexts();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);

  const signIn = async (): Promise<void> => {
    setBusy(true);
    setMistake(null);
    try {
      const { data } = await client.POST('/api/v1/auth/login', { body: { username, password } });
      if (data) onSignedIn(data);
    } catch (failure) {
      setMistake(wordsFor(failure, t));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void signIn();
  };

  return (
    <form onSubmit={submit}>
      {mistake && <Notice kind="mistake">{mistake}</Notice>}
      <Field label={t('username')} value={username} onChange={setUsername} autoComplete="username" required />
      <Field
        label={t('password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <Button kind="primary" type="submit" isWide isBusy={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
};
