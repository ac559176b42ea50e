import { formatRatio } from '../ratio/ratio';

/** g = Y1/Y0 − 1 as a decimal string; null when there is no base. */
export const growthRate = (now: bigint, base: bigint, digits = 6): string | null =>
  formatRatio(now - base, base, digits);

/** (Y1i − Y0i)/Y0: what a component adds to the growth of the whole, as a ratio of the base total. */
export const contribution = (now: bigint, base: bigint, baseTotal: bigint, digits = 6): string | null =>
  formatRatio(now - base, baseTotal, digits);

/** contribution/g = (Y1i − Y0i)/(Y1 − Y0); null without a base or without growth. */
export const contributionShare = (
  component: { readonly now: bigint; readonly base: bigint },
  total: { readonly now: bigint; readonly base: bigint },
  digits = 6,
): string | null =>
  total.base === 0n ? null : formatRatio(component.now - component.base, total.now - total.base, digits);
