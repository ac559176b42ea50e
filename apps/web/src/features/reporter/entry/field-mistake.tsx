import type { ReactElement } from 'react';
import styles from './entry.module.css';

export interface FieldMistakeProps {
  readonly id: string;
  readonly words: string | undefined;
}

/** What is wrong with the field above. */
export const FieldMistake = ({ id, words }: FieldMistakeProps): ReactElement | null =>
  words === undefined ? null : (
    <span className={styles['mistake']} id={id}>
      {words}
    </span>
  );
