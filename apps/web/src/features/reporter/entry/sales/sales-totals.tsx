import type { ReactElement } from 'react';
import { parseYuan } from '@xiangtong/domain';
import { useLanguage } from '../../../../i18n/texts';
import { formatAmount, magnitudeName, magnitudeOf } from '../../../../ui/figure/format-figure';
import { Growth } from '../../../../ui/figure/growth';
import styles from '../entry.module.css';
import type { EarlierReport } from '../load-entry';
import { useEntryTexts } from '../texts';
import type { ReadRows } from './read-rows';
import type { SalesForm } from './sales-form';
import { ratioOf, sumOf } from './sums';

const amountsIn = (report: EarlierReport): string[] =>
  report.lines.flatMap((line) => ('amount' in line ? [line.amount] : []));

/** The total of the form, and how it stands to last month and last year. */
export const SalesTotals = ({
  form,
  reading,
}: {
  readonly form: SalesForm;
  readonly reading: ReadRows;
}): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { before, lastYear } = form.entry;
  const earlier = [
    { name: t('lastMonth'), report: before },
    { name: t('lastYear'), report: lastYear },
  ].flatMap(({ name, report }) => (report ? [{ name, total: sumOf(amountsIn(report)) }] : []));
  const magnitude = magnitudeOf([reading.total, ...earlier.map(({ total }) => total)]);
  const unit = magnitudeName(magnitude, language);
  const hasLines = parseYuan(reading.total) !== 0;
  return (
    <dl className={styles['totals']}>
      <div>
        <dt>{t('inUnit', { name: t('total'), unit })}</dt>
        <dd title={reading.total}>
          <strong>{formatAmount(reading.total, magnitude)}</strong>{' '}
          <small>
            {t('lines', { count: reading.lines.length })} · {t('orderCount', { count: reading.orders })}
          </small>
        </dd>
      </div>
      {earlier.map(({ name, total }) => (
        <div key={name}>
          <dt>{t('inUnit', { name, unit })}</dt>
          <dd title={total}>
            {formatAmount(total, magnitude)}{' '}
            <small>{hasLines && <Growth ratio={ratioOf(reading.total, total)} />}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
};
