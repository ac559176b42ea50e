import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Block } from '../../../desk/block/block';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { AmountFigure } from '../../../desk/figure-panel/row-figure';
import type { SalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { magnitudeName } from '../../../ui/figure/format-figure';
import type { Shown } from './figures';
import styles from './overview.module.css';
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
  const query = api.useQuery('get', '/api/v1/submissions', {
    params: { query: { unit, form: 'sales', limit: SHOWN } },
  });
  return (
    <Block title={t('ofUnit')} of={query} width={5} rows={12}>
      <table className={styles['plain']}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" className="number">
              {t('sales', { unit: magnitudeName(shown.magnitude, language) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {query.data?.items.map(({ id, period, status }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/review?submission=${id}`}>{periodName(period, language)}</Link>
              </th>
              <td>{t(status)}</td>
              <td className="number">
                <AmountFigure
                  row={months.get(period)}
                  column="amount"
                  figure={undefined}
                  magnitude={shown.magnitude}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
};
