import {
  MOST_OTHERS,
  membersBeyond,
  othersQueries,
  subtotalQueries,
  withHoles,
  type CubeQuery,
  type CubeResponse,
  type LinesAndFoot,
  type PivotQueries,
  type ViewedFigures,
} from '@xiangtong/contracts';

/** Lines of a table that are of many members, each with the questions that were asked for it. */
export interface TableParts {
  readonly others?: {
    readonly codes: readonly string[];
    readonly queries: LinesAndFoot;
    readonly lines: CubeResponse;
    readonly foot?: CubeResponse;
  };
  readonly subtotals?: {
    readonly queries: Pick<PivotQueries, 'lines' | 'cells'>;
    readonly lines: CubeResponse;
    readonly cells?: CubeResponse;
  };
}

type Ask = (query: CubeQuery) => Promise<CubeResponse>;

const askOthers = async (
  ask: Ask,
  queries: LinesAndFoot,
  lines: CubeResponse,
  top: number | null,
): Promise<TableParts> => {
  const { by, measures } = queries.lines;
  const codes = membersBeyond(withHoles(queries.lines, lines).rows, by, measures[0]!, top);
  if (codes.length === 0 || codes.length > MOST_OTHERS) return {};
  const asked = othersQueries(queries, by[0]!, codes);
  const others = { codes, queries: asked, lines: await ask(asked.lines) };
  return { others: queries.foot.by.length === 0 ? others : { ...others, foot: await ask(asked.foot) } };
};

const askSubtotals = async (ask: Ask, queries: PivotQueries): Promise<TableParts> => {
  const asked = subtotalQueries(queries);
  if (asked === null) return {};
  const subtotals = { queries: asked, lines: await ask(asked.lines) };
  return {
    subtotals: queries.foot.by.length === 0 ? subtotals : { ...subtotals, cells: await ask(asked.cells) },
  };
};

/** What stands beside the lines of a table, as the page shows it; all at the position of its lines. */
export const askTableParts = async (
  ask: Ask,
  queries: PivotQueries,
  lines: CubeResponse,
  { top, subtotals }: Pick<ViewedFigures, 'top' | 'subtotals'>,
): Promise<TableParts> => {
  const then: Ask = (query) => ask({ ...query, asOf: lines.asOf });
  return {
    ...(await askOthers(then, queries, lines, top)),
    ...(subtotals && (await askSubtotals(then, queries))),
  };
};
