import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { FileCheck } from '../../../ui/file-check/file-check';
import { OpenPage } from '../../../ui/open-page/open-page';
import { SealFacts } from './seal-facts';
import { useVerifyTexts } from './texts';
import styles from './verify.module.css';

const SEAL = /^[0-9a-f]{64}$/;

const SealForm = ({ first }: { readonly first: string }): ReactElement => {
  const t = useVerifyTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(first);
  const [isWrong, setWrong] = useState(first !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const seal = typed.replace(/\s/g, '').toLowerCase();
    setWrong(!SEAL.test(seal));
    if (SEAL.test(seal)) void navigate(`/verify/${seal}`);
  };
  return (
    <form className={styles['part']} onSubmit={submit}>
      <Field
        label={t('enter')}
        value={typed}
        onChange={setTyped}
        spellCheck={false}
        autoComplete="off"
        mistake={isWrong ? t('notSeal') : undefined}
      />
      <Button type="submit">{t('look')}</Button>
    </form>
  );
};

/** What the seal of a report pins, and whether a file is the published one; open to everybody. */
export const VerifyPage = (): ReactElement => {
  const t = useVerifyTexts();
  const asked = (useParams()['seal'] ?? '').toLowerCase();
  const seal = SEAL.test(asked) ? asked : null;
  return (
    <OpenPage title={t('title')}>
      <p>{t('about')}</p>
      {seal === null ? <SealForm key={asked} first={asked} /> : <SealFacts key={seal} hash={seal} />}
      <FileCheck key={`file-${seal}`} seal={seal} />
      <section className={styles['part']}>
        <p>{t('aboutVerifier')}</p>
        <a href="/api/v1/evidence/verifier" download="verify-evidence.mjs">
          {t('verifier')}
        </a>
      </section>
    </OpenPage>
  );
};
