import { groupBy, type Language, type PivotQueries } from '@xiangtong/contracts';
import type { CubeAnswer } from '../../../../api/cube/use-cube';
import type { Sort } from '../explore-state';
import { defaultSort, linesOf, sorted, type Pivot, type PivotLine, type PivotShape } from './pivot';

/** Answers by the first row dimension alone, and the questions that they are of. */
export interface Subtotals {
  readonly queries: Pick<PivotQueries, 'lines' | 'cells'>;
  readonly lines: CubeAnswer;
  /** Null while they are asked for. */
  readonly cells: CubeAnswer | null;
}

const ofFirst = (shape: PivotShape): PivotShape => ({ ...shape, rows: shape.rows.slice(0, 1) });

/** A line of its own for each member of the first row dimension. */
export const withSubtotals = (
  pivot: Pivot,
  answers: Pick<Subtotals, 'lines' | 'cells'>,
  shape: PivotShape,
  words: { readonly name: string; readonly language: Language },
): Pivot => {
  const blank = shape.rows.slice(2).map(() => ({ code: '', name: '' }));
  const subtotals = linesOf(answers, ofFirst(shape), words.language).map((line): PivotLine => ({
    ...line,
    key: `subtotal ${line.key}`,
    members: [line.members[0]!, { code: '', name: words.name }, ...blank],
    isSubtotal: true,
  }));
  return { ...pivot, subtotals, isFilled: pivot.isFilled && answers.cells !== null };
};

/** Groups stand by the figure that lines are sorted by; a dimension below them says nothing of their order. */
const groupSort = (sort: Sort, shape: PivotShape): Sort =>
  shape.rows.slice(1).some((dimension) => dimension === sort.key) ? defaultSort(ofFirst(shape)) : sort;

/** All lines as the table has them: below each subtotal the lines that it is of. */
export const inTable = (pivot: Pivot, sort: Sort, shape: PivotShape): readonly PivotLine[] => {
  const lines = sorted(pivot.lines, sort, shape);
  if (pivot.subtotals.length === 0) return lines;
  const groups = groupBy(lines, ({ members }) => members[0]!.code);
  const heads = sorted(pivot.subtotals, groupSort(sort, shape), ofFirst(shape));
  const known = new Set(heads.map(({ members }) => members[0]!.code));
  return [
    ...heads.flatMap((head) => {
      const below = groups.get(head.members[0]!.code);
      return below ? [head, ...below] : [];
    }),
    ...lines.filter(({ members }) => !known.has(members[0]!.code)),
  ];
};
