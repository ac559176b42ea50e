import type { FigurePart, TracedParts, TracedQuery } from '@xiangtong/contracts';
import { compareExact, decimalOf, type Exact } from '../grammar/exact';
import type { Subject } from './subject';
import type { TraceContext } from './trace-context';

/** A figure with its operands: the value of the report, and the recomputed one. */
export interface Explained {
  readonly part: FigurePart;
  readonly reported: Exact | null;
  readonly traced: Exact | null;
}

export interface Evidence {
  readonly query: TracedQuery;
  readonly measure?: string;
  readonly reported: Exact | null;
  readonly traced: Exact | null;
  readonly formula?: string;
  readonly operands?: readonly Explained[];
  readonly behind?: TracedParts;
}

const isSame = (a: Exact | null, b: Exact | null): boolean =>
  a === null || b === null ? a === b : compareExact(a, b) === 0;

const written = (value: Exact | null): string | null => (value === null ? null : decimalOf(value));

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
