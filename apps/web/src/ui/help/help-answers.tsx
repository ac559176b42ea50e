import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts';
import styles from './help.module.css';
import type { HelpPage } from './help-pages';
import { helpEn } from './texts-en';
import { helpZh } from './texts-zh';

export const helpTexts = { zh: helpZh, en: helpEn } as const;

/** What people ask on a page, and what to do. */
export const HelpAnswers = ({ page }: { readonly page: HelpPage }): ReactElement => (
  <dl className={styles['answers']}>
    {Object.entries(helpTexts[useLanguage()][page]).map(([question, answer]) => (
      <div key={question}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
      </div>
    ))}
  </dl>
);
