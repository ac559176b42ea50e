import type { Contributors } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from '../../sources/cell-lists';
import { partsOf, rowKey } from './known-sums';
import type { MeasuredList } from '../../sources/published-cells';
import { amountOf } from './relations';

/** A row of a coarser breakdown, or the total, before and after a correction, and the rows that changed within it. */
interface Corrected {
  readonly before: ListedCell;
  readonly now: ListedCell;
  readonly changedBefore: readonly ListedCell[];
  readonly changedNow: readonly ListedCell[];
}

const isSame = (one: ListedCell | undefined, other: ListedCell, measures: readonly string[]): boolean =>
  one !== undefined && measures.every((measure) => amountOf(one, measure) === amountOf(other, measure));

/** The rows of a list that another one does not have, or has with other figures. */
const changedRows = (list: CellList, other: CellList, measures: readonly string[]): readonly ListedCell[] => {
  const others = new Map(other.rows.map((row) => [row.key, row]));
  return list.rows.filter((row) => !isSame(others.get(row.key), row, measures));
};

const versionsOf = ({ list }: MeasuredList, before: readonly MeasuredList[]): readonly MeasuredList[] =>
  before.filter((one) => one.list.dimensions.join() === list.dimensions.join());

/** Whether the table was told before with other figures. */
export const isCorrected = (now: MeasuredList, before: readonly MeasuredList[]): boolean =>
  versionsOf(now, before).some(
    ({ list }) =>
      !isSame(list.total, now.list.total, now.measures) ||
      changedRows(now.list, list, now.measures).length > 0 ||
      changedRows(list, now.list, now.measures).length > 0,
  );

/** Rows of a coarser list that changed, each with the rows of a finer one within it. */
const correctedRows = (
  [now, before]: readonly [CellList, CellList],
  [changedNow, changedBefore]: readonly [CellList, CellList],
  parentOf: ParentOf,
): readonly Corrected[] => {
  const within = (list: CellList) => partsOf(list, now.dimensions, parentOf);
  const [own, others] = [within(changedNow), within(changedBefore)];
  const rows = new Map(before.rows.map((row) => [row.key, row]));
  return now.rows.flatMap((row): Corrected[] => {
    const [old, key] = [rows.get(row.key), rowKey(now, row)];
    const changed = { changedNow: own.get(key) ?? [], changedBefore: others.get(key) ?? [] };
    return old && changed.changedNow.length + changed.changedBefore.length > 0
      ? [{ before: old, now: row, ...changed }]
      : [];
  });
};

/** What stayed as it was adds as much to both: the figure before with the new rows is the figure now with the old ones. */
const sumsOf = (
  { list: { form, base, dimensions }, measures }: MeasuredList,
  { before, now, changedBefore, changedNow }: Corrected,
): readonly MeasuredList[] => {
  const [one, other] = [
    [before, ...changedNow],
    [now, ...changedBefore],
  ];
  const sum = (cells: readonly ListedCell[] = [], measure: string): bigint =>
    cells.reduce((all, cell) => all + amountOf(cell, measure), 0n);
  if (measures.some((measure) => sum(one, measure) !== sum(other, measure))) return [];
  const behind = new Map(
    measures.map((measure): [string, Contributors] => [
      measure,
      { count: 0, total: sum(one, measure), largest: [] },
    ]),
  );
  const key = `${form}|corrected|${now.key}|${dimensions.join()}`;
  const about = { form, base, dimensions, isUntold: true, isSum: true };
  const total: ListedCell = { key, members: {}, behind };
  return [one, other].map((rows = []) => ({ list: { ...about, total, rows }, measures }));
};

/**
 * What a reader follows from a correction who takes everything for unchanged that is not told anew: of the tables of some
 * sales as they are now, and as earlier editions told them. A total that is known before and after tells the correction.
 */
export const correctedSums = (
  now: readonly MeasuredList[],
  before: readonly MeasuredList[],
  parentOf: ParentOf,
): readonly MeasuredList[] =>
  now
    .filter(({ list }) => list.dimensions.length > 0)
    .flatMap((table) =>
      versionsOf(table, before).flatMap((version) => {
        const { list, measures } = table;
        const changedNow = changedRows(list, version.list, measures);
        const changedBefore = changedRows(version.list, list, measures);
        if (changedNow.length + changedBefore.length === 0) return [];
        const total = { before: version.list.total, now: list.total, changedBefore, changedNow };
        const changed = [
          { ...list, rows: changedNow },
          { ...list, rows: changedBefore },
        ] as const;
        const coarser = now
          .filter((one) => one !== table && one.list.dimensions.length > 0)
          .flatMap((coarse) =>
            versionsOf(coarse, before).flatMap((old) =>
              correctedRows([coarse.list, old.list], changed, parentOf),
            ),
          );
        return [total, ...coarser].flatMap((one) => sumsOf(table, one));
      }),
    );
