import type { Hole } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
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
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('products')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            {(['now', 'lastMonth', 'lastYear', 'growth'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ product, now, lastMonth, lastYear, growth }) => (
            <tr key={product} className={now === null ? styles['absent'] : undefined}>
              <th scope="row">{nameOf(product)}</th>
              <td className="number">
                <Yuan value={now} hole={null} />
              </td>
              <td className="number">
                <Yuan value={lastMonth} hole={holes.lastMonth} />
              </td>
              <td className="number">
                <Yuan value={lastYear} hole={holes.lastYear} />
              </td>
              <td className="number">
                {holes.lastMonth ? (
                  <Absent hole={{ ...holes.lastMonth, side: 'mom' }} />
                ) : (
                  <Growth ratio={growth} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const SalesRow = ({ line, names }: { readonly line: SalesLine; readonly names: Names }): ReactElement => {
  const { product, destination, platform } = useNames(names);
  return (
    <tr>
      <th scope="row">{product(line.product)}</th>
      <td>{destination(line.destination)}</td>
      <td>{platform(line.platform)}</td>
      <td className="number">
        {formatDecimal(line.quantity, 3).replace(/\.?0+$/, '')} {line.unit}
      </td>
      <td className="number">{formatDecimal(String(line.orders), 0)}</td>
      <td className="number">{formatDecimal(line.amount, 2)}</td>
    </tr>
  );
};

export interface LineTableProps {
  readonly lines: readonly LineView[];
  readonly names: Names;
  readonly label: string;
  readonly indicatorName: (code: string) => string;
}

/** Lines as they were reported. */
export const LineTable = ({ lines, names, label, indicatorName }: LineTableProps): ReactElement => {
  const t = useReviewTexts();
  const sales = lines.filter(isSalesLine);
  const { platform } = useNames(names);
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(sales.length > 0 ? 'product' : 'indicator')}</th>
            {sales.length > 0 && <th scope="col">{t('destination')}</th>}
            <th scope="col">{t('platform')}</th>
            {(sales.length > 0 ? (['quantity', 'orders', 'amount'] as const) : (['value'] as const)).map(
              (key) => (
                <th key={key} scope="col" className="number">
                  {t(key)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) =>
            isSalesLine(line) ? (
              <SalesRow key={index} line={line} names={names} />
            ) : (
              <tr key={index}>
                <th scope="row">{indicatorName(line.indicator)}</th>
                <td>{line.platform === undefined ? '' : platform(line.platform)}</td>
                <td className="number">{line.value}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};
