import type { RevisionMeasures } from '@xiangtong/domain';
import type { Instant } from '../instant';
import type { Ground } from '../cube/ground';
import type { RevisedMeasure } from './analysis-question';

export type VintageKind = 'position' | 'time' | 'publication' | 'month-end' | 'latest';

/** A published edition at a position. */
export interface VintageEdition {
  readonly seal: string;
  readonly report: string;
  readonly scope: string;
  readonly period: string;
}

export interface Vintage {
  readonly seq: number;
  readonly recordedAt: Instant | null;
  readonly kind: VintageKind;
  /** What was asked: position, time or seal; the month whose end it is; `latest`. */
  readonly name: string;
  readonly editions: readonly VintageEdition[];
}

export interface VintageRow {
  /** `2019-11` */
  readonly month: string;
  /** Index of the vintage in which the month was first published; null if not published. */
  readonly first: number | null;
  /** One value per vintage; null before the first accepted report of the month. */
  readonly values: readonly (string | number | null)[];
}

/** Year-on-year growth of a month at its own publication and in the newest vintage, as ratios. */
export interface VintageRate {
  readonly month: string;
  readonly first: string | null;
  readonly latest: string | null;
  readonly revision: string | null;
}

/** Revision triangle: reference months in rows, vintages in columns. */
export interface VintageTable extends Ground {
  readonly measure: RevisedMeasure;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  readonly vintages: readonly Vintage[];
  readonly rows: readonly VintageRow[];
  /** Revisions of the levels, first published against newest, in the unit of the measure. */
  readonly revisions: RevisionMeasures;
  /** Revisions of the monthly rates: each month at its own publication against the newest vintage. */
  readonly rates: { readonly rows: readonly VintageRate[]; readonly revisions: RevisionMeasures };
}
