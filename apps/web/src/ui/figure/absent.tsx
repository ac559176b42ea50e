import { holeMark, type Hole } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts';
import styles from './figure.module.css';

export interface AbsentProps {
  /** Null where it is not known. */
  readonly hole: Hole | null;
}

/** In the place of a figure that is not there, and why: in words, which a thumb and a reader aloud reach too. */
export const Absent = ({ hole }: AbsentProps): ReactElement => {
  const language = useLanguage();
  return <span className={styles['none']}>— {hole && <small>{holeMark(hole, language)}</small>}</span>;
};
