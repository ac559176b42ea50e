import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Block } from '../../../desk/block/block';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { AmountFigure } from '../../../desk/figure-panel/row-figure';
import type { SalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { DataTable } from '../../../ui/data-table/data-table';
import { magnitudeName } from '../../../ui/figure/format-figure';
import type { Shown } from './figures';
import { useOverviewTexts } from './texts';

export interface UnitReportsProps {
  readonly shown: Shown;
  readonly unit: string;
  /** Sales in force. */
  readonly months: SalesMonths['months'];
}

const SHOWN = 24;

/** The last step of the way down: the reports of one unit, each of which opens its submission. */
export const UnitReports = ({ shown, unit, months }: UnitReportsProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const { magnitude } = shown;
  const query = api.useQuery('get', '/api/v1/submissions', {
    params: { query: { unit, form: 'sales', limit: SHOWN } },
  });
  return (
    <Block title={t('ofUnit')} of={query} width={5} rows={12}>
      <DataTable
        label={t('ofUnit')}
        isOpen
        rows={query.data?.items ?? []}
        keyOf={({ id }) => id}
        columns={(column) => [
          column.name('month', t('month'), ({ id, period }) => (
            <Link to={`/review?submission=${id}`}>{periodName(period, language)}</Link>
          )),
          column.word('status', t('status'), ({ status }) => t(status)),
          column.number('sales', t('sales', { unit: magnitudeName(magnitude, language) }), ({ period }) => (
            <AmountFigure row={months.get(period)} column="amount" figure={undefined} magnitude={magnitude} />
          )),
        ]}
      />
    </Block>
  );
};
