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

type OwnWay = components['schemas']['OwnMessages']['ways'][number];

const OWN = '/api/v1/notifications/own';

/** How the field for an address behaves on a phone. */
const inputs = {
  mail: { type: 'email', autoComplete: 'email', maxLength: 254 },
  sms: { type: 'tel', autoComplete: 'tel-national', maxLength: 11 },
} as const;

interface CodeFormProps {
  readonly way: OwnWay['way'];
  readonly address: string;
}

const CodeForm = ({ way, address }: CodeFormProps): ReactElement => {
  const t = useMessageTexts();
  const action = useAction();
  const [code, setCode] = useState('');
  const confirm = (): void =>
    void action.run(async () => {
      const params = { path: { way } };
      await client.POST(`${OWN}/addresses/{way}/confirmation`, { params, body: { code } });
      await askAgain(OWN);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <p>{t(`code-${way}`, { address })}</p>
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

const AddressForm = ({ own: { way, address } }: { readonly own: OwnWay }): ReactElement => {
  const t = useMessageTexts();
  const language = useLanguage();
  const action = useAction();
  const [typed, setTyped] = useState('');
  const send = (): void =>
    void action.run(async () => {
      await client.POST(`${OWN}/addresses/${way}`, { body: { address: typed.trim(), language } });
      setTyped('');
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
        label={t(address === null ? way : `new-${way}`)}
        {...inputs[way]}
        required
        value={typed}
        onChange={setTyped}
      />
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Button type="submit" isBusy={action.isBusy} disabled={typed.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
};

const Address = ({ own }: { readonly own: OwnWay }): ReactElement => {
  const t = useMessageTexts();
  const action = useAction();
  const { way, address, pending } = own;
  const remove = (): void =>
    void action.run(async () => {
      await client.DELETE(`${OWN}/addresses/{way}`, { params: { path: { way } } });
      await askAgain(OWN);
    });
  return (
    <div>
      <p>{address === null ? t(`none-${way}`) : t(`address-${way}`, { address })}</p>
      {address !== null && (
        <Button isBusy={action.isBusy} onClick={remove}>
          {t(`remove-${way}`)}
        </Button>
      )}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {pending !== null && <CodeForm key={pending} way={way} address={pending} />}
      <AddressForm own={own} />
    </div>
  );
};

/** How one is told: by which ways and addresses, what of, and when. */
export const MessagesPart = (): ReactElement => {
  const t = useMessageTexts();
  const { data, error, isPending, refetch } = api.useQuery('get', OWN, {});
  const ways = data?.ways.filter(({ isConfigured }) => isConfigured) ?? [];
  const isAble = ways.length > 0;
  return (
    <section className={styles['password']}>
      <h2>{t('title')}</h2>
      <p>{t('about')}</p>
      {isPending && <Skeleton label={t('loading')} rows={3} />}
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {data && !isAble && <Notice kind="information">{t('none')}</Notice>}
      {data && isAble && (
        <>
          {ways.map((own) => (
            <Address key={own.way} own={own} />
          ))}
          <MessageChoices own={data} />
        </>
      )}
    </section>
  );
};
