import type {
  CubeDimension,
  CubeMeasure,
  CubeQuery,
  LinePosition,
  TracedRevision,
  TracedSalesLine,
  TracedUnit,
  TracedValue,
} from '@xiangtong/contracts';

/** The traced figure: the facts behind one measure of a query without breakdown, in its period or the base period. */
export interface CellQuestion {
  readonly measure: CubeMeasure;
  readonly query: Pick<CubeQuery, 'where' | 'period' | 'compare' | 'asOf' | 'atLeast'>;
  readonly side: 'current' | 'base';
  /** Members whose facts are left out: the listed members in the case of a row `rest`. */
  readonly leavingOut?: { readonly dimension: CubeDimension; readonly members: readonly string[] };
}

/** The next page begins after the last line of this one. */
export interface TracePage {
  readonly after: LinePosition | null;
  readonly limit: number;
}

export interface TracedCell {
  /** Exact sum over the units, in the unit of the measure. */
  readonly sum: string;
  readonly lineCount: number;
  readonly revisionCount: number;
  readonly unitCount: number;
  /** Largest first. What the list leaves out is `unitsBeyond`. */
  readonly units: readonly TracedUnit[];
  readonly unitsBeyond: { readonly units: number; readonly amount: string } | null;
  /** Sorted by number, from the first of the page on. */
  readonly revisions: readonly TracedRevision[];
  readonly lines: readonly (TracedSalesLine | TracedValue)[];
  readonly next: LinePosition | null;
}
