import type { FigurePart, TracedParts, TracedQuery } from '@xiangtong/contracts';
import { compareFractions, decimalOf, type Fraction } from '@xiangtong/domain';
import type { Subject } from './subject';
import type { TraceContext } from './trace-context';

/** A figure with its operands: the value of the report, and the recomputed one. */
export interface Explained {
  readonly part: FigurePart;
  readonly reported: Fraction | null;
  readonly traced: Fraction | null;
}

export interface Evidence {
  readonly query: TracedQuery;
  readonly measure?: string;
  readonly reported: Fraction | null;
  readonly traced: Fraction | null;
  readonly formula?: string;
  readonly operands?: readonly Explained[];
  readonly behind?: TracedParts;
}

const isSame = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : compareFractions(a, b) === 0;

const written = (value: Fraction | null): string | null => (value === null ? null : decimalOf(value));

export const explained = (subject: Subject, context: TraceContext, evidence: Evidence): Explained => {
  const { reported, traced, operands = [], formula = null, query, behind } = evidence;
  const parts = operands.map(({ part }) => part);
  return {
    reported,
    traced,
    part: {
      address: context.parts.addressOf(subject),
      query,
      measure: evidence.measure ?? subject.column,
      value: written(reported),
      formula,
      operands: parts,
      ...behind,
      sum: written(traced),
      sumsBack: isSame(reported, traced) && parts.every(({ sumsBack }) => sumsBack),
      estimates: [],
    },
  };
};
