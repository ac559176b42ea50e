import { holeOf } from '@xiangtong/contracts';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalOf } from '../../../api/cube/use-cube';
import { GrowthFigure, RowFigure } from '../../../desk/figure-panel/row-figure';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Absent } from '../../../ui/figure/absent';
import { Amount } from '../../../ui/figure/amount';
import { formatDecimal, magnitudeName, magnitudeOf, type Magnitude } from '../../../ui/figure/format-figure';
import { parkColumns, type ParkColumn, type ParkRow } from './park-rows';
import styles from './parks.module.css';
import { useParksTexts } from './texts';

export interface ParkTableProps {
  /** Rows in the order in which they are shown. */
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
    <>
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
    </>
  );
};

interface SortHeadProps extends Pick<ParkTableProps, 'sortAddressOf'> {
  readonly column: ParkColumn;
  readonly magnitude: Magnitude;
  readonly isSorted: boolean;
}

const SortHead = ({ column, magnitude, isSorted, sortAddressOf }: SortHeadProps): ReactElement => {
  const t = useParksTexts();
  const name = t(heads[column], { unit: magnitudeName(magnitude, useLanguage()) });
  return (
    <Link to={sortAddressOf(column)} title={t('sortBy', { name })} preventScrollReset>
      {name}
      {isSorted && <span aria-hidden="true"> ▾</span>}
    </Link>
  );
};

/** Every park with what it has and what it does; a head sorts, a name opens the months. */
export const ParkTable = (props: ParkTableProps): ReactElement => {
  const t = useParksTexts();
  const { rows, total, sortedBy, chosen, sortAddressOf, parkAddressOf } = props;
  const valuesOf = (column: ParkColumn): string[] => rows.flatMap(({ row }) => decimalOf(row, column) ?? []);
  const name = (park: ParkRow): ReactNode =>
    park === total ? (
      t('total')
    ) : (
      <Link to={parkAddressOf(park.code)} preventScrollReset>
        {park.name}
      </Link>
    );
  const figures = parkColumns.map((key): DataColumn<ParkRow> => {
    const magnitude = magnitudeOf(isMoney(key) ? valuesOf(key) : []);
    const most = key === 'amount.growth' ? 0 : Math.max(0, ...valuesOf(key).map(Number));
    const isSorted = sortedBy === key;
    return column.number(
      key,
      <SortHead column={key} {...{ magnitude, isSorted, sortAddressOf }} />,
      (park) => <Cell row={park} column={key} magnitude={magnitude} most={park === total ? 0 : most} />,
      { sort: isSorted ? 'descending' : 'none' },
    );
  });
  return (
    <DataTable
      label={t('sideBySide')}
      className={styles['parks']}
      rows={rows}
      foot={total}
      keyOf={({ code }) => code}
      columns={(column) => [column.name('park', t('park'), name), ...figures]}
      rowClass={({ code }) => (code === chosen ? styles['chosen'] : undefined)}
    />
  );
};
