import { useState, type FormEvent, type ReactElement } from 'react';
import { client } from '../api/client';
import { RequestFailure } from '../api/problem';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { PasskeyNotShown, showPasskey, type ShownPasskey } from './passkey';
import { PasskeyButton } from './passkey-button';
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
  /** A passkey is offered before it. */
  readonly isSecond: boolean;
}

/** Shown for accounts with a second factor, once the password was right. */
const CodeField = ({ code, onChange, isSecond }: CodeFieldProps): ReactElement => {
  const t = useSecondFactorTexts();
  return (
    <Field
      label={t('codeOrRecovery')}
      value={code}
      onChange={onChange}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={!isSecond}
      required
    />
  );
};

export interface SignInFormProps {
  readonly onSignedIn: (answer: SignedIn) => void;
  /** Another way is offered before it. */
  readonly isSecond?: boolean;
}

/** What the service asks for in addition to the password; null until it does. */
type Asked = 'code' | 'passkey' | null;

const askedBy = (failure: unknown): Asked => {
  if (!(failure instanceof RequestFailure)) return null;
  if (failure.code === 'AUTH.PASSKEY_NEEDED') return 'passkey';
  return failure.code === 'AUTH.CODE_NEEDED' ? 'code' : null;
};

const withPasskey = async (body: Typed): Promise<ShownPasskey> => {
  const { data: options } = await client.POST('/api/v1/auth/login/passkey', { body });
  return showPasskey(options!);
};

const useSignIn = (onSignedIn: (answer: SignedIn) => void) => {
  const t = useSessionTexts();
  const factorTexts = useSecondFactorTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const failed = (failure: unknown): void => {
    const needs = askedBy(failure);
    if (needs !== null) setAsked(needs);
    else setMistake(failure instanceof PasskeyNotShown ? factorTexts('notShown') : wordsFor(failure, t));
  };
  const signIn = async (typed: Typed, factor: () => Promise<object>): Promise<void> => {
    setBusy(true);
    setMistake(null);
    try {
      const { data } = await client.POST('/api/v1/auth/login', { body: { ...typed, ...(await factor()) } });
      if (data) onSignedIn(data);
    } catch (failure) {
      failed(failure);
    } finally {
      setBusy(false);
    }
  };
  return { asked, busy, mistake, signIn };
};

export const SignInForm = ({ onSignedIn, isSecond = false }: SignInFormProps): ReactElement => {
  const t = useSessionTexts();
  const [typed, setTyped] = useState<Typed>({ username: '', password: '' });
  const [code, setCode] = useState('');
  const { asked, busy, mistake, signIn } = useSignIn(onSignedIn);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void signIn(typed, async () => (asked === null ? {} : { code }));
  };
  const usePasskey = (): void => void signIn(typed, async () => ({ passkey: await withPasskey(typed) }));

  return (
    <form onSubmit={submit}>
      {mistake && <Notice kind="mistake">{mistake}</Notice>}
      <NameAndPassword {...typed} onChange={setTyped} />
      {asked === 'passkey' && <PasskeyButton isBusy={busy} onPress={usePasskey} />}
      {asked !== null && <CodeField code={code} onChange={setCode} isSecond={asked === 'passkey'} />}
      <Button kind={isSecond || asked === 'passkey' ? 'plain' : 'primary'} type="submit" isWide isBusy={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
};
