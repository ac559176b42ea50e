import type { CubeCompare, CubeDimension, CubeMeasure, IndicatorForm } from '@xiangtong/contracts';
import type { Month, Period } from '@xiangtong/domain';
import type { Boundary } from './boundary';
import type { CubeOptions } from './query-options';
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

/** Periods of a form, each of `length` months, by the months they end with. */
export interface Stated {
  readonly form: IndicatorForm;
  readonly ends: readonly Month[];
  readonly length: number;
}

/** A checked query: every name known, every member resolved, every default filled in. */
export interface CubePlan extends CubeOptions {
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  readonly period: Period;
  /** Months of the period that the filters on month, quarter and year leave. */
  readonly months: readonly Month[];
  /** The measures are indicators of this form, over these periods; null: sales. */
  readonly stated: Stated | null;
  readonly compare: CubeCompare | null;
  /** Months between a month and its base month. */
  readonly shift: number;
  /** Filters on dimensions other than time. */
  readonly filters: readonly MemberFilter[];
  readonly scope: CubeScope;
  readonly seq: number;
  /** `seq` is the replica's newest position. */
  readonly current: boolean;
  readonly order: readonly OrderBy[];
  readonly limit: number;
  /** The caller wants the first rows only; otherwise more rows than the limit are a mistake. */
  readonly isCut: boolean;
  /** The caller does not want the decomposition of growth. */
  readonly undecomposed?: boolean;
  /** Nor the quality indicators. */
  readonly unrated?: boolean;
  /** The unit-months behind the decomposition are counted as well. */
  readonly counted?: boolean;
  /** The base side has the facts of an earlier position, see `sinceThen`. */
  readonly baseSeq?: number;
}

/** The plan that compares what the period was at an earlier position with what it is now. */
export const sinceThen = (plan: CubePlan, baseSeq: number): CubePlan => ({
  ...plan,
  compare: 'yoy',
  shift: 0,
  baseSeq,
});

/** A plan with the boundaries from the register. */
export interface MappedPlan extends CubePlan {
  /** The units to which facts belong; null: facts are read unchanged, without weights or estimates. */
  readonly mapping: Boundary | null;
  /** The units whose months are paired, now and in the base period. */
  readonly pairing: Boundary;
  /** Respondents that an estimate by trend needs at least. */
  readonly minimumDonors: number;
}

/** An estimated line is rounded to this power of ten of its last decimal. */
export const ESTIMATE_DIGITS = 6;

export const isEstimated = ({ impute }: Pick<CubePlan, 'impute'>): boolean => impute !== 'none';

/** Sums of a plan with a mapping are integers over 10^digits of their last decimal. */
export const digitsOf = (plan: Pick<MappedPlan, 'impute' | 'mapping'>): number =>
  (plan.mapping?.digits ?? 0) + (isEstimated(plan) ? ESTIMATE_DIGITS : 0);
