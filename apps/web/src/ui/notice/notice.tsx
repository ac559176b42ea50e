import type { ReactElement, ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly kind: 'mistake' | 'warning' | 'information' | 'success';
  readonly title?: string;
  readonly children?: ReactNode;
  /** What the reader can do about it. */
  readonly action?: ReactNode;
}

/** Something to be known, where it matters; mistakes are read aloud at once. */
export const Notice = ({ kind, title, children, action }: NoticeProps): ReactElement => (
  <div className={`${styles['notice']} ${styles[kind]}`} role={kind === 'mistake' ? 'alert' : 'status'}>
    <div>
      {title !== undefined && <strong>{title}</strong>}
      {children !== undefined && <div>{children}</div>}
    </div>
    {action}
  </div>
);
