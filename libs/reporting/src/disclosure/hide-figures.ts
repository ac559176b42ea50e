import { decompositionColumns } from '@xiangtong/contracts';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import type { Gap } from '../grammar/gaps';

export type Side = 'now' | 'base';

/** Whether a figure of a row is hidden, which is on one side of the comparison. */
export type IsHidden = (row: DataRow, side: Side, column: string) => boolean;

export const sideOf = (column: string): Side => (column.endsWith('.base') ? 'base' : 'now');

type Keeps = (column: string) => boolean;

const hideIn = (row: DataRow, isHidden: IsHidden, base: Gap['side'], keeps: Keeps): DataRow => {
  const hidden = [...row.figures.keys()].filter(
    (column) => !keeps(column) && isHidden(row, sideOf(column), column),
  );
  if (hidden.length === 0) return row;
  const figures = new Map(row.figures);
  const gaps = new Map(row.gaps);
  for (const column of hidden) {
    figures.delete(column);
    gaps.set(column, { side: sideOf(column) === 'now' ? 'now' : base, reason: 'suppressed' });
  }
  return { ...row, figures, gaps };
};

/** The sources of growth are sums over few units, often one: public editions do not ask for them. */
export const withoutDecomposition = ({ total, ...data }: Dataset): Dataset => {
  const gap: Gap = { side: 'now', reason: 'suppressed' };
  const gaps = decompositionColumns.map((column): [string, Gap] => [column, gap]);
  const figures = new Map(total.figures);
  for (const column of decompositionColumns) figures.delete(column);
  return { ...data, total: { ...total, figures, gaps: new Map([...(total.gaps ?? []), ...gaps]) } };
};

/**
 * Hidden figures are taken out before anything is computed from them or written: nothing of them is left. Columns that
 * tell nothing of the others are kept.
 */
export const hideFigures = (
  data: Dataset,
  isHidden: IsHidden,
  base: Gap['side'],
  keeps: Keeps = () => false,
): Dataset => ({
  ...data,
  rows: data.rows.map((row) => hideIn(row, isHidden, base, keeps)),
  total: hideIn(data.total, isHidden, base, keeps),
});
