import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, type ReactElement, type RefObject } from 'react';
import { useNotes } from '../../../../desk/figure-notes/use-notes';
import { useLanguage } from '../../../../i18n/texts';
import type { Sort } from '../explore-state';
import styles from '../explore.module.css';
import { RuleSign } from '../rules/rule-sign';
import type { FigureRuleKind } from '@xiangtong/contracts';
import { markingRule } from '../rules/rules';
import { cellMarks, type CellMark } from './cell-marks';
import type { Pivot, PivotLine, PivotShape } from './pivot';
import { figureGroups, nameColumns, TOTAL, totalLine } from './pivot-columns';
import type { PivotColumn, PivotGroup, PivotParts } from './pivot-columns';
import { inTable } from './subtotals';
import { useExploreTexts } from '../texts';

export interface PivotTableProps extends Omit<PivotParts, 'notesAt'> {
  readonly shape: PivotShape;
  readonly onSort: (sort: Sort | null) => void;
}

/** A larger table draws only the lines in sight. */
const LINES_DRAWN_WHOLE = 200;
const CELLS_DRAWN_WHOLE = 2_000;
const ROW_HEIGHT = 34;
/** Height of a long table, as its style has it: its lines are drawn before it has been measured. */
const BOX_HEIGHT = 600;
const ROWS_AHEAD = 6;
/** Lines of a long table that are drawn first: as many as a screen shows below the settings. */
const ROWS_AT_FIRST = 12;
/** Least width of a column of a long table, as its style has it. */
const COLUMN_WIDTH = 132;

type Sorting = Pick<PivotTableProps, 'sort' | 'onSort'>;

/** Figures fall first, names rise first; the other way next, and then as the page has it. */
const nextSort = (sort: Sort, { key, isName }: PivotColumn): Sort | null => {
  if (sort.key !== key) return { key, descending: !isName };
  return sort.descending === isName ? null : { key, descending: isName };
};

interface HeadCellProps extends Sorting {
  readonly column: PivotColumn;
  readonly rowSpan?: number;
}

const HeadCell = ({ column, rowSpan, sort, onSort }: HeadCellProps): ReactElement => {
  const isSorted = sort.key === column.key;
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={column.isName ? undefined : 'number'}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onSort(nextSort(sort, column))}>
        {column.head}
        {isSorted && <span aria-hidden="true">{sort.descending ? ' ▾' : ' ▴'}</span>}
      </button>
    </th>
  );
};

interface HeadProps extends Sorting {
  readonly names: readonly PivotColumn[];
  readonly groups: readonly PivotGroup[];
}

const Head = ({ names, groups, ...sorting }: HeadProps): ReactElement => {
  const isGrouped = groups.some(({ title }) => title !== null);
  const figures = groups.flatMap(({ columns }) => columns);
  const heads = (columns: readonly PivotColumn[], rowSpan = 1): ReactElement[] =>
    columns.map((column) => <HeadCell key={column.key} column={column} rowSpan={rowSpan} {...sorting} />);
  if (!isGrouped) return <tr aria-rowindex={1}>{heads([...names, ...figures])}</tr>;
  return (
    <>
      <tr aria-rowindex={1}>
        {heads(names, 2)}
        {groups.map(({ title, columns }) => (
          <th key={columns[0]?.key} scope="colgroup" colSpan={columns.length}>
            {title}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>{heads(figures)}</tr>
    </>
  );
};

interface RuleMark {
  readonly kind: FigureRuleKind;
  readonly sign: ReactElement;
}

interface LineProps {
  readonly line: PivotLine;
  readonly columns: readonly PivotColumn[];
  /** Number among all lines, including those that are not drawn. */
  readonly place: number;
  readonly headRows: number;
  readonly measure: Drawn['measure'];
  readonly mark: CellMark;
  /** Null where no rule marks the figure. */
  readonly ruleOf: (line: PivotLine, key: string) => RuleMark | null;
}

const lineClass = ({ key, isSubtotal }: PivotLine): string | undefined => {
  if (key === TOTAL) return styles['totalLine'];
  return isSubtotal ? styles['subtotalLine'] : undefined;
};

interface CellProps extends Pick<LineProps, 'line' | 'mark' | 'ruleOf'> {
  readonly column: PivotColumn;
}

/** A rule that marks a figure overrides the shades of its column. */
const Cell = ({ line, column: { key, isName, cell }, mark, ruleOf }: CellProps): ReactElement => {
  if (isName) return <td>{cell(line)}</td>;
  const rule = ruleOf(line, key);
  const style = rule ? undefined : mark(line, key);
  return (
    <td className="number" style={style} data-shaded={style?.color && ''} data-ruled={rule?.kind}>
      {rule?.sign}
      {cell(line)}
    </td>
  );
};

const Line = ({ columns, place, headRows, measure, ...shown }: LineProps): ReactElement => (
  <tr ref={measure} data-index={place} aria-rowindex={headRows + place + 1} className={lineClass(shown.line)}>
    {columns.map((column, at) =>
      at === 0 ? (
        <th key={column.key} scope="row">
          {column.cell(shown.line)}
        </th>
      ) : (
        <Cell key={column.key} column={column} {...shown} />
      ),
    )}
  </tr>
);

interface Drawn {
  readonly first: number;
  readonly end: number;
  /** Pixels of what is not drawn. */
  readonly above: number;
  readonly below: number;
  /** Heights differ: what cannot be shown has a larger target under a finger. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Which lines are drawn; all of them while there are few. */
const useDrawn = (body: RefObject<HTMLElement | null>, count: number, isLong: boolean): Drawn => {
  const most = useDeferredValue(Infinity, ROWS_AT_FIRST);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => body.current?.closest<HTMLElement>('[data-long]') ?? null,
    initialRect: { width: 0, height: BOX_HEIGHT },
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_AHEAD,
  });
  if (!isLong) return { first: 0, end: count, above: 0, below: 0, measure: undefined };
  const shown = virtual.getVirtualItems().slice(0, most);
  const measure = virtual.measureElement;
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return { first: 0, end: 0, above: 0, below: virtual.getTotalSize(), measure };
  return {
    first: first.index,
    end: last.index + 1,
    above: first.start,
    below: virtual.getTotalSize() - last.end,
    measure,
  };
};

const Gap = ({ height }: { readonly height: number }): ReactElement | null =>
  height > 0 ? (
    <tr aria-hidden="true">
      <td className={styles['gap']} style={{ height }} />
    </tr>
  ) : null;

interface BodyProps extends Pick<LineProps, 'columns' | 'headRows' | 'mark' | 'ruleOf'> {
  readonly lines: readonly PivotLine[];
  readonly isLong: boolean;
}

const Body = ({ lines, isLong, ...shown }: BodyProps): ReactElement => {
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end, above, below, measure } = useDrawn(body, lines.length, isLong);
  return (
    <tbody ref={body}>
      <Gap height={above} />
      {lines.slice(first, end).map((line, at) => (
        <Line key={line.key} place={first + at} {...{ line, measure }} {...shown} />
      ))}
      <Gap height={below} />
    </tbody>
  );
};

const useOrdered = (pivot: Pivot, { key, descending }: Sort, shape: PivotShape): readonly PivotLine[] =>
  useMemo(() => inTable(pivot, { key, descending }, shape), [pivot, key, descending, shape]);

/** The groups whose columns a screen of this width can show. */
const inSight = (groups: readonly PivotGroup[]): readonly PivotGroup[] => {
  const perGroup = groups.at(-1)?.columns.length ?? 1;
  return groups.slice(0, 1 + Math.ceil(window.innerWidth / (COLUMN_WIDTH * perGroup)));
};

const isLongTable = (lines: number, columns: number): boolean =>
  lines > LINES_DRAWN_WHOLE || (lines > ROWS_AHEAD * 6 && lines * columns > CELLS_DRAWN_WHOLE);

/** What marks the cells: shades of their columns, and rules. */
const marksOf = (
  { exploration, columns }: PivotTableProps,
  lines: readonly PivotLine[],
  figures: readonly PivotColumn[],
): Pick<LineProps, 'mark' | 'ruleOf'> => ({
  mark: cellMarks(
    exploration.marks,
    lines,
    figures.map(({ key }) => key),
  ),
  ruleOf: (line, key) => {
    const rule = markingRule(exploration.rules, line, key);
    return rule && { kind: rule.kind, sign: <RuleSign rule={rule} columns={columns} /> };
  },
});

export const PivotTable = (props: PivotTableProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const { pivot, shape, sort, onSort } = props;
  const ordered = useOrdered(pivot, sort, shape);
  const parts = { ...props, notesAt: useNotes().notesAt };
  const lines = [totalLine(parts, t('total')), ...ordered];
  const names = nameColumns(parts);
  const all = figureGroups(parts, t('total'), language);
  const figures = all.flatMap((group) => group.columns);
  const marks = marksOf(props, ordered, figures);
  const headRows = all.length > 1 ? 2 : 1;
  const isLong = isLongTable(lines.length, names.length + figures.length);
  const isAtFirst = useDeferredValue(false, true);
  const groups = isLong && isAtFirst ? inSight(all) : all;
  const columns = [...names, ...groups.flatMap((group) => group.columns)];
  return (
    <div
      className={styles['table']}
      data-long={isLong}
      aria-busy={!pivot.isFilled}
      role="group"
      aria-label={t('table')}
      tabIndex={0}
    >
      <table aria-rowcount={headRows + lines.length}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <Head names={names} groups={groups} sort={sort} onSort={onSort} />
        </thead>
        <Body {...{ lines, columns, headRows, isLong }} {...marks} />
      </table>
    </div>
  );
};
