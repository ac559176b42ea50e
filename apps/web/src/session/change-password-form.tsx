import { useState, type FormEvent, type ReactElement } from 'react';
import { client } from '../api/client';
import { RequestFailure } from '../api/problem';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { useSessionTexts } from './texts';

export interface ChangePasswordFormProps {
  readonly onChanged: () => void;
}

export const ChangePasswordForm = ({ onChanged }: ChangePasswordFormProps): ReactElement => {
  const t = useSessionTexts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);

  const change = async (): Promise<void> => {
    if (next !== repeated) return setMistake(t('differs'));
    setBusy(true);
    setMistake(null);
    try {
      await client.POST('/api/v1/auth/password', { body: { currentPassword: current, newPassword: next } });
      onChanged();
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      setMistake(
        failure.isOffline
          ? t('offline')
          : failure.errors.map((error) => error.message).join(' ') || failure.message,
      );
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void change();
  };

  return (
    <form onSubmit={submit}>
      {mistake && <Notice kind="mistake">{mistake}</Notice>}
      <Field
        label={t('current')}
        type="password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        required
      />
      <Field
        label={t('next')}
        type="password"
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        required
      />
      <Field
        label={t('repeat')}
        type="password"
        value={repeated}
        onChange={setRepeated}
        autoComplete="new-password"
        required
      />
      <Button kind="primary" type="submit" isWide isBusy={busy}>
        {t('change')}
      </Button>
    </form>
  );
};
