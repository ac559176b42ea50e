import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { formatDecimal } from '../../../ui/figure/format-figure';
import styles from './entry.module.css';
import type { Entry, StoredLine } from './load-entry';
import { useEntryTexts } from './texts';

type SalesLine = Extract<StoredLine, { product: string }>;
type ValueLine = Exclude<StoredLine, { product: string }>;

const SalesTable = ({
  entry,
  lines,
}: {
  readonly entry: Entry;
  readonly lines: readonly SalesLine[];
}): ReactElement => {
  const t = useEntryTexts();
  const { catalogue } = entry;
  return (
    <table>
      <thead>
        <tr>
          {(['product', 'destination', 'platform', 'store'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
          {(['quantity', 'unit', 'amount', 'ordersColumn'] as const).map((column) => (
            <th key={column} scope="col" data-number={column !== 'unit'}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>{catalogue.productName(line.product)}</td>
            <td>{catalogue.placeName(line.destination)}</td>
            <td>{catalogue.platformName(line.platform)}</td>
            <td>{line.store}</td>
            <td data-number>{formatDecimal(line.quantity, 3).replace(/\.?0+$/, '')}</td>
            <td>{catalogue.measureName(line.product, line.unit)}</td>
            <td data-number>{formatDecimal(line.amount, 2)}</td>
            <td data-number>{line.orders}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const ValueTable = ({
  entry,
  lines,
}: {
  readonly entry: Entry;
  readonly lines: readonly ValueLine[];
}): ReactElement => {
  const language = useLanguage();
  const { catalogue, form } = entry;
  return (
    <table>
      <tbody>
        {lines.map(({ indicator, platform, value }) => {
          const meaning = form.indicators.find(({ code }) => code === indicator);
          return (
            <tr key={`${indicator}/${platform ?? ''}`}>
              <th scope="row">
                {meaning?.name[language] ?? indicator}
                {platform !== undefined && ` · ${catalogue.platformName(platform)}`}
                {meaning && `（${meaning.unit[language]}）`}
              </th>
              <td data-number>{formatDecimal(value, meaning?.decimals ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** The lines that wait or are in force, to be read. */
export const SettledLines = ({ entry }: { readonly entry: Entry }): ReactElement => {
  const t = useEntryTexts();
  const sales = entry.submitted.flatMap((line) => ('product' in line ? [line] : []));
  const values = entry.submitted.flatMap((line) => ('product' in line ? [] : [line]));
  if (entry.submitted.length === 0) return <p>{t('nil')}</p>;
  return (
    <div className={styles['lines']} tabIndex={0} role="region" aria-label={t('grid')}>
      {sales.length > 0 && <SalesTable entry={entry} lines={sales} />}
      {values.length > 0 && <ValueTable entry={entry} lines={values} />}
    </div>
  );
};
