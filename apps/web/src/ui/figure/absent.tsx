import { holeMark, type Hole } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts';
import styles from './figure.module.css';

export interface AbsentProps {
  /** Null where it is not known. */
  readonly hole: Hole | null;
}

/** Shown in place of a missing figure, with the reason in words, which a thumb and a reader aloud reach too. */
export const Absent = ({ hole }: AbsentProps): ReactElement => {
  const language = useLanguage();
  return <span className={styles['none']}>— {hole && <small>{holeMark(hole, language)}</small>}</span>;
};
