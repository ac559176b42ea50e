import { useMemo } from 'react';
import { useCube } from '../../../api/cube/use-cube';
import type { PivotQueries } from './explore-state';
import type { PivotAnswers } from './pivot';

/** The answers of a pivot, all of one ledger position: the lines say which. A flat one has no columns across. */
export const useAnswers = (queries: PivotQueries, isFlat: boolean) => {
  const lines = useCube(queries.lines);
  const asOf = lines.data?.asOf;
  const isAsked = !isFlat && asOf !== undefined;
  const cells = useCube(isAsked ? { ...queries.cells, asOf } : null);
  const foot = useCube(isAsked ? { ...queries.foot, asOf } : null);
  const needed = isFlat ? ([lines, lines, lines] as const) : ([lines, cells, foot] as const);
  const [ofLines, ofCells, ofFoot] = [needed[0].data, needed[1].data, needed[2].data];
  const answers = useMemo(
    (): PivotAnswers | null =>
      ofLines && ofCells && ofFoot ? { lines: ofLines, cells: ofCells, foot: ofFoot } : null,
    [ofLines, ofCells, ofFoot],
  );
  return { answers, failed: needed.find(({ error }) => error !== null) };
};
