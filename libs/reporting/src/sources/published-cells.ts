import type { DisclosurePreview } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import type { CellList, ListedCell } from './cell-lists';

/** The cells of a public edition: what the next ones must reckon with. Never leaves the service. */
export interface PublishedCells {
  readonly lists: readonly MeasuredList[];
  /** Keys of the cells that were not printed. */
  readonly hidden: readonly string[];
  /** Ledger position of its figures. */
  readonly asOf: number;
  /** How many editions had been published when it was made. */
  readonly known: number;
  /** Rounded figures as the edition prints them. */
  readonly rounded?: readonly RoundedFigure[];
  /** Numbers of households and persons that are printed as they are. */
  readonly numbers?: readonly PrintedNumbers[];
  /** What the officer is told before publishing. */
  readonly preview: DisclosurePreview;
}

/** A figure by measure, cell and value, and the whole number of its last digit that is printed of it. */
export type RoundedFigure = readonly [name: string, printed: string];

/** What an edition prints of one column of numbers of households or persons; null where it withholds one. */
export interface PrintedNumbers {
  /** What is counted, and of whom. */
  readonly name: string;
  readonly period: string;
  /** By the member of the row; the total has none. */
  readonly numbers: readonly (readonly [member: string, number: number | null])[];
}

export interface MeasuredList {
  readonly list: CellList;
  readonly measures: readonly string[];
}

/** A contributors' record as JSON keeps it: integers of any size as text. */
type StoredBehind = readonly (readonly [string, number, string, readonly string[]])[];

interface StoredCell {
  readonly key: string;
  readonly members: ListedCell['members'];
  readonly behind: StoredBehind;
  readonly changed?: StoredBehind;
}

interface StoredList extends Omit<CellList, 'total' | 'rows'> {
  readonly measures: readonly string[];
  readonly total: StoredCell;
  readonly rows: readonly StoredCell[];
}

export interface StoredCells extends Pick<
  PublishedCells,
  'hidden' | 'known' | 'rounded' | 'numbers' | 'preview'
> {
  readonly lists: readonly StoredList[];
}

const INDICATOR = '|indicator=';

const storedBehind = (behind: ListedCell['behind']): StoredBehind =>
  [...behind].map(([measure, { count, total, largest }]) => [
    measure,
    count,
    String(total),
    largest.map(String),
  ]);

const readBehind = (behind: StoredBehind): ListedCell['behind'] =>
  new Map(
    behind.map(([measure, count, total, largest]): [string, Contributors] => [
      measure,
      { count, total: BigInt(total), largest: largest.map(BigInt) },
    ]),
  );

const storedCell = ({ key, members, behind, changed }: ListedCell): StoredCell => ({
  key,
  members,
  behind: storedBehind(behind),
  ...(changed && { changed: storedBehind(changed) }),
});

const listedCell = ({ key, members, behind, changed }: StoredCell): ListedCell => ({
  key,
  members,
  behind: readBehind(behind),
  ...(changed && { changed: readBehind(changed) }),
});

/** The position stands beside them, with the document or the year. */
export const toStored = ({ lists, asOf: _, ...told }: PublishedCells): StoredCells => ({
  lists: lists.map(({ list, measures }) => ({
    ...list,
    measures,
    total: storedCell(list.total),
    rows: list.rows.map(storedCell),
  })),
  ...told,
});

/** Of editions in which the cells of several indicators of one form had one key: a list for each of them. */
const indicatorsApart = (list: StoredList): readonly StoredList[] => {
  const isApart = ['sales', 'households'].includes(list.form) || list.total.key.includes(INDICATOR);
  if (isApart) return [list];
  return list.measures.map((measure) => {
    const ofMeasure = (cell: StoredCell): StoredCell => ({
      ...cell,
      key: `${cell.key}${INDICATOR}${measure}`,
      behind: cell.behind.filter(([one]) => one === measure),
    });
    return { ...list, measures: [measure], total: ofMeasure(list.total), rows: list.rows.map(ofMeasure) };
  });
};

export const fromStored = ({ lists, hidden, ...told }: StoredCells, asOf: number): PublishedCells => {
  const apart = lists.flatMap(indicatorsApart);
  const keys = new Set(hidden);
  const ofIndicators = apart
    .flatMap(({ total, rows }) => [total, ...rows].map(({ key }) => key))
    .filter((key) => !keys.has(key) && keys.has(key.split(INDICATOR)[0]!));
  return {
    lists: apart.map(({ measures, total, rows, ...list }) => ({
      measures,
      list: { ...list, total: listedCell(total), rows: rows.map(listedCell) },
    })),
    hidden: [...hidden, ...ofIndicators],
    asOf,
    ...told,
  };
};
