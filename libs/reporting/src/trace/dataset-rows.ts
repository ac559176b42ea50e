import type { TracedRecord } from '@xiangtong/contracts';
import { decimalOf } from '@xiangtong/domain';
import {
  emptyRow,
  firstRow,
  namedRows,
  rowKey,
  type DataRow,
  type Dataset,
} from '../compose/dataset/dataset';
import { leadingSum, restOf } from '../compose/dataset/row-sums';
import { rowsShown, viewRows } from '../compose/dataset/row-order';
import type { ScopeLevel } from '../grammar/scope-level';
import type { RowReference } from './subject';
import type { TraceContext } from './trace-context';
import { unknownRow } from './trace-errors';

/** The rows that a table lists beside the one with the rest. */
export const rowsBesideRest = (
  data: Dataset,
  { view, printed }: Extract<RowReference, { kind: 'rest' }>,
  level: ScopeLevel,
): readonly DataRow[] =>
  printed
    ? data.rows.filter((row) => printed.includes(rowKey(data, row)))
    : rowsShown(viewRows(data, view, level));

/** The rows that a reference sums, by key; null for the total. */
export const keysOf = (
  data: Dataset,
  row: RowReference,
  { parts }: TraceContext,
): readonly string[] | null => {
  if (row.kind === 'member') return [row.key];
  if (row.kind === 'first') {
    const first = firstRow(data);
    return first ? [rowKey(data, first)] : [];
  }
  if (row.kind === 'top')
    return namedRows(data)
      .slice(0, row.count)
      .map((one) => rowKey(data, one));
  if (row.kind !== 'rest') return null;
  return rowsBesideRest(data, row, parts.run.scope.level).map((one) => rowKey(data, one));
};

/** The row of an answer that contains a figure. */
export const rowIn = (data: Dataset, row: RowReference, { parts }: TraceContext): DataRow => {
  if (row.kind === 'first') return firstRow(data) ?? emptyRow;
  if (row.kind === 'top') return leadingSum(data, row.count);
  if (row.kind === 'rest') {
    return restOf(data.total, rowsBesideRest(data, row, parts.run.scope.level));
  }
  if (row.kind !== 'member') return data.total;
  const found = data.rows.find((one) => rowKey(data, one) === row.key);
  if (!found) throw unknownRow(row.key);
  return found;
};

export const toRecord = ({ codes, figures }: DataRow): TracedRecord => ({
  codes: Object.fromEntries([...codes].map(([key, code]) => [key, code ?? ''])),
  figures: Object.fromEntries([...figures].map(([key, value]) => [key, decimalOf(value)])),
});
