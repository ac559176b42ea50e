import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { LanguageSwitch } from '../../../ui/language-switch/language-switch';
import { FileCheck } from './file-check';
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

/** For whoever holds a report: what its seal pins, and whether the file is the published one. */
export const VerifyPage = (): ReactElement => {
  const t = useVerifyTexts();
  const asked = (useParams()['seal'] ?? '').toLowerCase();
  const seal = SEAL.test(asked) ? asked : null;
  useEffect(() => {
    document.title = `${t('title')} · 乡统`;
  }, [t]);
  return (
    <main className={styles['page']} id="content">
      <header className={styles['top']}>
        <p className={styles['product']}>{t('product')}</p>
        <span>
          <LanguageSwitch /> <a href="/">{t('home')}</a>
        </span>
      </header>
      <h1 className={styles['part']}>{t('title')}</h1>
      <p>{t('about')}</p>
      {seal === null ? <SealForm key={asked} first={asked} /> : <SealFacts key={seal} hash={seal} />}
      <FileCheck key={`file-${seal}`} seal={seal} />
    </main>
  );
};
