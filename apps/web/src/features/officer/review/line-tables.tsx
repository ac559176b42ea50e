import type { Hole } from '@xiangtong/contracts';
import { groupThousands } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Absent } from '../../../ui/figure/absent';
import { formatCount, formatDecimal } from '../../../ui/figure/format-figure';
import { Growth } from '../../../ui/figure/growth';
import { placeNames } from '@xiangtong/naming';
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
  const yuan = (key: 'now' | 'lastMonth' | 'lastYear', hole: Hole | null): DataColumn<ComparedProduct> =>
    column.number(key, t(key), (row) => <Yuan value={row[key]} hole={hole} />);
  return (
    <DataTable
      label={t('products')}
      rows={rows}
      keyOf={({ product }) => product}
      rowClass={({ now }) => (now === null ? styles['absent'] : undefined)}
      columns={(column) => [
        column.name('product', t('product'), ({ product }) => nameOf(product)),
        yuan('now', null),
        yuan('lastMonth', holes.lastMonth),
        yuan('lastYear', holes.lastYear),
        column.number('growth', t('growth'), ({ growth }) =>
          holes.lastMonth ? <Absent hole={{ ...holes.lastMonth, side: 'mom' }} /> : <Growth ratio={growth} />,
        ),
      ]}
    />
  );
};

export interface LineTableProps {
  readonly lines: readonly LineView[];
  readonly names: Names;
  readonly label: string;
  readonly indicatorName: (code: string) => string;
  /** What was said of a line, and a way to say more. */
  readonly talk: (line: LineView) => ReactElement;
}

const SalesTable = ({ lines, names, label, talk }: LinesOf<SalesLine>): ReactElement => {
  const t = useReviewTexts();
  const { product, destination, platform } = useNames(names);
  const columns: readonly DataColumn<SalesLine>[] = [
    column.name('product', t('product'), (line) => product(line.product)),
    column.word('destination', t('destination'), (line) => destination(line.destination)),
    column.word('platform', t('platform'), (line) => platform(line.platform)),
    column.number(
      'quantity',
      t('quantity'),
      ({ quantity, unit }) => `${formatDecimal(quantity, 3).replace(/\.?0+$/, '')} ${unit}`,
    ),
    column.number('orders', t('orders'), ({ orders }) => formatCount(orders)),
    column.number('amount', t('amount'), ({ amount }) => formatDecimal(amount, 2)),
    column.word('talk', t('comment'), talk),
  ];
  return (
    <DataTable isList label={label} rows={lines} keyOf={(_, index) => String(index)} columns={columns} />
  );
};

interface LinesOf<Line> extends Pick<LineTableProps, 'names' | 'label' | 'talk'> {
  readonly lines: readonly Line[];
}

type ValueTableProps = LinesOf<ValueLine> & Pick<LineTableProps, 'indicatorName'>;

const ValueTable = ({ lines, names, label, talk, indicatorName }: ValueTableProps): ReactElement => {
  const t = useReviewTexts();
  const { platform } = useNames(names);
  const columns: readonly DataColumn<ValueLine>[] = [
    column.name('indicator', t('indicator'), (line) => indicatorName(line.indicator)),
    column.word('platform', t('platform'), (line) =>
      line.platform === undefined ? '' : platform(line.platform),
    ),
    column.number('value', t('value'), ({ value }) => groupThousands(value)),
    column.word('talk', t('comment'), talk),
  ];
  return (
    <DataTable isList label={label} rows={lines} keyOf={(_, index) => String(index)} columns={columns} />
  );
};

/** Lines as they were reported: all of one kind. */
export const LineTable = ({ lines, ...shared }: LineTableProps): ReactElement => {
  const sales = lines.filter(isSalesLine);
  if (sales.length > 0) return <SalesTable lines={sales} {...shared} />;
  return <ValueTable lines={lines.flatMap((line) => (isSalesLine(line) ? [] : [line]))} {...shared} />;
};
