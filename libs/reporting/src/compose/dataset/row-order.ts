import { isTimeDimension } from '@xiangtong/contracts';
import { compareFractions, signOf } from '@xiangtong/domain';
import type { QueryDefinition, RowsTable, RowView, SortKey } from '../../definition/report-definition';
import { isSuppressed } from '../../grammar/gaps';
import type { ScopeLevel } from '../../grammar/scope-level';
import { figureOf, gapOf, isNameless, memberRows, namedRows, type DataRow, type Dataset } from './dataset';

const compareCodes = (a: DataRow, b: DataRow, dimension: string): number => {
  const [x, y] = [a.codes.get(dimension) ?? '', b.codes.get(dimension) ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
};

const compareBy = (
  { dimensions, total }: Dataset,
  { key, direction }: SortKey,
  a: DataRow,
  b: DataRow,
): number => {
  const sign = direction === 'asc' ? 1 : -1;
  if (dimensions.includes(key)) return sign * compareCodes(a, b, key);
  const [x, y] = [figureOf(a, total, key), figureOf(b, total, key)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return sign * compareFractions(x, y);
};

/** Whether the first two members have the same figure where the order begins with figures. */
const isTied = (data: Dataset, [first]: readonly SortKey[]): boolean => {
  const [leading, next] = namedRows(data);
  return (
    first !== undefined &&
    leading !== undefined &&
    next !== undefined &&
    figureOf(leading, data.total, first.key) !== null &&
    compareBy(data, first, leading, next) === 0
  );
};

/** Missing figures last; ties by code, so that the same data always gives the same order. */
export const inOrder = (data: Dataset, order: readonly SortKey[]): readonly DataRow[] => {
  const keys = [...order, ...data.dimensions.map((key): SortKey => ({ key, direction: 'asc' }))];
  return [...data.rows].sort((a, b) => {
    for (const key of keys) {
      const result = compareBy(data, key, a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
};

/** Records have their own order, which applies if the query asks for none. */
export const orderedDataset = (data: Dataset, { source, order }: QueryDefinition): Dataset => {
  const ordered = source === 'records' && order.length === 0 ? data : { ...data, rows: inOrder(data, order) };
  return isTied(ordered, order) ? { ...ordered, isTied: true } : ordered;
};

/** The first N, or those that rise or fall. */
export const isRanking = ({ only, top }: RowView, level: ScopeLevel): boolean =>
  only !== null || top[level] !== undefined;

export interface ViewedRows {
  /** The members that the view shows, in its order. */
  readonly rows: readonly DataRow[];
  /** Rows that match the view but exceed its limit. */
  readonly beyond: number;
  /** Rows without a member come after them, regardless of size, and do not count for the limit. */
  readonly nameless: readonly DataRow[];
}

export const viewRows = (data: Dataset, view: RowView, level: ScopeLevel): ViewedRows => {
  const { order, only, top } = view;
  const ordered = order.length > 0 ? inOrder(data, order) : data.rows;
  const fitting = ordered.filter((row) => {
    const figure = only ? figureOf(row, data.total, only.key) : null;
    return only === null || (figure !== null && signOf(figure) === only.sign);
  });
  const places = fitting.filter((row) => !isNameless(row, data.dimensions));
  const members = memberRows({ ...data, rows: places });
  const limit = top[level];
  const rows =
    limit === undefined
      ? [...members, ...places.filter((row) => !members.includes(row))]
      : members.slice(0, limit);
  return {
    rows,
    beyond: places.length - rows.length,
    nameless: fitting.filter((row) => isNameless(row, data.dimensions)),
  };
};

export interface TableRows extends ViewedRows {
  /** Rows that the table leaves out because nothing of the period is published. They are among those beyond its limit. */
  readonly withheld: readonly DataRow[];
}

/**
 * The rows that a table prints: N published members where it lists the first N. Tables of households keep their rows,
 * whose number is a figure of its own, and series keep their periods.
 */
export const viewTableRows = (data: Dataset, table: RowsTable, level: ScopeLevel): TableRows => {
  const ofPeriod = table.columns.filter(({ key }) => !key.endsWith('.base'));
  const isWithheld = (row: DataRow): boolean =>
    ofPeriod.every(({ key }) => figureOf(row, data.total, key) === null) &&
    ofPeriod.some(({ key }) => {
      const gap = gapOf(row, data.total, key);
      return gap !== null && isSuppressed(gap);
    });
  const keepsAll = !data.isOfSales || data.dimensions.some(isTimeDimension);
  const withheld = keepsAll ? [] : data.rows.filter(isWithheld);
  const view = viewRows({ ...data, rows: data.rows.filter((row) => !withheld.includes(row)) }, table, level);
  return { ...view, beyond: view.beyond + withheld.length, withheld };
};

/** All rows of a view except the one with the sum of the rows beyond its limit. */
export const rowsShown = ({ rows, nameless }: ViewedRows): readonly DataRow[] => [...rows, ...nameless];
