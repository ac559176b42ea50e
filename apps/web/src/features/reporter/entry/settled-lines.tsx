import type { ReactElement } from 'react';
import { salesLineKey } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatDecimal } from '../../../ui/figure/format-figure';
import type { Entry, StoredLine } from './load-entry';
import { commentsOnLines } from './line-comments';
import { useEntryTexts } from './texts';

type SalesLine = Extract<StoredLine, { product: string }>;
type ValueLine = Exclude<StoredLine, { product: string }>;

interface LinesProps<Line> {
  readonly entry: Entry;
  readonly lines: readonly Line[];
}

const SalesTable = ({ entry, lines }: LinesProps<SalesLine>): ReactElement => {
  const t = useEntryTexts();
  const { catalogue } = entry;
  const said = new Map(
    [...commentsOnLines(entry.detail)].map(([key, all]) => [key, all.map(({ text }) => text)]),
  );
  const quantity = (value: string): string => formatDecimal(value, 3).replace(/\.?0+$/, '');
  return (
    <DataTable
      isList
      label={t('grid')}
      rows={lines}
      keyOf={(_, index) => String(index)}
      columns={(column) => [
        column.word('product', t('product'), ({ product }) => catalogue.productName(product)),
        column.word('destination', t('destination'), ({ destination }) => catalogue.placeName(destination)),
        column.word('platform', t('platform'), ({ platform }) => catalogue.platformName(platform)),
        column.word('store', t('store'), ({ store }) => store),
        column.number(
          'quantity',
          t('quantity'),
          (line) => `${quantity(line.quantity)} ${catalogue.measureName(line.product, line.unit)}`,
        ),
        column.number('amount', t('amount'), ({ amount }) => formatDecimal(amount, 2)),
        column.number('orders', t('ordersColumn'), ({ orders }) => orders),
        ...(said.size > 0
          ? [column.word('said', t('said'), (line) => said.get(salesLineKey(line))?.join(' '))]
          : []),
      ]}
    />
  );
};

const ValueTable = ({ entry, lines }: LinesProps<ValueLine>): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { catalogue, form } = entry;
  const meaningOf = ({ indicator }: ValueLine) => form.indicators.find(({ code }) => code === indicator);
  const nameOf = (line: ValueLine): string => {
    const meaning = meaningOf(line);
    const platform = line.platform === undefined ? '' : ` · ${catalogue.platformName(line.platform)}`;
    const unit = meaning === undefined ? '' : `（${meaning.unit[language]}）`;
    return `${meaning?.name[language] ?? line.indicator}${platform}${unit}`;
  };
  return (
    <DataTable
      isList
      label={t('grid')}
      rows={lines}
      keyOf={({ indicator, platform }) => `${indicator}/${platform ?? ''}`}
      columns={(column) => [
        column.name('name', '', nameOf),
        column.number('value', '', (line) => formatDecimal(line.value, meaningOf(line)?.decimals ?? 0)),
      ]}
    />
  );
};

/** The lines that wait or are in force, to be read. */
export const SettledLines = ({ entry }: { readonly entry: Entry }): ReactElement => {
  const t = useEntryTexts();
  const sales = entry.submitted.flatMap((line) => ('product' in line ? [line] : []));
  const values = entry.submitted.flatMap((line) => ('product' in line ? [] : [line]));
  if (entry.submitted.length === 0) return <p>{t('nil')}</p>;
  return (
    <>
      {sales.length > 0 && <SalesTable entry={entry} lines={sales} />}
      {values.length > 0 && <ValueTable entry={entry} lines={values} />}
    </>
  );
};
