import { useMemo } from 'react';
import {
  type CubeDimension,
  type CubeQuery,
  type FigureRule,
  type LinesAndFoot,
  membersBeyond,
  MOST_OTHERS,
  othersQueries,
  type PivotQueries,
  readRules,
  subtotalQueries,
  targetsOf,
  writtenRule,
} from '@xiangtong/contracts';
import { useCube, type CubeAnswer } from '../../../../api/cube/use-cube';
import { useLanguage } from '../../../../i18n/texts';
import type { Exploration } from '../explore-state';
import { withTargets } from '../rules/rules';
import { useExploreTexts } from '../texts';
import { withOthers, type OthersAnswers } from './others';
import { columnsOf, COLUMNS_AT_ONCE, isTime, pivotOf, type PivotAnswers, type PivotShape } from './pivot';
import { withSubtotals, type Subtotals } from './subtotals';

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
  readonly queries: LinesAndFoot;
}

/** All members but the first as one, at the same ledger position. Null while they are asked for, and where there are none. */
const useOthers = (
  queries: PivotQueries,
  shape: PivotShape,
  lines: CubeAnswer | undefined,
  top: number | null,
) => {
  const codes = useMemo(
    () => (lines ? membersBeyond(lines.rows, shape.rows, shape.measure, top) : []),
    [lines, shape, top],
  );
  const isAsked = lines !== undefined && codes.length > 0 && codes.length <= MOST_OTHERS;
  const dimension = shape.rows[0]!;
  const asked = isAsked ? othersQueries(queries, dimension, codes) : null;
  const at = (query: CubeQuery): CubeQuery => ({ ...query, asOf: lines!.asOf });
  const ofLines = useCube(asked && at(asked.lines));
  const ofFoot = useCube(asked && shape.columns !== null ? at(asked.foot) : null);
  const found = ofLines.data;
  const foot = shape.columns === null ? found : ofFoot.data;
  const others = useMemo(
    (): Others | null =>
      isAsked && found && foot
        ? { codes, lines: found, foot, queries: othersQueries(queries, dimension, codes) }
        : null,
    [isAsked, found, foot, codes, queries, dimension],
  );
  return {
    others,
    isTooMany: codes.length > MOST_OTHERS,
    failed: [ofLines, ofFoot].find(({ error }) => error),
  };
};

/** Lines of the first row dimension alone, at the same ledger position. Null while they are asked for, or not wanted. */
const useSubtotals = (
  queries: PivotQueries,
  shape: PivotShape,
  answers: PivotAnswers | null,
  isWanted: boolean,
) => {
  const text = isWanted ? JSON.stringify(subtotalQueries(queries)) : 'null';
  const asked = useMemo(() => JSON.parse(text) as ReturnType<typeof subtotalQueries>, [text]);
  const asOf = answers?.lines.asOf;
  const isAsked = asked !== null && asOf !== undefined;
  const ofLines = useCube(isAsked ? { ...asked.lines, asOf } : null);
  const ofCells = useCube(
    isAsked && shape.columns !== null ? inWindow({ ...asked.cells, asOf }, answers?.foot, shape) : null,
  );
  const [lines, cells = null] = [ofLines.data, shape.columns === null ? ofLines.data : ofCells.data];
  const subtotals = useMemo(
    (): Subtotals | null => (asked && lines ? { queries: asked, lines, cells } : null),
    [asked, lines, cells],
  );
  return {
    subtotals,
    isAwaited: asked !== null && subtotals === null,
    failed: [ofLines, ofCells].find(({ error }) => error),
  };
};

/** The same list as long as nothing of it changes. */
const useTargets = ({ rules }: Exploration): readonly FigureRule[] => {
  const text = targetsOf(rules).map(writtenRule).join(',');
  return useMemo(() => readRules(text.split(',')), [text]);
};

/** What an exploration finds: null while it is asked for; `failed` is a question that was not answered. */
export const usePivot = (exploration: Exploration, queries: PivotQueries) => {
  const t = useExploreTexts();
  const language = useLanguage();
  const isFlat = queries.foot.by.length === 0;
  const shape = useShape(exploration, isFlat);
  const { answers, failed } = useAnswers(queries, shape);
  const whole = useMemo(() => answers && pivotOf(answers, shape, language), [answers, shape, language]);
  const { others, isTooMany, ...ofOthers } = useOthers(queries, shape, answers?.lines, exploration.top);
  const { subtotals, isAwaited, ...below } = useSubtotals(queries, shape, answers, exploration.subtotals);
  const names = { others: t('others', { count: others?.codes.length ?? 0 }), subtotal: t('subtotal') };
  const totals = answers?.lines.totals;
  const laidOut = useMemo(() => {
    // Lines do not jump when their subtotals come.
    if (!whole || !totals || isAwaited) return null;
    if (subtotals) return withSubtotals(whole, subtotals, shape, { name: names.subtotal, language });
    return others ? withOthers(whole, others, shape, totals, names.others) : whole;
  }, [whole, others, subtotals, isAwaited, shape, totals, language, names.others, names.subtotal]);
  const targets = useTargets(exploration);
  const pivot = useMemo(() => laidOut && withTargets(laidOut, targets), [laidOut, targets]);
  return {
    shape,
    answers,
    pivot,
    parts: { others, subtotals },
    isTooMany,
    failed: failed ?? ofOthers.failed ?? below.failed,
  };
};
