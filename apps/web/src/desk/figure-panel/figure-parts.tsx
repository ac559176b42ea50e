import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { formatDecimal } from '../../ui/figure/format-figure';
import { DataTable, type DataTableProps } from '../../ui/data-table/data-table';
import { usePlaceNames } from '../../ui/places/place-names';
import { useFigureWords } from './figure-words';
import styles from './figure-panel.module.css';
import { RevisionTable } from './revision-table';
import { useFigureTexts } from './texts';
import type { FigurePart, TracedOrigin } from './use-figure';
import { useUnitCell } from './use-unit-cell';

const MOST_ROWS = 200;

type Listed<Row> = {
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: DataTableProps<Row>['columns'];
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
  const unitCell = useUnitCell();
  const { name: measure, unit, write } = useFigureWords(part);
  const beyond = part.unitsBeyond;
  return (
    <List
      title={t('units')}
      rows={part.units}
      columns={(column) => [
        column.word('unit', t('unit'), ({ name, unit }) => unitCell(unit, name[language])),
        column.number('months', t('months'), ({ months }) => months),
        column.number('lines', t('lines'), ({ lines }) => lines),
        column.number('amount', unit === '' ? measure : `${measure}（${unit}）`, ({ amount }) =>
          write(amount),
        ),
      ]}
      note={beyond ? t('unitsBeyond', { units: beyond.units, amount: write(beyond.amount) }) : undefined}
    />
  );
};

const Members = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const unitCell = useUnitCell();
  return (
    <List
      title={t('members')}
      rows={part.members}
      columns={(column) => [
        column.word('member', t('member'), ({ name, code }) => unitCell(code, name[language])),
        column.number('lines', t('lines'), ({ lines }) => lines),
        column.number('amount', t('amount'), ({ amount }) => money(amount)),
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
  const unitCell = useUnitCell();
  return (
    <List
      title={t('classes')}
      rows={part.classes}
      columns={(column) => [
        column.word('unit', t('unit'), ({ name, unit }) => unitCell(unit, name[language])),
        ...classes.map((key) =>
          column.number(key, t(key), (one: Readonly<Record<typeof key, string>>) => money(one[key])),
        ),
      ]}
    />
  );
};

const Due = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const unitCell = useUnitCell();
  return (
    <List
      title={t('due')}
      rows={part.due}
      columns={(column) => [
        column.word('unit', t('unit'), ({ name, unit }) => unitCell(unit, name[language])),
        column.number('due', t('dueCount'), ({ due }) => due),
        column.number('reported', t('reportedCount'), ({ reported }) => reported),
      ]}
    />
  );
};

type TracedRecord = NonNullable<FigurePart['records']>[number];

/** A figure of another place leads to the public edition that prints it. */
const Edition = ({ seal }: { readonly seal: string }): ReactElement => {
  const { data } = api.useQuery(
    'get',
    '/api/v1/public/editions/{seal}',
    { params: { path: { seal } } },
    { staleTime: Infinity, retry: false },
  );
  return (
    <Link to={`/open/${seal}`} title={seal}>
      {data?.title ?? <code>{seal.slice(0, 16)}</code>}
    </Link>
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
      columns={(column) => [
        ...codes.map((key) =>
          column.word(key, key === 'edition' ? t('edition') : key, ({ codes: own }: TracedRecord) =>
            key === 'edition' ? <Edition seal={own[key] ?? ''} /> : (own[key] ?? ''),
          ),
        ),
        ...figures.map((key) =>
          column.number(`figure-${key}`, key, (row: TracedRecord) => row.figures[key] ?? '—'),
        ),
      ]}
    />
  );
};

const Households = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const t = useFigureTexts();
  const placeName = usePlaceNames((part.households ?? []).map(({ village }) => village));
  return (
    <List
      title={t('households')}
      rows={part.households}
      columns={(column) => [
        column.word('household', t('household'), ({ household }) => <code>{household}</code>),
        column.word('village', t('village'), ({ village }) => placeName(village)),
        column.number('persons', t('persons'), ({ persons }) => persons),
        column.number('net', t('net'), ({ net }) => money(net)),
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
