import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../../i18n/texts';
import { formatDecimal } from '../../ui/figure/format-figure';
import { DataTable, type DataColumn } from '../../ui/data-table/data-table';
import { useFigureWords } from './figure-words';
import styles from './figure-panel.module.css';
import { RevisionTable } from './revision-table';
import { useFigureTexts } from './texts';
import type { FigurePart, TracedOrigin } from './use-figure';

const MOST_ROWS = 200;

type Listed<Row> = {
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly DataColumn<Row>[];
  readonly note?: ReactNode;
};

const List = <Row,>({ title, rows, columns, note }: Listed<Row>): ReactElement | null => {
  const t = useFigureTexts();
  if (!rows || rows.length === 0) return null;
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      <DataTable
        label={title}
        rows={shown}
        keyOf={(_, index) => String(index)}
        columns={columns}
        note={shown.length < rows.length ? t('first', { shown: MOST_ROWS, count: rows.length }) : note}
      />
    </section>
  );
};

const money = (yuan: string): string => formatDecimal(yuan, 2);

const Units = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const { name, unit, write } = useFigureWords(part);
  const beyond = part.unitsBeyond;
  return (
    <List
      title={t('units')}
      rows={part.units}
      columns={[
        { key: 'unit', head: t('unit'), cell: (one) => `${one.name[language]} ${one.unit}` },
        { key: 'months', head: t('months'), isNumber: true, cell: ({ months }) => months },
        { key: 'lines', head: t('lines'), isNumber: true, cell: ({ lines }) => lines },
        {
          key: 'amount',
          head: unit === '' ? name : `${name}（${unit}）`,
          isNumber: true,
          cell: ({ amount }) => write(amount),
        },
      ]}
      note={beyond ? t('unitsBeyond', { units: beyond.units, amount: write(beyond.amount) }) : undefined}
    />
  );
};

const Members = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  return (
    <List
      title={t('members')}
      rows={part.members}
      columns={[
        { key: 'member', head: t('member'), cell: ({ name, code }) => `${name[language]} ${code}` },
        { key: 'lines', head: t('lines'), isNumber: true, cell: ({ lines }) => lines },
        { key: 'amount', head: t('amount'), isNumber: true, cell: ({ amount }) => money(amount) },
      ]}
    />
  );
};

const classes = [
  'continuingNow',
  'continuingBase',
  'entryNow',
  'exitBase',
  'responseNow',
  'responseBase',
] as const;

const Classes = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  return (
    <List
      title={t('classes')}
      rows={part.classes}
      columns={[
        { key: 'unit', head: t('unit'), cell: ({ name, unit }) => `${name[language]} ${unit}` },
        ...classes.map((key) => ({
          key,
          head: t(key),
          isNumber: true,
          cell: (one: Readonly<Record<typeof key, string>>) => money(one[key]),
        })),
      ]}
    />
  );
};

const Due = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  return (
    <List
      title={t('due')}
      rows={part.due}
      columns={[
        { key: 'unit', head: t('unit'), cell: ({ name, unit }) => `${name[language]} ${unit}` },
        { key: 'due', head: t('dueCount'), isNumber: true, cell: ({ due }) => due },
        { key: 'reported', head: t('reportedCount'), isNumber: true, cell: ({ reported }) => reported },
      ]}
    />
  );
};

const Records = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const [first] = part.records ?? [];
  const codes = Object.keys(first?.codes ?? {});
  const figures = Object.keys(first?.figures ?? {});
  return (
    <List
      title={t('records')}
      rows={part.records}
      columns={[
        ...codes.map((key) => ({
          key,
          head: key,
          cell: (row: NonNullable<FigurePart['records']>[number]) => row.codes[key] ?? '',
        })),
        ...figures.map((key) => ({
          key: `figure-${key}`,
          head: key,
          isNumber: true,
          cell: (row: NonNullable<FigurePart['records']>[number]) => row.figures[key] ?? '—',
        })),
      ]}
    />
  );
};

const Households = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  return (
    <List
      title={t('households')}
      rows={part.households}
      columns={[
        { key: 'household', head: t('household'), cell: ({ household }) => <code>{household}</code> },
        { key: 'village', head: t('village'), cell: ({ village }) => village },
        { key: 'persons', head: t('persons'), isNumber: true, cell: ({ persons }) => persons },
        { key: 'net', head: t('net'), isNumber: true, cell: ({ net }) => money(net) },
      ]}
    />
  );
};

export interface FigurePartsProps {
  readonly part: FigurePart;
  readonly revisions: readonly TracedOrigin[];
}

/** What a figure is made of; each kind of figure has some of it. */
export const FigureParts = ({ part, revisions }: FigurePartsProps): ReactElement => (
  <>
    <Units part={part} />
    <Members part={part} />
    <Classes part={part} />
    <Due part={part} />
    <Records part={part} />
    <Households part={part} />
    <RevisionTable part={part} revisions={revisions} />
  </>
);
