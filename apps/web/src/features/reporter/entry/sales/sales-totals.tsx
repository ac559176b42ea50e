import type { ReactElement } from 'react';
import { parseYuan } from '@xiangtong/domain';
import { useLanguage } from '../../../../i18n/texts';
import { formatAmount, formatDecimal, magnitudeName, magnitudeOf } from '../../../../ui/figure/format-figure';
import { Growth } from '../../../../ui/figure/growth';
import styles from '../entry.module.css';
import type { EarlierReport } from '../load-entry';
import { useEntryTexts } from '../texts';
import type { MendProps } from './names-panel';
import { wholeRows } from './sales-form';
import { ratioOf, sumOf } from './sums';

const amountsIn = (report: EarlierReport): string[] =>
  report.lines.flatMap((line) => ('amount' in line ? [line.amount] : []));

/** The total of the form in yuan, of the rows that count, and how it stands to last month and last year. */
export const SalesTotals = ({ form, reading }: MendProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { before, lastYear } = form.entry;
  const earlier = [
    { name: t('lastMonth'), report: before },
    { name: t('lastYear'), report: lastYear },
  ].flatMap(({ name, report }) => (report ? [{ name, total: sumOf(amountsIn(report)) }] : []));
  const unit = magnitudeName('yuan', language);
  const inWan =
    magnitudeOf([reading.total]) === 'yuan'
      ? ''
      : `${t('inWan', { amount: formatAmount(reading.total, 'ten-thousand') })} · `;
  const hasLines = parseYuan(reading.total) !== 0;
  return (
    <dl className={styles['totals']}>
      <div>
        <dt>{t('inUnit', { name: t('total'), unit })}</dt>
        <dd>
          <strong>{formatDecimal(reading.total, 2)}</strong>{' '}
          <small>
            {inWan}
            {t('lines', { count: wholeRows(reading).length })} · {t('orderCount', { count: reading.orders })}
            {reading.mistakes.size > 0 && ` · ${t('notCounted', { count: reading.mistakes.size })}`}
          </small>
        </dd>
      </div>
      {earlier.map(({ name, total }) => (
        <div key={name}>
          <dt>{t('inUnit', { name, unit })}</dt>
          <dd>
            {formatDecimal(total, 2)}{' '}
            <small>{hasLines && <Growth ratio={ratioOf(reading.total, total)} />}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
};
