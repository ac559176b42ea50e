import type { ReactElement } from 'react';
import { Link } from 'react-router';
import styles from './link-tabs.module.css';

export interface LinkTab {
  readonly name: string;
  readonly to: string;
  readonly isOpen: boolean;
}

/** Parts of a page, each with an address of its own, so that they are links and no tabs of a list. */
export const LinkTabs = ({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
}): ReactElement => (
  <nav aria-label={label} className={styles['tabs']}>
    {tabs.map(({ name, to, isOpen }) => (
      <Link key={to} to={to} aria-current={isOpen ? 'page' : undefined}>
        {name}
      </Link>
    ))}
  </nav>
);
