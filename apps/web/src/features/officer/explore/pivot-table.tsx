import { Table, type TableColumnsType, type TableProps } from 'antd';
import type { CubeQuery, Language } from '@xiangtong/contracts';
import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { CubeAnswer, CubeRow } from '../../../api/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { useLanguage } from '../../../i18n/texts';
import type { Exploration, PivotQueries, Sort } from './explore-state';
import styles from './explore.module.css';
import { FigureCell } from './figure-cell';
import { headOf, type FigureColumn } from './figure-column';
import {
  cellOf,
  columnKey,
  sorted,
  type Member,
  type Pivot,
  type PivotAnswers,
  type PivotLine,
  type PivotShape,
} from './pivot';
import { useExploreTexts } from './texts';

export interface PivotTableProps {
  readonly exploration: Exploration;
  readonly queries: PivotQueries;
  readonly answers: PivotAnswers;
  readonly pivot: Pivot;
  readonly shape: PivotShape;
  readonly columns: readonly FigureColumn[];
  readonly sort: Sort;
  readonly dimensionName: (key: string) => string;
  readonly onSort: (sort: Sort | null) => void;
  /** Address one step further down; null at the bottom. */
  readonly drillTo: (place: number, code: string) => string | null;
}

/** Beyond this only the lines in sight are drawn. */
const DRAWN_WHOLE = 200;
const NAME_WIDTH = 150;
const FIGURE_WIDTH = 132;
const TOTAL = 'total';

interface Source {
  readonly query: CubeQuery;
  readonly answer: CubeAnswer;
}

const figureOf = ({ query, answer }: Source, row: CubeRow | null, column: string): string =>
  cellFigure(query, answer, row, column);

type Columns = TableColumnsType<PivotLine>;

interface Parts extends PivotTableProps {
  readonly wholeName: string;
  readonly language: Language;
}

/** Where a figure of a line comes from: which answer, and which row of it. */
const sourceOf = ({ queries, answers }: Parts, line: PivotLine, member: string | null): Source => {
  if (member === null) return { query: queries.lines, answer: answers.lines };
  return line.key === TOTAL
    ? { query: queries.foot, answer: answers.foot }
    : { query: queries.cells, answer: answers.cells };
};

const figureColumn = (parts: Parts, column: FigureColumn, member: string | null): Columns[number] => {
  const { sort } = parts;
  const key = columnKey(member, column.key);
  return {
    key,
    title: headOf(column, parts.language),
    align: 'right',
    width: FIGURE_WIDTH,
    sorter: true,
    sortOrder: sort.key === key ? (sort.descending ? 'descend' : 'ascend') : null,
    sortDirections: ['descend', 'ascend'],
    render: (_: unknown, line: PivotLine) => {
      const row = member === null ? line.whole : cellOf(parts.pivot, line, member);
      const isTotal = line.key === TOTAL && member === null;
      const hasLine = member === null || line.cells.has(member);
      const figure = hasLine
        ? figureOf(sourceOf(parts, line, member), isTotal ? null : row, column.key)
        : undefined;
      return <FigureCell column={column} row={row} figure={figure} />;
    },
  };
};

const nameColumns = (parts: Parts): Columns =>
  parts.exploration.rows.map((dimension, place): Columns[number] => ({
    key: dimension,
    title: parts.dimensionName(dimension),
    width: NAME_WIDTH,
    ...(place === 0 && { fixed: 'start' as const, rowScope: 'row' as const }),
    sorter: true,
    sortOrder: parts.sort.key === dimension ? (parts.sort.descending ? 'descend' : 'ascend') : null,
    render: (_: unknown, line: PivotLine) => {
      const { code, name } = line.members[place]!;
      const to = line.key === TOTAL ? null : parts.drillTo(place, code);
      return to === null ? name : <Link to={to}>{name}</Link>;
    },
  }));

const columnsOf = (parts: Parts): Columns => {
  const { pivot, columns, wholeName } = parts;
  const group = (title: string, member: string | null): Columns[number] => ({
    key: member ?? TOTAL,
    title,
    children: columns.map((column) => figureColumn(parts, column, member)),
  });
  const figures =
    pivot.columns.length === 0
      ? columns.map((column) => figureColumn(parts, column, null))
      : [group(wholeName, null), ...pivot.columns.map(({ code, name }) => group(name, code))];
  return [...nameColumns(parts), ...figures];
};

/** The line of totals stands first: it is in sight however long the table is. */
const totalLine = ({ exploration, answers, pivot }: PivotTableProps, name: string): PivotLine => ({
  key: TOTAL,
  members: exploration.rows.map((_, place): Member => ({ code: TOTAL, name: place === 0 ? name : '' })),
  takesPlace: true,
  whole: answers.lines.totals,
  cells: pivot.foot,
});

export const PivotTable = (props: PivotTableProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const { pivot, exploration, columns, shape, onSort } = props;
  const { key, descending } = props.sort;
  const wholeName = t('total');
  const lines = useMemo(
    () => sorted(pivot.lines, { key, descending }, shape),
    [pivot.lines, key, descending, shape],
  );
  const data = [totalLine(props, wholeName), ...lines];
  const width =
    exploration.rows.length * NAME_WIDTH + (pivot.columns.length + 1) * columns.length * FIGURE_WIDTH;
  const isLong = data.length > DRAWN_WHOLE;
  const onChange: TableProps<PivotLine>['onChange'] = (_pages, _filters, sorter) => {
    const chosen = Array.isArray(sorter) ? sorter[0] : sorter;
    if (!chosen?.columnKey) return;
    onSort(
      chosen.order === null || chosen.order === undefined
        ? null
        : { key: String(chosen.columnKey), descending: chosen.order === 'descend' },
    );
  };
  return (
    <div className={styles['table']}>
      <Table<PivotLine>
        size="small"
        bordered
        rowKey="key"
        dataSource={data}
        columns={columnsOf({ ...props, wholeName, language })}
        pagination={false}
        virtual={isLong}
        scroll={isLong ? { x: width, y: 560 } : { x: 'max-content' }}
        showSorterTooltip={false}
        onChange={onChange}
        rowClassName={({ key }) => (key === TOTAL ? (styles['totalLine'] ?? '') : '')}
      />
    </div>
  );
};
