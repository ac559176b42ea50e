import { useMemo } from 'react';
import type { CubeDimension, CubeQuery, PivotQueries } from '@xiangtong/contracts';
import { useCube, type CubeAnswer } from '../../../../api/cube/use-cube';
import { useLanguage } from '../../../../i18n/texts';
import type { Exploration } from '../explore-state';
import { columnsOf, COLUMNS_AT_ONCE, isTime, pivotOf, type PivotAnswers, type PivotShape } from './pivot';

/** The shape of the table; the same object as long as nothing of it changes, however often the address does. */
const useShape = ({ rows, columns, measures, from }: Exploration, isFlat: boolean): PivotShape => {
  const text = rows.join(',');
  const across = isFlat ? null : columns;
  const measure = measures[0]!;
  return useMemo(
    () => ({ rows: text.split(',') as CubeDimension[], columns: across, measure, from }),
    [text, across, measure, from],
  );
};

/** Only the cells of the window are asked for: of a hundred places by a thousand products most are in no one's sight. */
const inWindow = (cells: CubeQuery, foot: CubeAnswer | undefined, shape: PivotShape): CubeQuery | null => {
  const { columns } = shape;
  if (foot === undefined || columns === null) return null;
  if (isTime(columns) || foot.rows.length <= COLUMNS_AT_ONCE) return cells;
  const codes = columnsOf(foot, shape, 'zh').map(({ code }) => code);
  // A store without a name cannot be asked for.
  return codes.includes('') ? cells : { ...cells, where: { ...cells.where, [columns]: codes } };
};

/** Asked beside the lines; once more where the ledger has moved in between. */
const useFoot = (queries: PivotQueries, isFlat: boolean, asOf: number | undefined) => {
  const first = useCube(isFlat ? null : queries.foot);
  const hasMoved = first.data !== undefined && asOf !== undefined && first.data.asOf !== asOf;
  const again = useCube(hasMoved ? { ...queries.foot, asOf } : null);
  return hasMoved ? again : first;
};

/** The answers of a pivot, all of one ledger position: the lines say which. A flat one has no columns across. */
const useAnswers = (queries: PivotQueries, shape: PivotShape) => {
  const isFlat = shape.columns === null;
  const lines = useCube(queries.lines);
  const asOf = lines.data?.asOf;
  const foot = useFoot(queries, isFlat, asOf);
  const window = isFlat || asOf === undefined ? null : inWindow({ ...queries.cells, asOf }, foot.data, shape);
  const cells = useCube(window);
  const [ofLines, ofCells, ofFoot] = (isFlat ? [lines, lines, lines] : [lines, cells, foot]).map(
    ({ data }) => data,
  );
  const answers = useMemo(
    (): PivotAnswers | null =>
      ofLines && ofFoot ? { lines: ofLines, cells: ofCells ?? null, foot: ofFoot } : null,
    [ofLines, ofCells, ofFoot],
  );
  return { answers, failed: (isFlat ? [lines] : [lines, cells, foot]).find(({ error }) => error !== null) };
};

/** What an exploration finds: null while it is asked for; `failed` is a question that was not answered. */
export const usePivot = (exploration: Exploration, queries: PivotQueries) => {
  const language = useLanguage();
  const isFlat = queries.foot.by.length === 0;
  const shape = useShape(exploration, isFlat);
  const { answers, failed } = useAnswers(queries, shape);
  const pivot = useMemo(() => answers && pivotOf(answers, shape, language), [answers, shape, language]);
  return { shape, answers, pivot, failed };
};
