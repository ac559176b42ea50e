import { useState, type ReactElement } from 'react';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { askAgain } from '../../../api/ask-again';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './account.module.css';
import { MessageChoices } from './message-choices';
import { useMessageTexts } from './message-texts';

type OwnMessages = components['schemas']['OwnMessages'];

const OWN = '/api/v1/notifications/own';

const CodeForm = ({ email }: { readonly email: string }): ReactElement => {
  const t = useMessageTexts();
  const action = useAction();
  const [code, setCode] = useState('');
  const confirm = (): void =>
    void action.run(async () => {
      await client.POST(`${OWN}/address/confirmation`, { body: { code } });
      await askAgain(OWN);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <p>{t('codeSent', { email })}</p>
      <Field
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        required
        value={code}
        onChange={(text) => setCode(text.replaceAll(/\D/g, ''))}
      />
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={code.length !== 6}>
        {t('confirm')}
      </Button>
    </form>
  );
};

const AddressForm = ({ own }: { readonly own: OwnMessages }): ReactElement => {
  const t = useMessageTexts();
  const language = useLanguage();
  const action = useAction();
  const [email, setEmail] = useState('');
  const send = (): void =>
    void action.run(async () => {
      await client.POST(`${OWN}/address`, { body: { email: email.trim(), language } });
      setEmail('');
      await askAgain(OWN);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={t(own.email === null ? 'email' : 'newEmail')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        value={email}
        onChange={setEmail}
      />
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Button type="submit" isBusy={action.isBusy} disabled={email.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
};

const Address = ({ own }: { readonly own: OwnMessages }): ReactElement => {
  const t = useMessageTexts();
  const action = useAction();
  const remove = (): void =>
    void action.run(async () => {
      await client.DELETE(`${OWN}/address`);
      await askAgain(OWN);
    });
  return (
    <>
      <p>{own.email === null ? t('noAddress') : t('address', { email: own.email })}</p>
      {own.email !== null && (
        <Button isBusy={action.isBusy} onClick={remove}>
          {t('remove')}
        </Button>
      )}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {own.pendingEmail !== null && <CodeForm key={own.pendingEmail} email={own.pendingEmail} />}
      <AddressForm own={own} />
    </>
  );
};

/** How one is told by mail: to which address, what of, and when. */
export const MessagesPart = (): ReactElement => {
  const t = useMessageTexts();
  const { data, error, isPending, refetch } = api.useQuery('get', OWN, {});
  return (
    <section className={styles['password']}>
      <h2>{t('title')}</h2>
      <p>{t('about')}</p>
      {isPending && <Skeleton label={t('loading')} rows={3} />}
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {data?.hasMailServer === false && <Notice kind="information">{t('noMailServer')}</Notice>}
      {data?.hasMailServer && (
        <>
          <Address own={data} />
          <MessageChoices own={data} />
        </>
      )}
    </section>
  );
};
