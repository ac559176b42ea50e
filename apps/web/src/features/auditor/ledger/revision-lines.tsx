import type { ReactElement } from 'react';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatDecimal } from '../../../ui/figure/format-figure';
import type { LedgerRevision } from './revision-proof';
import { useLedgerTexts } from './texts';

/** The lines of a revision as they are hashed. */
export const RevisionLines = ({
  revision: { lines, values },
}: {
  readonly revision: LedgerRevision;
}): ReactElement => {
  const t = useLedgerTexts();
  const isSales = lines.length > 0;
  return (
    <section>
      <h3>{t('lines')}</h3>
      {isSales ? (
        <DataTable
          label={t('lines')}
          rows={lines}
          keyOf={(_, index) => String(index)}
          columns={(column) => [
            column.word('product', t('product'), ({ product }) => product),
            column.word('destination', t('destination'), ({ destination }) => destination),
            column.word('platform', t('platform'), ({ platform }) => platform),
            column.word('store', t('store'), ({ store }) => store ?? ''),
            column.word('flow', t('flow'), ({ flow }) => t(flow)),
            column.number('quantity', t('quantity'), ({ reportedQuantity }) =>
              formatDecimal(reportedQuantity, 3),
            ),
            column.word('measure', t('measure'), ({ measure }) => measure),
            column.number('amount', t('amount'), ({ amount }) => formatDecimal(amount, 2)),
            column.number('orders', t('orders'), ({ orders }) => orders),
          ]}
        />
      ) : (
        <DataTable
          label={t('lines')}
          rows={values}
          keyOf={(_, index) => String(index)}
          columns={(column) => [
            column.word('indicator', t('indicator'), ({ indicator }) => indicator),
            column.word('platform', t('platform'), ({ platform }) => platform ?? ''),
            column.number('value', t('value'), ({ value }) => value),
          ]}
        />
      )}
    </section>
  );
};
