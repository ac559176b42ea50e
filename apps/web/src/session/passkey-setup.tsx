import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { api, client } from '../api/client';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import { canUsePasskeys, makePasskey, PasskeyNotShown } from './passkey';
import { RecoveryCodes, type SecondFactorSetupProps } from './second-factor-setup';
import { useSecondFactorTexts } from './second-factor-texts';

/** What prevents passkeys here, in words; null where nothing does. */
const useObstacle = (address: string | null): string | null => {
  const t = useSecondFactorTexts();
  if (address === null) return t('passkeysNowhere');
  if (address !== window.location.origin) return t('passkeysElsewhere', { address });
  return canUsePasskeys() ? null : t('passkeysNotInBrowser');
};

/** Adds a passkey: the service asks, then the browser; returns the recovery codes. */
const add = async (name: string): Promise<readonly string[]> => {
  const { data: options } = await client.POST('/api/v1/auth/passkeys/enrolment');
  const passkey = await makePasskey(options!);
  const { data: added } = await client.POST('/api/v1/auth/passkeys', { body: { name, passkey } });
  return added!.recoveryCodes;
};

/** What did not work with a passkey, in words. */
export const PasskeyProblem = ({ problem }: { readonly problem: Error }): ReactElement => {
  const t = useSecondFactorTexts();
  if (problem instanceof PasskeyNotShown) return <Notice kind="mistake">{t('notShown')}</Notice>;
  return <ProblemNotice problem={problem} />;
};

const AddForm = ({ onDone }: SecondFactorSetupProps): ReactElement => {
  const t = useSecondFactorTexts();
  const [name, setName] = useState('');
  const adding = useMutation({
    mutationFn: add,
    onSuccess: (codes) => {
      setName('');
      if (codes.length === 0) onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!adding.isPending) adding.mutate(name);
  };
  const kept = (): void => {
    adding.reset();
    onDone();
  };
  if (adding.data?.length) return <RecoveryCodes codes={adding.data} onKept={kept} />;
  return (
    <form onSubmit={submit}>
      {adding.error !== null && <PasskeyProblem problem={adding.error} />}
      <Field
        label={t('passkeyName')}
        value={name}
        onChange={setName}
        maxLength={64}
        placeholder={t('passkeyNameExample')}
        required
      />
      <Button kind="primary" type="submit" isBusy={adding.isPending}>
        {t('addPasskey')}
      </Button>
    </form>
  );
};

/** Adds a passkey to the own account, or says why none can be added here. */
export const PasskeySetup = ({ onDone }: SecondFactorSetupProps): ReactElement | null => {
  const own = api.useQuery('get', '/api/v1/auth/passkeys', {});
  const obstacle = useObstacle(own.data?.address ?? null);
  if (!own.data) return own.error && <ProblemNotice problem={own.error} />;
  return obstacle === null ? <AddForm onDone={onDone} /> : <p>{obstacle}</p>;
};
