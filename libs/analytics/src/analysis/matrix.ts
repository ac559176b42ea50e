import {
  reason,
  type Reason,
  type SharedMeasure,
  type matrixRows,
  type matrixColumns,
  type MatrixMargin,
  type Matrix,
  groundOf,
} from '@xiangtong/contracts';
import { formatScaled, locationQuotient } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { Cube } from '../cube/cube';
import type { CubeScope } from '../cube/question/scope';
import { decimalsOf, exactCell, isNoMember, labelled, ratioText, type Question } from './question';

export interface MatrixQuestion extends Omit<Question, 'compare'> {
  readonly measure: SharedMeasure;
  readonly rows: (typeof matrixRows)[number];
  readonly columns: (typeof matrixColumns)[number];
}

const MOST_CELLS = 10_000;

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: bigint;
}

type Sums = ReadonlyMap<string, bigint>;

const sumsBy = (cells: readonly Cell[], side: 'row' | 'column'): Sums => {
  const sums = new Map<string, bigint>();
  for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0n) + cell.value);
  return sums;
};

const sumOf = (cells: readonly Cell[]): bigint => cells.reduce((sum, { value }) => sum + value, 0n);

/** Products or categories by provinces or cities, with location quotients. */
export const matrix = async (
  cube: Pick<Cube, 'query'>,
  { measure, rows, columns, ...question }: MatrixQuestion,
  scope: CubeScope,
): Promise<Matrix> => {
  const query = { ...question, measures: [measure], by: [rows, columns], limit: MOST_CELLS };
  const table = await cube.query(query, scope, { undecomposed: true });
  if (table.truncated) throw new DomainError('ANALYSIS.TOO_MANY_CELLS', { limit: MOST_CELLS });
  const decimals = decimalsOf(table, measure);
  const cells = table.rows.map((row) => ({
    row: String(row[rows]),
    column: String(row[columns]),
    value: exactCell(row[measure]),
  }));
  const isKnown = ({ column }: Cell): boolean => !isNoMember(columns, column);
  const quotient = quotients(cells.filter(isKnown));
  const margins = (side: 'row' | 'column', dimension: typeof rows | typeof columns): MatrixMargin[] =>
    largestFirst(sumsBy(cells, side)).map(([code, value]) => ({
      member: labelled(table, dimension, code),
      value: formatScaled(value, decimals),
    }));
  const printed = cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    value: formatScaled(cell.value, decimals),
    quotient: isKnown(cell) ? quotient(cell) : null,
  }));
  return {
    ...groundOf(table),
    measure,
    period: question.period,
    total: formatScaled(sumOf(cells), decimals),
    rows: margins('row', rows),
    columns: margins('column', columns),
    cells: printed,
    reasons: reasonsOf(cells.map((cell, index) => ({ isKnown: isKnown(cell), ...printed[index]! }))),
  };
};

const largestFirst = (sums: ReadonlyMap<string, bigint>): [string, bigint][] =>
  [...sums].sort(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : one > other ? -1 : 1));

const reasonsOf = (
  cells: readonly { readonly isKnown: boolean; readonly quotient: string | null }[],
): Reason[] => [
  ...(cells.every(({ isKnown }) => isKnown) ? [] : [reason('UNKNOWN_DESTINATION', 'quotient')]),
  ...(cells.some(({ isKnown, quotient }) => isKnown && quotient === null)
    ? [reason('EMPTY_MARGIN', 'quotient')]
    : []),
];

const quotients = (known: readonly Cell[]): ((cell: Cell) => string | null) => {
  const [byRow, byColumn, total] = [sumsBy(known, 'row'), sumsBy(known, 'column'), sumOf(known)];
  return (cell) => {
    const crossed = {
      cell: cell.value,
      row: byRow.get(cell.row)!,
      column: byColumn.get(cell.column)!,
      total,
    };
    const found = locationQuotient(crossed);
    return typeof found === 'string' ? null : ratioText(found);
  };
};
