import { ofTheWhole } from '@xiangtong/contracts';
import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { codeOf, type Pivot, type PivotLine, type PivotShape } from './pivot';

export const OTHERS = 'others';

export interface OthersAnswers {
  readonly codes: readonly string[];
  readonly lines: CubeAnswer;
  readonly foot: CubeAnswer;
}

/** The first lines, one of all others, and what takes no place among them. */
export const withOthers = (
  pivot: Pivot,
  { codes, lines, foot }: OthersAnswers,
  { columns }: PivotShape,
  totals: CubeRow,
  name: string,
): Pivot => {
  const beyond = new Set(codes);
  const others: PivotLine = {
    key: OTHERS,
    members: [{ code: OTHERS, name }],
    takesPlace: false,
    whole: ofTheWhole(lines.totals, totals),
    cells: new Map(
      columns === null ? [] : foot.rows.map((row) => [codeOf(row, columns), ofTheWhole(row, totals)]),
    ),
  };
  const kept = pivot.lines.filter(({ takesPlace, members }) => !takesPlace || !beyond.has(members[0]!.code));
  const places = kept.filter(({ takesPlace }) => takesPlace);
  return { ...pivot, lines: [...places, others, ...kept.filter(({ takesPlace }) => !takesPlace)] };
};
