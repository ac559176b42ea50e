import { groupThousands } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { isSalesLine, type LineView } from './side-by-side';
import { useNames } from './line-tables';
import styles from './review.module.css';
import { useReviewTexts } from './texts';
import type { Changes } from './use-submission';

type Fields = Readonly<Record<string, string | number>>;

const figures = (fields: Fields): string =>
  ['quantity', 'unit', 'amount', 'orders', 'refundAmount', 'value']
    .flatMap((field) => groupThousands(String(fields[field] ?? '')) || [])
    .join(' · ');

export interface ChangeListProps {
  readonly changes: Pick<Changes, 'added' | 'removed' | 'changed' | 'unchanged'>;
  readonly names: Changes['names'];
  readonly indicatorName: (code: string) => string;
}

/** What a revision changes against another one, line by line. */
export const ChangeList = ({ changes, names, indicatorName }: ChangeListProps): ReactElement => {
  const t = useReviewTexts();
  const { product, destination, platform } = useNames(names);
  const nameOf = (line: Fields): string =>
    [
      line['product'] === undefined ? null : product(String(line['product'])),
      line['indicator'] === undefined ? null : indicatorName(String(line['indicator'])),
      line['destination'] === undefined ? null : destination(String(line['destination'])),
      line['platform'] === undefined ? null : platform(String(line['platform'])),
      line['store'] ?? null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  const fieldsOf = (line: LineView): Fields => (isSalesLine(line) ? { ...line } : { ...line });
  return (
    <ul className={styles['changes']}>
      {changes.changed.map(({ line, before, after }) => (
        <li key={JSON.stringify(line)}>
          <strong>{t('changed')}</strong> {nameOf(line)}: <del>{figures(before)}</del> →{' '}
          <ins>{figures(after)}</ins>
        </li>
      ))}
      {changes.added.map((line) => (
        <li key={JSON.stringify(line)}>
          <strong>{t('added')}</strong> {nameOf(fieldsOf(line))}: <ins>{figures(fieldsOf(line))}</ins>
        </li>
      ))}
      {changes.removed.map((line) => (
        <li key={JSON.stringify(line)}>
          <strong>{t('removed')}</strong> {nameOf(fieldsOf(line))}: <del>{figures(fieldsOf(line))}</del>
        </li>
      ))}
      <li className={styles['soft']}>{t('unchanged', { count: changes.unchanged })}</li>
    </ul>
  );
};
