import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { askAgain } from '../../../api/ask-again';
import { useMoment } from '../../../i18n/use-moment';
import { PasskeySetup } from '../../../session/passkey-setup';
import { useSecondFactorTexts } from '../../../session/second-factor-texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './account.module.css';

type Passkey = components['schemas']['PasskeyResponse'];

const reload = (): void => void askAgain('/api/v1/auth/passkeys', '/api/v1/auth/second-factor');

interface RenameProps {
  readonly passkey: Passkey;
  readonly onDone: () => void;
}

const Rename = ({ passkey: { id, name: before }, onDone }: RenameProps): ReactElement => {
  const t = useSecondFactorTexts();
  const [name, setName] = useState(before);
  const rename = api.useMutation('patch', '/api/v1/auth/passkeys/{id}', {
    onSuccess: () => {
      reload();
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    rename.mutate({ params: { path: { id } }, body: { name } });
  };
  return (
    <form onSubmit={submit}>
      {rename.error !== null && <ProblemNotice problem={rename.error} />}
      <Field label={t('newName')} value={name} onChange={setName} maxLength={64} required autoFocus />
      <Button type="submit" isBusy={rename.isPending}>
        {t('saveName')}
      </Button>
    </form>
  );
};

const PasskeyRow = ({ passkey }: { readonly passkey: Passkey }): ReactElement => {
  const t = useSecondFactorTexts();
  const [isRenamed, setRenamed] = useState(false);
  const remove = api.useMutation('delete', '/api/v1/auth/passkeys/{id}', { onSuccess: reload });
  const { id, name, createdAt, lastUsedAt, isBackedUp } = passkey;
  const time = useMoment();
  return (
    <li>
      {isRenamed ? (
        <Rename passkey={passkey} onDone={() => setRenamed(false)} />
      ) : (
        <span>
          <strong>{name}</strong> · {t('added', { time: time(createdAt) })} ·{' '}
          {lastUsedAt === null ? t('neverUsed') : t('used', { time: time(lastUsedAt) })}
          {isBackedUp && ` · ${t('backedUp')}`}
        </span>
      )}
      <span>
        <Button onClick={() => setRenamed(!isRenamed)}>{t(isRenamed ? 'cancel' : 'rename')}</Button>{' '}
        <Button
          kind="danger"
          isBusy={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { id } } })}
        >
          {t('removePasskey')}
        </Button>
      </span>
      {remove.error !== null && <ProblemNotice problem={remove.error} />}
    </li>
  );
};

/** The passkeys of one's own account. */
export const PasskeysPart = (): ReactElement => {
  const t = useSecondFactorTexts();
  const { data } = api.useQuery('get', '/api/v1/auth/passkeys', {});
  const passkeys = data?.passkeys ?? [];
  return (
    <>
      <h3>{t('passkeys')}</h3>
      <p>{t('passkeysAbout')}</p>
      {passkeys.length > 0 && (
        <ul className={styles['list']} aria-label={t('passkeys')}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <PasskeySetup onDone={reload} />
    </>
  );
};
