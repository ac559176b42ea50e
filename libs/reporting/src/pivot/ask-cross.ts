import type { CubeDimension, CubeQuery, CubeResponse, ViewedFigures } from '@xiangtong/contracts';
import { crossQueries, type CrossAnswers, type CrossQueries } from './cross-table';
import { askTableParts } from './table-parts';

/** The questions of a table as the page lays it out, and their answers. */
export interface AskedCross {
  readonly queries: CrossQueries;
  /** Its members stand side by side; null: those of none. */
  readonly across: CubeDimension | null;
  readonly answers: CrossAnswers;
}

/** Asks what stands around the cells of a table that are answered already. */
export const askCross = async (
  ask: (query: CubeQuery) => Promise<CubeResponse>,
  { query, cells }: { readonly query: CubeQuery; readonly cells: CubeResponse },
  { across, ...wanted }: Pick<AskedCross, 'across'> & Pick<ViewedFigures, 'top' | 'subtotals'>,
): Promise<AskedCross> => {
  const queries = crossQueries(query, across);
  if (across === null) {
    const parts = await askTableParts(ask, queries, cells, wanted);
    return { queries, across, answers: { lines: cells, ...parts } };
  }
  const lines = await ask(queries.lines);
  const foot = await ask(queries.foot);
  const parts = await askTableParts(ask, queries, lines, wanted);
  return { queries, across, answers: { cells, lines, foot, ...parts } };
};
