import { holeOf } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { decimalOf } from '../../../api/cube/use-cube';
import { GrowthFigure, RowFigure } from '../../../desk/figure-panel/row-figure';
import { useLanguage } from '../../../i18n/texts';
import { Absent } from '../../../ui/figure/absent';
import { Amount } from '../../../ui/figure/amount';
import { formatDecimal, magnitudeName, magnitudeOf, type Magnitude } from '../../../ui/figure/format-figure';
import { parkColumns, type ParkColumn, type ParkRow } from './park-rows';
import styles from './parks.module.css';
import { useParksTexts } from './texts';

export interface ParkTableProps {
  /** In the order in which they are shown. */
  readonly rows: readonly ParkRow[];
  readonly total: ParkRow;
  readonly sortedBy: ParkColumn;
  readonly chosen: string | null;
  readonly sortAddressOf: (column: ParkColumn) => string;
  readonly parkAddressOf: (code: string) => string;
}

const heads = {
  residentEnterprises: 'enterprises',
  affiliatedEnterprises: 'affiliated',
  jobs: 'jobs',
  investment: 'investment',
  floorArea: 'floorArea',
  amount: 'amount',
  'amount.growth': 'growth',
  perArea: 'perArea',
} as const satisfies Record<ParkColumn, string>;

const decimals: Readonly<Partial<Record<ParkColumn, number>>> = { floorArea: 2, perArea: 2 };

const isMoney = (column: ParkColumn): boolean => column === 'amount' || column === 'investment';

interface CellProps {
  readonly row: ParkRow;
  readonly column: ParkColumn;
  readonly magnitude: Magnitude;
  /** The largest of the column, for the bar; 0: no bar. */
  readonly most: number;
}

const Cell = ({ row: { row, figures }, column, magnitude, most }: CellProps): ReactElement => {
  const shown = { row, column, figure: figures[column] };
  const missing = holeOf(row, 'amount') ?? holeOf(row, 'floorArea');
  const width = most > 0 ? Math.max(0, (Number(row[column] ?? 0) / most) * 100) : 0;
  const write = (value: string): ReactElement =>
    isMoney(column) ? (
      <Amount yuan={value} magnitude={magnitude} />
    ) : (
      <>{formatDecimal(value, decimals[column] ?? 0)}</>
    );
  return (
    <td className="number">
      {column === 'amount.growth' ? (
        <GrowthFigure {...shown} />
      ) : (
        <RowFigure
          {...shown}
          write={write}
          none={column === 'perArea' ? <Absent hole={missing} /> : undefined}
        />
      )}
      {most > 0 && (
        <span className={styles['shaft']} aria-hidden="true">
          <span className={styles['bar']} style={{ width: `${width}%` }} />
        </span>
      )}
    </td>
  );
};

/** Every park with what it has and what it does; a head sorts, a name opens the months. */
export const ParkTable = (props: ParkTableProps): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  const { rows, total, sortedBy, chosen, sortAddressOf, parkAddressOf } = props;
  const valuesOf = (column: ParkColumn): string[] => rows.flatMap(({ row }) => decimalOf(row, column) ?? []);
  const columns = parkColumns.map((column) => ({
    column,
    magnitude: magnitudeOf(isMoney(column) ? valuesOf(column) : []),
    most: column === 'amount.growth' ? 0 : Math.max(0, ...valuesOf(column).map(Number)),
  }));
  return (
    <div className={styles['scroller']} role="region" aria-label={t('sideBySide')} tabIndex={0}>
      <table className={styles['parks']}>
        <thead>
          <tr>
            <th scope="col">{t('park')}</th>
            {columns.map(({ column, magnitude }) => {
              const name = t(heads[column], { unit: magnitudeName(magnitude, language) });
              return (
                <th
                  key={column}
                  scope="col"
                  className="number"
                  aria-sort={sortedBy === column ? 'descending' : 'none'}
                >
                  <Link to={sortAddressOf(column)} title={t('sortBy', { name })} preventScrollReset>
                    {name}
                    {sortedBy === column && <span aria-hidden="true"> ▾</span>}
                  </Link>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className={row.code === chosen ? styles['chosen'] : undefined}>
              <th scope="row">
                <Link to={parkAddressOf(row.code)} preventScrollReset>
                  {row.name}
                </Link>
              </th>
              {columns.map(({ column, magnitude, most }) => (
                <Cell key={column} row={row} column={column} magnitude={magnitude} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {columns.map(({ column, magnitude }) => (
              <Cell key={column} row={total} column={column} magnitude={magnitude} most={0} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
