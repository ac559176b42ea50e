import type { ReactElement, ReactNode } from 'react';
import styles from './facts.module.css';

/** Names and values beside each other; below each other on a phone. */
export const Facts = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <dl className={styles['facts']}>{children}</dl>
);

export const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
