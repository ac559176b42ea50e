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
          columns={[
            { key: 'product', head: t('product'), cell: ({ product }) => product },
            { key: 'destination', head: t('destination'), cell: ({ destination }) => destination },
            { key: 'platform', head: t('platform'), cell: ({ platform }) => platform },
            { key: 'store', head: t('store'), cell: ({ store }) => store ?? '' },
            { key: 'flow', head: t('flow'), cell: ({ flow }) => t(flow) },
            {
              key: 'quantity',
              head: t('quantity'),
              isNumber: true,
              cell: ({ reportedQuantity }) => formatDecimal(reportedQuantity, 3),
            },
            { key: 'measure', head: t('measure'), cell: ({ measure }) => measure },
            {
              key: 'amount',
              head: t('amount'),
              isNumber: true,
              cell: ({ amount }) => formatDecimal(amount, 2),
            },
            { key: 'orders', head: t('orders'), isNumber: true, cell: ({ orders }) => orders },
          ]}
        />
      ) : (
        <DataTable
          label={t('lines')}
          rows={values}
          keyOf={(_, index) => String(index)}
          columns={[
            { key: 'indicator', head: t('indicator'), cell: ({ indicator }) => indicator },
            { key: 'platform', head: t('platform'), cell: ({ platform }) => platform ?? '' },
            { key: 'value', head: t('value'), isNumber: true, cell: ({ value }) => value },
          ]}
        />
      )}
    </section>
  );
};
