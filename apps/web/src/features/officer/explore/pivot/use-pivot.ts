import { useMemo } from 'react';
import type { CubeDimension, CubeQuery, PivotQueries } from '@xiangtong/contracts';
import { useCube, type CubeAnswer } from '../../../../api/cube/use-cube';
import { useLanguage } from '../../../../i18n/texts';
import type { Exploration } from '../explore-state';
import { useExploreTexts } from '../texts';
import { membersBeyond, MOST_OTHERS, questionsOf, withOthers, type OthersAnswers } from './others';
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

export interface Others extends OthersAnswers {
  readonly queries: Pick<PivotQueries, 'lines' | 'foot'>;
}

/** All members but the first as one, at the same ledger position. Null while they are asked for, and where there are none. */
const useOthers = (
  queries: PivotQueries,
  shape: PivotShape,
  lines: CubeAnswer | undefined,
  top: number | null,
) => {
  const codes = useMemo(() => membersBeyond(lines, shape, top), [lines, shape, top]);
  const isAsked = lines !== undefined && codes.length > 0 && codes.length <= MOST_OTHERS;
  const dimension = shape.rows[0]!;
  const asked = isAsked ? questionsOf(queries, dimension, codes) : null;
  const at = (query: CubeQuery): CubeQuery => ({ ...query, asOf: lines!.asOf });
  const ofLines = useCube(asked && at(asked.lines));
  const ofFoot = useCube(asked && shape.columns !== null ? at(asked.foot) : null);
  const found = ofLines.data;
  const foot = shape.columns === null ? found : ofFoot.data;
  const others = useMemo(
    (): Others | null =>
      isAsked && found && foot
        ? { codes, lines: found, foot, queries: questionsOf(queries, dimension, codes) }
        : null,
    [isAsked, found, foot, codes, queries, dimension],
  );
  return {
    others,
    isTooMany: codes.length > MOST_OTHERS,
    failed: [ofLines, ofFoot].find(({ error }) => error),
  };
};

/** What an exploration finds: null while it is asked for; `failed` is a question that was not answered. */
export const usePivot = (exploration: Exploration, queries: PivotQueries) => {
  const t = useExploreTexts();
  const language = useLanguage();
  const isFlat = queries.foot.by.length === 0;
  const shape = useShape(exploration, isFlat);
  const { answers, failed } = useAnswers(queries, shape);
  const whole = useMemo(() => answers && pivotOf(answers, shape, language), [answers, shape, language]);
  const { others, ...rest } = useOthers(queries, shape, answers?.lines, exploration.top);
  const name = t('others', { count: others?.codes.length ?? 0 });
  const totals = answers?.lines.totals;
  const pivot = useMemo(
    () => (whole && others && totals ? withOthers(whole, others, shape, totals, name) : whole),
    [whole, others, shape, totals, name],
  );
  return { shape, answers, pivot, others, isTooMany: rest.isTooMany, failed: failed ?? rest.failed };
};
