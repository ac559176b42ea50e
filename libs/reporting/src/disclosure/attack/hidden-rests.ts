import { groupBy, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import { sensitivityOf, type Contributors } from '@xiangtong/domain';
import type { ReportSources } from '../../sources/sources';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { isDoubtful, sensitiveSums, whereOf, type HiddenSum } from '../sums/hidden-sums';
import type { MeasuredList, PublishedCells } from '../../sources/published-cells';

/** Cells that are not printed, all together: a reader who knows their sum tries to find that out too. */
export interface HiddenRest {
  readonly parts: readonly ListedCell[];
  readonly behind: Contributors;
}

const isOfSomebody = ({ behind }: ListedCell, measure: string): boolean =>
  (behind.get(measure)?.count ?? 0) > 0;

const restIn = async (
  { list, measures }: MeasuredList,
  { hidden, asOf }: { readonly hidden: ReadonlySet<string>; readonly asOf: number },
  measure: string,
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly HiddenRest[]> => {
  const parts = list.rows.filter((row) => hidden.has(row.key) && isOfSomebody(row, measure));
  if (list.form !== 'sales' || list.isUntold || !measures.includes(measure) || parts.length < 2) return [];
  const query: CubeQuery = {
    // Both measures at once, so that a source that keeps its answers is asked once.
    measures: ['amount', 'orders'],
    by: list.dimensions as readonly CubeDimension[],
    period: periodOf(list),
    where: whereOf(list),
    asOf,
  };
  const [answer] = await contributors([{ query, sums: [parts.map(({ members }) => members)] }]);
  const behind = answer?.sums[0]?.get(measure);
  return behind && sensitivityOf(behind) ? [{ parts, behind }] : [];
};

const periodOf = ({ base }: CellList): string => (JSON.parse(base) as readonly string[])[1]!;

/** The cells of an edition, and the ledger position of their figures. */
interface RestsOf {
  readonly cells: PublishedCells;
  readonly asOf: number;
}

/** The rests of all tables that are sensitive. */
const restsOfTables = async (
  editions: readonly RestsOf[],
  measure: string,
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly HiddenRest[]> => {
  const found: HiddenRest[] = [];
  for (const { cells, asOf } of editions) {
    const known = { hidden: new Set(cells.hidden), asOf };
    for (const list of cells.lists) found.push(...(await restIn(list, known, measure, contributors)));
  }
  return found;
};

interface HiddenMonth {
  readonly list: CellList;
  readonly cell: ListedCell;
  readonly year: string;
  readonly month: number;
}

/** Months of a figure that no edition prints, and that somebody stands behind. */
const hiddenMonths = (editions: readonly RestsOf[], measure: string): readonly HiddenMonth[] => {
  const printed = new Set<string>();
  const found = new Map<string, HiddenMonth>();
  const isTold = ({ list, measures }: MeasuredList): boolean =>
    list.form === 'sales' && !list.isUntold && measures.includes(measure);
  for (const { cells } of editions) {
    const hidden = new Set(cells.hidden);
    for (const { list } of cells.lists.filter(isTold))
      for (const cell of [list.total, ...list.rows]) {
        const [, year, month] = /^sales\|(\d{4})-(\d{2})\|/.exec(cell.key) ?? [];
        if (year === undefined || !isOfSomebody(cell, measure)) continue;
        if (hidden.has(cell.key)) found.set(cell.key, { list, cell, year, month: Number(month) });
        else printed.add(cell.key);
      }
  }
  return [...found.values()].filter(({ cell }) => !printed.has(cell.key));
};

/** First and last months of what is printed of a year: quarters, halves, and each cumulative. */
const spans = [
  ...[1, 4, 7, 10].map((first) => [first, first + 2] as const),
  [7, 12] as const,
  ...Array.from({ length: 11 }, (_, index) => [1, index + 2] as const),
];

const aboutOf = ({ cell, year }: HiddenMonth): string => [year, ...cell.key.split('|').slice(2)].join('|');

/** What longer periods tell of months that are not printed, all together, where it is sensitive. */
const restsOverTime = async (
  editions: readonly RestsOf[],
  measure: string,
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly HiddenRest[]> => {
  const sums = new Map<string, HiddenSum>();
  for (const months of groupBy(hiddenMonths(editions, measure), aboutOf).values())
    for (const [first, last] of spans) {
      const own = months.filter(({ month }) => month >= first && month <= last);
      const parts = own.map(({ cell }) => cell);
      const [{ list, year } = { list: null, year: '' }] = own;
      if (list && parts.length > 1)
        sums.set(parts.map(({ key }) => key).join(), { measure, list, parts, within: year });
    }
  const asOf = Math.max(...editions.map((edition) => edition.asOf));
  const found = await sensitiveSums([...sums.values()].filter(isDoubtful), async (questions) => {
    const asked = questions.map(({ query, sums: rows }) => ({ query: { ...query, asOf }, sums: rows }));
    return (await contributors(asked)).map(({ sums: answered }) => answered);
  });
  return found.map(({ list }) => ({ parts: list.rows, behind: list.total.behind.get(measure)! }));
};

/** What tables, and periods that are longer than a month, do not print of what they tell, where it is sensitive. */
export const hiddenRests = async (
  ...asked: Parameters<typeof restsOverTime>
): Promise<readonly HiddenRest[]> => [...(await restsOfTables(...asked)), ...(await restsOverTime(...asked))];
