import type { CubeCompare, CubeDimension, CubeMeasure, IndicatorForm } from '@xiangtong/contracts';
import type { Month, Period } from '@xiangtong/domain';
import type { CubeScope } from './scope';

export interface MemberFilter {
  readonly dimension: CubeDimension;
  /** Keys of members as `dimensions[dimension].key` gives them. */
  readonly keys: readonly (bigint | string)[];
}

export interface OrderBy {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** A checked query: every name known, every member resolved, every default filled in. */
export interface CubePlan {
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  readonly period: Period;
  /** Months of the period that the filters on month, quarter and year leave. */
  readonly months: readonly Month[];
  /** The measures are indicators of this form, over its periods that end with these months; null: sales. */
  readonly stated: { readonly form: IndicatorForm; readonly ends: readonly Month[] } | null;
  readonly compare: CubeCompare | null;
  /** The base month of a month lies this many months before it. */
  readonly shift: number;
  /** Filters on other dimensions than time. */
  readonly filters: readonly MemberFilter[];
  readonly scope: CubeScope;
  readonly seq: number;
  /** `seq` is the replica's newest position. */
  readonly current: boolean;
  readonly order: readonly OrderBy[];
  readonly limit: number;
  /** Whoever asks does not want the decomposition of growth. */
  readonly undecomposed?: boolean;
}
