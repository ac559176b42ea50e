import type {
  CoarserBreakdown,
  Coarsening,
  DisclosedTable,
  DisclosurePreview,
  HidingReason,
} from '@xiangtong/contracts';
import type { CellList, ListedCell } from '../sources/cell-lists';
import { amountOf } from './sums/relations';
import type { MeasuredList } from '../sources/published-cells';

type ReasonOf = (key: string) => HidingReason | undefined;
type NameOf = (dimension: string, code: string | null) => string;

/** Form, period and filters of the sales or benefits that a list is about. */
type Base = readonly [form: string, period: string, where?: Readonly<Record<string, string>>];

/** Hidden and all value, in the measure by which a list is judged first. */
interface Value {
  readonly hidden: bigint;
  readonly all: bigint;
}

interface JudgedTable {
  readonly table: DisclosedTable;
  readonly value: Value;
}

/** A total is a table of one cell. */
const cellsOf = ({ dimensions, total, rows }: CellList): readonly ListedCell[] =>
  (dimensions.length === 0 ? [total] : rows).filter(({ behind }) =>
    [...behind.values()].some(({ count }) => count > 0),
  );

const shareOf = ({ hidden, all }: Value): string =>
  (all === 0n ? 0 : Number((hidden * 1000n) / all) / 1000).toFixed(2);

const valueOf = (cells: readonly ListedCell[], measure: string, reasonOf: ReasonOf): Value => {
  const sum = (some: readonly ListedCell[]) => some.reduce((all, cell) => all + amountOf(cell, measure), 0n);
  return { hidden: sum(cells.filter(({ key }) => reasonOf(key))), all: sum(cells) };
};

const judge = ({ list, measures }: MeasuredList, reasonOf: ReasonOf, nameOf: NameOf): JudgedTable => {
  const [form, period, where = {}] = JSON.parse(list.base) as Base;
  const cells = cellsOf(list);
  const value = valueOf(cells, measures[0]!, reasonOf);
  const hidden = cells.flatMap(({ key, members }) => {
    const reason = reasonOf(key);
    const names = list.dimensions.map((dimension) => nameOf(dimension, members[dimension] ?? null));
    return reason ? [{ members: names, reason }] : [];
  });
  const of = Object.entries(where).map(([dimension, code]) => [dimension, nameOf(dimension, code)] as const);
  const table = {
    form,
    by: list.dimensions,
    period,
    where: Object.fromEntries(of),
    cells: cells.length,
    hidden,
  };
  return { table: { ...table, hiddenShare: shareOf(value) }, value };
};

/** Queries with different measures share a list. */
const onceEach = (lists: readonly MeasuredList[]): readonly MeasuredList[] => [
  ...new Map(
    lists.map((one): [string, MeasuredList] => [
      JSON.stringify([one.list.base, one.list.dimensions, one.list.total.key]),
      one,
    ]),
  ).values(),
];

export const previewOf = (
  lists: readonly MeasuredList[],
  reasonOf: ReasonOf,
  nameOf: NameOf,
  { coarser, safeAsOf }: { readonly coarser: readonly CoarserBreakdown[]; readonly safeAsOf: number | null },
): DisclosurePreview => {
  const printed = lists.filter(({ list }) => !list.isUntold);
  const judged = onceEach(printed).map((list) => judge(list, reasonOf, nameOf));
  const tables = judged.map(({ table }) => table).filter(({ cells }) => cells > 0);
  const hidden = tables.flatMap((table) => table.hidden);
  const corrected = hidden.filter(({ reason }) => reason === 'correction').length;
  const sum = (part: keyof Value) => judged.reduce((all, { value }) => all + value[part], 0n);
  return {
    cells: tables.reduce((all, { cells }) => all + cells, 0),
    hidden: hidden.length,
    hiddenShare: shareOf({ hidden: sum('hidden'), all: sum('all') }),
    tables: tables.filter((table) => table.hidden.length > 0),
    coarser,
    corrections: corrected > 0 ? { cells: corrected, safeAsOf } : null,
  };
};

/** What the lists that take the place of finer ones would hide; null if they would hide everything too. */
export const breakdownOf = (
  coarsening: Coarsening,
  lists: readonly MeasuredList[],
  reasonOf: ReasonOf,
): CoarserBreakdown | null => {
  const cells = onceEach(lists).flatMap(({ list }) => cellsOf(list));
  const hidden = cells.filter(({ key }) => reasonOf(key)).length;
  return hidden < cells.length ? { coarsening, cells: cells.length, hidden } : null;
};
