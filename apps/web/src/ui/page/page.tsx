import { useEffect, type ReactElement, type ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** Shown beside the title: choices that the whole page follows, one main action. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: its title, which is also that of the window, and its content. */
export const Page = ({ title, actions, children }: PageProps): ReactElement => {
  useEffect(() => {
    document.title = `${title} · 乡统`;
  }, [title]);
  return (
    <main className={styles['page']} id="content" tabIndex={-1}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </main>
  );
};
