import { useState, type FormEvent, type ReactElement } from 'react';
import { client } from '../api/client';
import { RequestFailure } from '../api/problem';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { useSecondFactorTexts } from './second-factor-texts';
import type { SignedIn } from './use-user';
import { useSessionTexts } from './texts';

type Texts = ReturnType<typeof useSessionTexts>;

const wordsFor = (failure: unknown, t: Texts): string => {
  if (!(failure instanceof RequestFailure)) throw failure;
  if (failure.isOffline) return t('offline');
  if (failure.code === 'AUTH.THROTTLED') return t('throttled', { seconds: failure.retryAfter ?? 60 });
  return failure.status === 401 ? t('wrong') : t('failed', { detail: failure.message || failure.code });
};

interface Typed {
  readonly username: string;
  readonly password: string;
}

interface NameAndPasswordProps extends Typed {
  readonly onChange: (typed: Typed) => void;
}

const NameAndPassword = ({ username, password, onChange }: NameAndPasswordProps): ReactElement => {
  const t = useSessionTexts();
  return (
    <>
      <Field
        label={t('username')}
        value={username}
        onChange={(changed) => onChange({ username: changed, password })}
        autoComplete="username"
        required
      />
      <Field
        label={t('password')}
        type="password"
        value={password}
        onChange={(changed) => onChange({ username, password: changed })}
        autoComplete="current-password"
        required
      />
    </>
  );
};

interface CodeFieldProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** For accounts with a second factor, once the password was right. */
const CodeField = ({ code, onChange }: CodeFieldProps): ReactElement => {
  const t = useSecondFactorTexts();
  return (
    <Field
      label={t('codeOrRecovery')}
      value={code}
      onChange={onChange}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus
      required
    />
  );
};

export interface SignInFormProps {
  readonly onSignedIn: (answer: SignedIn) => void;
  /** Another way stands before it. */
  readonly isSecond?: boolean;
}

export const SignInForm = ({ onSignedIn, isSecond = false }: SignInFormProps): ReactElement => {
  const t = useSessionTexts();
  const [typed, setTyped] = useState<Typed>({ username: '', password: '' });
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);

  const signIn = async (): Promise<void> => {
    setBusy(true);
    setMistake(null);
    try {
      const { data } = await client.POST('/api/v1/auth/login', {
        body: { ...typed, ...(code !== null && { code }) },
      });
      if (data) onSignedIn(data);
    } catch (failure) {
      if (failure instanceof RequestFailure && failure.code === 'AUTH.CODE_NEEDED') setCode('');
      else setMistake(wordsFor(failure, t));
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
      <NameAndPassword {...typed} onChange={setTyped} />
      {code !== null && <CodeField code={code} onChange={setCode} />}
      <Button kind={isSecond ? 'plain' : 'primary'} type="submit" isWide isBusy={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
};
