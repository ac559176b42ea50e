import type { Hole } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Absent } from '../../../ui/figure/absent';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { Growth } from '../../../ui/figure/growth';
import { placeNames } from '../../../ui/place-name/place-name';
import {
  isSalesLine,
  type ComparedProduct,
  type FormerHoles,
  type LineView,
  type SalesLine,
} from './side-by-side';
import styles from './review.module.css';
import { useReviewTexts } from './texts';
import type { Changes } from './use-submission';

type Names = Changes['names'];
type ValueLine = Exclude<LineView, SalesLine>;

/** Names of the codes of lines; a code without one stays. */
export const useNames = (names: Names) => {
  const language = useLanguage();
  const places = Object.entries(names.destinations).map(([code, name]) => ({ code, name }));
  return {
    product: (code: string): string => names.products[code]?.[language] ?? code,
    platform: (code: string): string => names.platforms[code]?.[language] ?? code,
    destination: placeNames(places, language),
  };
};

const Yuan = ({
  value,
  hole,
}: {
  readonly value: string | null;
  readonly hole: Hole | null;
}): ReactElement => {
  const t = useReviewTexts();
  if (hole) return <Absent hole={hole} />;
  return <>{value === null ? t('noFigure') : formatDecimal(value, 2)}</>;
};

export interface ProductTableProps {
  readonly rows: readonly ComparedProduct[];
  readonly holes: FormerHoles;
  readonly nameOf: (product: string) => string;
}

/** Products of this month, last month and last year side by side. */
export const ProductTable = ({ rows, holes, nameOf }: ProductTableProps): ReactElement => {
  const t = useReviewTexts();
  const yuan = (key: 'now' | 'lastMonth' | 'lastYear', hole: Hole | null): DataColumn<ComparedProduct> => ({
    key,
    head: t(key),
    isNumber: true,
    cell: (row) => <Yuan value={row[key]} hole={hole} />,
  });
  return (
    <DataTable
      label={t('products')}
      rows={rows}
      keyOf={({ product }) => product}
      rowClass={({ now }) => (now === null ? styles['absent'] : undefined)}
      columns={[
        { key: 'product', head: t('product'), isName: true, cell: ({ product }) => nameOf(product) },
        yuan('now', null),
        yuan('lastMonth', holes.lastMonth),
        yuan('lastYear', holes.lastYear),
        {
          key: 'growth',
          head: t('growth'),
          isNumber: true,
          cell: ({ growth }) =>
            holes.lastMonth ? (
              <Absent hole={{ ...holes.lastMonth, side: 'mom' }} />
            ) : (
              <Growth ratio={growth} />
            ),
        },
      ]}
    />
  );
};

export interface LineTableProps {
  readonly lines: readonly LineView[];
  readonly names: Names;
  readonly label: string;
  readonly indicatorName: (code: string) => string;
}

const SalesTable = ({ lines, names, label }: LinesOf<SalesLine>): ReactElement => {
  const t = useReviewTexts();
  const { product, destination, platform } = useNames(names);
  const columns: readonly DataColumn<SalesLine>[] = [
    { key: 'product', head: t('product'), isName: true, cell: (line) => product(line.product) },
    { key: 'destination', head: t('destination'), cell: (line) => destination(line.destination) },
    { key: 'platform', head: t('platform'), cell: (line) => platform(line.platform) },
    {
      key: 'quantity',
      head: t('quantity'),
      isNumber: true,
      cell: ({ quantity, unit }) => `${formatDecimal(quantity, 3).replace(/\.?0+$/, '')} ${unit}`,
    },
    {
      key: 'orders',
      head: t('orders'),
      isNumber: true,
      cell: ({ orders }) => formatDecimal(String(orders), 0),
    },
    { key: 'amount', head: t('amount'), isNumber: true, cell: ({ amount }) => formatDecimal(amount, 2) },
  ];
  return <DataTable label={label} rows={lines} keyOf={(_, index) => String(index)} columns={columns} />;
};

interface LinesOf<Line> extends Pick<LineTableProps, 'names' | 'label'> {
  readonly lines: readonly Line[];
}

type ValueTableProps = LinesOf<ValueLine> & Pick<LineTableProps, 'indicatorName'>;

const ValueTable = ({ lines, names, label, indicatorName }: ValueTableProps): ReactElement => {
  const t = useReviewTexts();
  const { platform } = useNames(names);
  const columns: readonly DataColumn<ValueLine>[] = [
    { key: 'indicator', head: t('indicator'), isName: true, cell: (line) => indicatorName(line.indicator) },
    {
      key: 'platform',
      head: t('platform'),
      cell: (line) => (line.platform === undefined ? '' : platform(line.platform)),
    },
    { key: 'value', head: t('value'), isNumber: true, cell: ({ value }) => value },
  ];
  return <DataTable label={label} rows={lines} keyOf={(_, index) => String(index)} columns={columns} />;
};

/** Lines as they were reported: all of one kind. */
export const LineTable = ({ lines, ...shared }: LineTableProps): ReactElement => {
  const sales = lines.filter(isSalesLine);
  if (sales.length > 0) return <SalesTable lines={sales} {...shared} />;
  return <ValueTable lines={lines.flatMap((line) => (isSalesLine(line) ? [] : [line]))} {...shared} />;
};
