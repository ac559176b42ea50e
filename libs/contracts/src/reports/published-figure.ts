import type { CubeCompare } from '../cube/cube';
import type { CubeMeasure } from '../cube/cube-measures';

/** A level, or what it and its base make. */
export const figureKinds = ['level', 'change', 'growth', 'contribution', 'share', 'portion'] as const;

export type FigureKind = (typeof figureKinds)[number];

/** A figure that a table prints, and what it is about, whatever table it is in. */
export interface PublishedFigure {
  /** The end of its address: `<table>/<row>/<column>`. */
  readonly place: string;
  readonly measure: CubeMeasure;
  readonly kind: FigureKind;
  /** Null for what needs no comparison: levels and portions. */
  readonly compare: CubeCompare | null;
  readonly period: string;
  /** Dimension → code, without the scope of the report and without time; empty for an unknown member. */
  readonly members: Readonly<Record<string, string>>;
  /** Exact decimal in the unit of the measure, for rates in percent; null where nothing is printed. */
  readonly value: string | null;
  /** Decimals of the printed figure. */
  readonly decimals: number;
  /** Why nothing is printed, as in the cell. */
  readonly reason?: string;
}
