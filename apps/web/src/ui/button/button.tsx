import type { ButtonHTMLAttributes, ReactElement } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** One `primary` a view; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly isWide?: boolean;
  /** Work is under way: pressed again it does nothing, and keeps the focus. */
  readonly isBusy?: boolean;
}

export const Button = ({
  kind = 'plain',
  isWide = false,
  isBusy = false,
  onClick,
  ...rest
}: ButtonProps): ReactElement => (
  <button
    type="button"
    {...rest}
    onClick={isBusy ? undefined : onClick}
    aria-busy={isBusy}
    className={`${styles['button']} ${styles[kind]} ${isWide ? styles['wide'] : ''}`}
  />
);

interface MoreButtonProps {
  /** A query that answers page by page. */
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly children: string;
}

/** Asks for the next page, where there is one. */
export const MoreButton = ({ of, children }: MoreButtonProps): ReactElement | null =>
  of.hasNextPage ? (
    <Button onClick={() => void of.fetchNextPage()} isBusy={of.isFetchingNextPage}>
      {children}
    </Button>
  ) : null;
