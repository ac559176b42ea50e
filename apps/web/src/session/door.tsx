import type { ReactElement, ReactNode } from 'react';
import { LanguageSwitch } from '../ui/language-switch/language-switch';
import styles from './session-gate.module.css';
import { useSessionTexts } from './texts';

interface DoorProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page before the app: nobody has signed in, or something has to be done first. */
export const Door = ({ title, children }: DoorProps): ReactElement => {
  const t = useSessionTexts();
  return (
    <main className={styles['door']}>
      <header>
        <p className={styles['product']}>{t('product')}</p>
        <LanguageSwitch />
      </header>
      <h1>{title}</h1>
      {children}
    </main>
  );
};
