import { memo, type ReactElement } from 'react';
import { parseYuan } from '@xiangtong/domain';
import { formatDecimal } from '../../../../ui/figure/format-figure';
import { useEntryTexts } from '../texts';
import { plainNumber } from './parse-cells';
import styles from './sales-cards.module.css';
import { isEmpty, type SalesRow } from './sales-row';

export interface LineCardProps {
  readonly row: SalesRow;
  readonly index: number;
  readonly isWrong: boolean;
  readonly onOpen: () => void;
}

const money = (text: string): string => {
  const plain = plainNumber(text);
  return parseYuan(plain) === null ? text : formatDecimal(plain, 2);
};

/** A line in two rows of text; a tap opens it. */
export const LineCard = memo(
  ({ row, index, isWrong, onOpen }: LineCardProps): ReactElement => {
    const t = useEntryTexts();
    return (
      <button type="button" className={styles['card']} data-wrong={isWrong} onClick={onOpen}>
        <span className={styles['number']}>{index + 1}</span>
        <span className={styles['what']}>
          <strong>{isEmpty(row) ? t('newLine') : row.product || '—'}</strong>
          <small>
            {[row.destination, row.platform, row.store].filter((text) => text !== '').join(' · ')}
          </small>
        </span>
        <span className={styles['howMuch']}>
          {row.amount !== '' && <span>{money(row.amount)}</span>}
          <small>{isWrong ? t('m_missing') : row.quantity && `${row.quantity} ${row.unit}`}</small>
        </span>
      </button>
    );
  },
  (one, other) => one.row === other.row && one.index === other.index && one.isWrong === other.isWrong,
);
LineCard.displayName = 'LineCard';
