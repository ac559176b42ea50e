import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { sensitivityOf, type Contributors } from '@xiangtong/domain';
import type { ReportSources } from '../../sources/sources';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { whereOf } from '../hidden-sums';
import type { MeasuredList, PublishedCells } from '../../sources/published-cells';

/** What one table does not print, all together: a reader who knows its total tries to find that out too. */
export interface HiddenRest {
  readonly parts: readonly ListedCell[];
  readonly behind: Contributors;
}

const restIn = async (
  { list, measures }: MeasuredList,
  { hidden, asOf }: { readonly hidden: ReadonlySet<string>; readonly asOf: number },
  measure: string,
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly HiddenRest[]> => {
  const parts = list.rows.filter((row) => hidden.has(row.key) && (row.behind.get(measure)?.count ?? 0) > 0);
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
export const hiddenRests = async (
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
