import { useId, type ReactElement, type ReactNode } from 'react';
import { PartName } from '../../ui/data-table/part-name';
import { Waiting, type Loading } from '../../ui/problem-notice/problem-notice';
import styles from './block.module.css';

export interface BlockProps {
  readonly title: string;
  /** Shown beside the title: a unit, a link into the page of the matter. */
  readonly aside?: ReactNode;
  /** What has to have come before there is content. */
  readonly of?: Loading;
  /** Columns of twelve that it takes on a desktop. */
  readonly width?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  /** Rows of the skeleton. */
  readonly rows?: number;
  readonly children: ReactNode;
}

/** One matter of a dashboard. It waits and fails on its own; the rest of the page does not. */
export const Block = ({ title, aside, of, width = 4, rows = 5, children }: BlockProps): ReactElement => {
  const id = useId();
  return (
    <section className={`${styles['block']} ${styles[`w${width}`]}`} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {of && <Waiting for={of} label={title} rows={rows} />}
      <PartName value={title}>
        {(of === undefined || (!of.isPending && of.error === null)) && children}
      </PartName>
    </section>
  );
};

/** Blocks above each other beside a tall one. */
export const Stack = ({
  width,
  children,
}: Required<Pick<BlockProps, 'width' | 'children'>>): ReactElement => (
  <div className={`${styles['stack']} ${styles[`w${width}`]}`}>{children}</div>
);

export const Blocks = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={styles['blocks']}>{children}</div>
);
