import { useMemo } from 'react';
import type { CubeDimension } from '@xiangtong/contracts';
import { useCube } from '../../../api/cube/use-cube';
import { useLanguage } from '../../../i18n/texts';
import type { Exploration, PivotQueries } from './explore-state';
import { pivotOf, type PivotAnswers, type PivotShape } from './pivot';

/** The shape of the table; the same object as long as nothing of it changes, however often the address does. */
const useShape = ({ rows, columns, measures }: Exploration, isFlat: boolean): PivotShape => {
  const text = rows.join(',');
  const across = isFlat ? null : columns;
  const measure = measures[0]!;
  return useMemo(
    () => ({ rows: text.split(',') as CubeDimension[], columns: across, measure }),
    [text, across, measure],
  );
};

/** The answers of a pivot, all of one ledger position: the lines say which. A flat one has no columns across. */
const useAnswers = (queries: PivotQueries, isFlat: boolean) => {
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

/** What an exploration finds: null while it is asked for; `failed` is a question that was not answered. */
export const usePivot = (exploration: Exploration, queries: PivotQueries) => {
  const language = useLanguage();
  const isFlat = queries.foot.by.length === 0;
  const shape = useShape(exploration, isFlat);
  const { answers, failed } = useAnswers(queries, isFlat);
  const pivot = useMemo(() => answers && pivotOf(answers, shape, language), [answers, shape, language]);
  return { shape, answers, pivot, failed };
};
