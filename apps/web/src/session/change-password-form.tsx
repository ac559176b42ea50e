import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '../api/client';
import { Button } from '../ui/button/button';
import { Field, type FieldProps } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { useSessionTexts } from './texts';

const Password = (props: FieldProps): ReactElement => <Field {...props} type="password" required />;

export interface ChangePasswordFormProps {
  readonly onChanged: () => void;
}

export const ChangePasswordForm = ({ onChanged }: ChangePasswordFormProps): ReactElement => {
  const t = useSessionTexts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [differs, setDiffers] = useState(false);
  const change = api.useMutation('post', '/api/v1/auth/password', { onSuccess: onChanged });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDiffers(next !== repeated);
    if (next !== repeated || change.isPending) return;
    change.mutate({ body: { currentPassword: current, newPassword: next } });
  };

  return (
    <form onSubmit={submit}>
      {differs && <Notice kind="mistake">{t('differs')}</Notice>}
      {change.error !== null && <ProblemNotice problem={change.error} />}
      <Password label={t('current')} value={current} onChange={setCurrent} autoComplete="current-password" />
      <Password label={t('next')} value={next} onChange={setNext} autoComplete="new-password" />
      <Password label={t('repeat')} value={repeated} onChange={setRepeated} autoComplete="new-password" />
      <Button kind="primary" type="submit" isWide isBusy={change.isPending}>
        {t('change')}
      </Button>
    </form>
  );
};
