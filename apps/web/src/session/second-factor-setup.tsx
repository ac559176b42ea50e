import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { ProblemNotice } from '../ui/problem-notice/problem-notice';
import styles from './second-factor.module.css';
import { useSecondFactorTexts } from './second-factor-texts';

type Enrolment = components['schemas']['EnrolmentResponse'];

interface CodeFormProps {
  readonly label: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onCode: (code: string) => void;
}

/** A field for a code, and its button. */
export const CodeForm = ({ label, button, isBusy, onCode }: CodeFormProps): ReactElement => {
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onCode(code);
  };
  return (
    <form onSubmit={submit}>
      <Field
        label={label}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Button kind="primary" type="submit" isWide isBusy={isBusy}>
        {button}
      </Button>
    </form>
  );
};

const QrCode = ({ enrolment }: { readonly enrolment: Enrolment }): ReactElement => {
  const t = useSecondFactorTexts();
  const { path, side } = enrolment.qr;
  return (
    <>
      <svg className={styles['qr']} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('qr')}>
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>
        {t('secret')} <code className={styles['secret']}>{enrolment.secret}</code>
      </p>
    </>
  );
};

interface CodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

export const RecoveryCodes = ({ codes, onKept }: CodesProps): ReactElement => {
  const t = useSecondFactorTexts();
  return (
    <>
      <h3>{t('codes')}</h3>
      <p>{t('codesAbout')}</p>
      <ul className={styles['codes']} aria-label={t('codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button kind="primary" onClick={onKept}>
        {t('saved')}
      </Button>
    </>
  );
};

export interface SecondFactorSetupProps {
  readonly onDone: () => void;
}

/** Sets up a second factor: from the button over the telephone to the recovery codes. */
export const SecondFactorSetup = ({ onDone }: SecondFactorSetupProps): ReactElement => {
  const t = useSecondFactorTexts();
  const begin = api.useMutation('post', '/api/v1/auth/second-factor');
  const confirm = api.useMutation('post', '/api/v1/auth/second-factor/confirmation', {
    // An account with passkeys has recovery codes already.
    onSuccess: ({ recoveryCodes }) => (recoveryCodes.length === 0 ? onDone() : undefined),
  });
  const problem = confirm.error ?? begin.error;
  if (confirm.data?.recoveryCodes.length)
    return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      {begin.data ? (
        <>
          <p>{t('scan')}</p>
          <QrCode enrolment={begin.data} />
          <CodeForm
            label={t('code')}
            button={t('confirm')}
            isBusy={confirm.isPending}
            onCode={(code) => confirm.mutate({ body: { code } })}
          />
        </>
      ) : (
        <Button kind="primary" isBusy={begin.isPending} onClick={() => begin.mutate({})}>
          {t('start')}
        </Button>
      )}
    </>
  );
};
