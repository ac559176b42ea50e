import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import styles from './session-list.module.css';
import { useAccountTexts } from './texts';

const words = { 'signed-in': 'signedIn', 'sign-in-failed': 'signInFailed', locked: 'locked' } as const;

const isWord = (kind: string): kind is keyof typeof words => kind in words;

/** The latest attempts to sign in under one's name, those of others too. */
export const SignInList = (): ReactElement | null => {
  const t = useAccountTexts();
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/auth/sessions/attempts', {});
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (!data) return null;
  return (
    <section>
      <h2>{t('signIns')}</h2>
      <ul className={styles['list']} aria-label={t('signIns')}>
        {data.map(({ kind, at, agent, network }, index) => (
          <li key={`${at} ${kind} ${index}`}>
            <span>
              {time.format(new Date(at))} · {agent} {network}
            </span>
            <strong>{isWord(kind) ? t(words[kind]) : kind}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};
