import type { Month } from '../period/month';

/** A figure stated for a place and a time, as an integer of one common unit (fen). */
export interface StatedFigure {
  /**
   * The place as a path, from the widest division to the narrowest, then the unit: a place lies in every place whose
   * path is a prefix of its own.
   */
  readonly path: readonly string[];
  readonly from: Month;
  readonly to: Month;
  readonly value: bigint;
}

/**
 * `childReachesParent`: a place has all of a wider one, or more. `cumulativeBelowPeriod`: a cumulative is below one of
 * the periods it covers.
 */
export type StatedRelation = 'childReachesParent' | 'cumulativeBelowPeriod';

export interface StatedContradiction<Figure extends StatedFigure> {
  readonly relation: StatedRelation;
  readonly part: Figure;
  readonly whole: Figure;
}

const liesIn = (part: StatedFigure, whole: StatedFigure): boolean =>
  whole.path.every((step, index) => part.path[index] === step);

const isDuring = (part: StatedFigure, whole: StatedFigure): boolean =>
  whole.from <= part.from && part.to <= whole.to;

const relationOf = (part: StatedFigure, whole: StatedFigure): StatedRelation | null => {
  if (!liesIn(part, whole) || !isDuring(part, whole)) return null;
  if (part.path.length > whole.path.length)
    return part.value >= whole.value && part.value > 0n ? 'childReachesParent' : null;
  const isPeriod = part.from !== whole.from || part.to !== whole.to;
  return isPeriod && part.value > whole.value ? 'cumulativeBelowPeriod' : null;
};

/** Pairs of stated figures that cannot both be right (docs/methods.md, Coherence). */
export const statedContradictions = <Figure extends StatedFigure>(
  figures: readonly Figure[],
): StatedContradiction<Figure>[] =>
  figures.flatMap((part) =>
    figures.flatMap((whole): StatedContradiction<Figure>[] => {
      const relation = part === whole ? null : relationOf(part, whole);
      return relation ? [{ relation, part, whole }] : [];
    }),
  );
