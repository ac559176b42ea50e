import type { ReactElement } from 'react';
import { periodName, type Language } from '@xiangtong/contracts';
import { useLanguage } from '../../i18n/texts';
import { Button } from '../../ui/button/button';
import { formatDecimal } from '../../ui/figure/format-figure';
import { column, DataTable, type DataColumn } from '../../ui/data-table/data-table';
import styles from './figure-panel.module.css';
import { useFigureTexts } from './texts';
import type { FigurePart, TracedLine, TracedOrigin } from './use-figure';
import { useUnitCell } from './use-unit-cell';

type SalesLine = Extract<TracedLine, { product: unknown }>;
type ValueLine = Exclude<TracedLine, SalesLine>;
type Texts = ReturnType<typeof useFigureTexts>;

const isSalesLine = (line: TracedLine): line is SalesLine => 'product' in line;

const usePlaceColumns = (revisions: readonly TracedOrigin[]): readonly DataColumn<TracedLine>[] => {
  const t = useFigureTexts();
  const language = useLanguage();
  const unitCell = useUnitCell();
  const origins = new Map(revisions.map((revision) => [revision.id, revision]));
  return [
    column.word('unit', t('unit'), ({ revision }) => unitCell(origins.get(revision)?.unit ?? '')),
    column.word('month', t('month'), ({ revision }) =>
      periodName(origins.get(revision)?.month ?? '', language),
    ),
    column.number('line', t('line'), ({ line }) => line),
  ];
};

const salesColumns = (t: Texts, language: Language): readonly DataColumn<SalesLine>[] => [
  column.word('product', t('product'), ({ product }) => product.name[language]),
  column.word('destination', t('destination'), ({ destination }) => destination.name[language]),
  column.word('platform', t('platform'), ({ platform }) => platform.name[language]),
  column.word('store', t('store'), ({ store }) => store ?? ''),
  column.word('flow', t('flow'), ({ flow }) => t(flow)),
  column.number('quantity', t('quantity'), ({ quantity }) => formatDecimal(quantity, 3)),
  column.number('amount', t('amount'), ({ amount }) => formatDecimal(amount, 2)),
  column.number('orders', t('orders'), ({ orders }) => orders),
];

const valueColumns = (t: Texts, language: Language): readonly DataColumn<ValueLine>[] => [
  column.word('indicator', t('indicator'), ({ indicator }) => indicator),
  column.word('platform', t('platform'), ({ platform }) => platform?.name[language] ?? ''),
  column.number('value', t('value'), ({ value }) => value),
];

const keyOf = ({ revision, line }: TracedLine): string => `${revision}.${line}`;

export interface FigureLinesProps {
  readonly part: FigurePart;
  readonly lines: readonly TracedLine[];
  readonly revisions: readonly TracedOrigin[];
  readonly isLoading: boolean;
  /** Null when all are there. */
  readonly onMore: (() => void) | null;
}

/** The lines as they stand in the revisions. */
export const FigureLines = (props: FigureLinesProps): ReactElement | null => {
  const { part, lines, revisions, isLoading, onMore } = props;
  const t = useFigureTexts();
  const language = useLanguage();
  const place = usePlaceColumns(revisions);
  if (lines.length === 0) return null;
  const sales = lines.filter(isSalesLine);
  const note = t('lineNote', { count: part.lineCount ?? lines.length, shown: lines.length });
  return (
    <section className={styles['part']}>
      <h3>{t('lineTitle')}</h3>
      {sales.length > 0 ? (
        <DataTable
          label={t('lineTitle')}
          rows={sales}
          keyOf={keyOf}
          columns={[...place, ...salesColumns(t, language)]}
          note={note}
        />
      ) : (
        <DataTable
          label={t('lineTitle')}
          rows={lines as readonly ValueLine[]}
          keyOf={keyOf}
          columns={[...place, ...valueColumns(t, language)]}
          note={note}
        />
      )}
      {onMore && (
        <Button onClick={onMore} isBusy={isLoading}>
          {t('more')}
        </Button>
      )}
    </section>
  );
};
