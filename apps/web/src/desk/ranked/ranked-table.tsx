import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { decimalOf, type CubeRow } from '../../api/cube/use-cube';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../ui/data-table/data-table';
import { formatPercent, magnitudeName, magnitudeOf } from '../../ui/figure/format-figure';
import { AmountFigure, GrowthFigure } from '../figure-panel/row-figure';
import { Glow } from '../live/glow';
import styles from './ranked-table.module.css';

const useRankedTexts = defineTexts({
  zh: { amount: '销售额（{{unit}}）', growth: '增长', share: '占 {{percent}}%' },
  en: { amount: 'Sales ({{unit}})', growth: 'Growth', share: '{{percent}}%' },
});

export interface RankedRow {
  readonly code: string;
  readonly name: string;
  /** Amount and its growth. */
  readonly row: CubeRow;
  /** Addresses of the amount and of its growth, see `FigureDoor`. */
  readonly figure: string;
  readonly growthFigure: string;
  /** Exact ratio of the whole, of what takes no place among the others: it comes last, in grey, and has no bar. */
  readonly unplacedShare?: string | null;
  /** What the name opens. */
  readonly to?: string;
}

export interface RankedTableProps {
  /** What the rows are: the head of the first column. */
  readonly of: string;
  readonly rows: readonly RankedRow[];
  /** See `Glow`. */
  readonly view: string;
}

const amountOf = ({ row }: RankedRow): string => decimalOf(row, 'amount') ?? '0';

const Name = ({ row, most }: { readonly row: RankedRow; readonly most: number }): ReactElement => {
  const t = useRankedTexts();
  const { name, to, unplacedShare } = row;
  const width = most > 0 ? Math.max(0, (Number(amountOf(row)) / most) * 100) : 0;
  return (
    <>
      <span className={styles['name']}>
        {to === undefined ? name : <Link to={to}>{name}</Link>}{' '}
        {unplacedShare != null && t('share', { percent: formatPercent(unplacedShare) })}
      </span>
      {unplacedShare === undefined && (
        <span className={styles['shaft']} aria-hidden="true">
          <span className={styles['bar']} style={{ width: `${width}%` }} />
        </span>
      )}
    </>
  );
};

/** Members by size: a name, a bar with its amount, the growth. */
export const RankedTable = ({ of, rows, view }: RankedTableProps): ReactElement => {
  const t = useRankedTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map(amountOf));
  const placed = rows.filter(({ unplacedShare }) => unplacedShare === undefined);
  const most = Math.max(0, ...placed.map(amountOf).map(Number));
  const columns: readonly DataColumn<RankedRow>[] = [
    column.name('name', of, (row) => <Name row={row} most={most} />, { className: styles['wide'] }),
    column.number(
      'amount',
      t('amount', { unit: magnitudeName(magnitude, language) }),
      (ranked) => (
        <Glow value={amountOf(ranked)} view={view}>
          <AmountFigure row={ranked.row} column="amount" figure={ranked.figure} magnitude={magnitude} />
        </Glow>
      ),
      { className: styles['amount'] },
    ),
    column.number('growth', t('growth'), ({ row, growthFigure }) => (
      <GrowthFigure row={row} column="amount.growth" figure={growthFigure} />
    )),
  ];
  return (
    <DataTable
      label={of}
      isOpen
      rows={rows}
      keyOf={({ code }) => code}
      columns={columns}
      rowClass={({ unplacedShare }) => (unplacedShare === undefined ? undefined : styles['unplaced'])}
    />
  );
};
