import { rateOfBase } from './growth';

/**
 * Sums of the classes of unit-months (docs/methods.md, Growth): matched pairs now and in the base, current only by
 * entry, base only by exit, and what differs only because a report that was due is missing. Any unit, one for all six.
 */
export interface GrowthClasses {
  readonly continuingBase: bigint;
  readonly continuingNow: bigint;
  readonly entryNow: bigint;
  readonly exitBase: bigint;
  readonly responseBase: bigint;
  readonly responseNow: bigint;
}

/** Ratios of the base total that add to growth exactly; null without a positive base. */
export interface DecomposedGrowth {
  readonly continuing: string | null;
  readonly entry: string | null;
  readonly exit: string | null;
  readonly response: string | null;
  /** C1/C0 − 1; null when nothing matches. */
  readonly comparableGrowth: string | null;
}

/** Y1 = C1 + N1 + R1. */
export const currentTotal = (classes: GrowthClasses): bigint =>
  classes.continuingNow + classes.entryNow + classes.responseNow;

/** Y0 = C0 + X0 + R0. */
export const baseTotal = (classes: GrowthClasses): bigint =>
  classes.continuingBase + classes.exitBase + classes.responseBase;

/** Numerators over Y0; they sum to Y1 − Y0. */
export const decompositionNumerators = (
  classes: GrowthClasses,
): Readonly<Record<'continuing' | 'entry' | 'exit' | 'response', bigint>> => ({
  continuing: classes.continuingNow - classes.continuingBase,
  entry: classes.entryNow,
  exit: -classes.exitBase,
  response: classes.responseNow - classes.responseBase,
});

export const decomposeGrowth = (classes: GrowthClasses, digits = 6): DecomposedGrowth => {
  const total = baseTotal(classes);
  const parts = decompositionNumerators(classes);
  return {
    continuing: rateOfBase(parts.continuing, total, digits),
    entry: rateOfBase(parts.entry, total, digits),
    exit: rateOfBase(parts.exit, total, digits),
    response: rateOfBase(parts.response, total, digits),
    comparableGrowth: rateOfBase(parts.continuing, classes.continuingBase, digits),
  };
};
