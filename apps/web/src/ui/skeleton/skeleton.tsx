import type { ReactElement } from 'react';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  readonly rows?: number;
  /** What is being loaded, for those who do not see it. */
  readonly label: string;
}

/** Stands where lines of text or rows will come. It appears only after 300 ms: what comes faster needs no waiting sign. */
export const Skeleton = ({ rows = 4, label }: SkeletonProps): ReactElement => (
  <div className={styles['skeleton']} role="status" aria-label={label}>
    {Array.from({ length: rows }, (_, index) => (
      <div key={index} className={styles['row']} />
    ))}
  </div>
);
