import { formatRatio } from '../ratio/ratio';

/**
 * A change as a ratio of its base, rounded once; null for a base of zero or less. From −1,000 to +500 yuan is a rise of
 * 1,500 yuan, but as a rate of the base it would be −150 %, a fall.
 */
export const rateOfBase = (change: bigint, base: bigint, digits = 6): string | null =>
  base > 0n ? formatRatio(change, base, digits) : null;

/** g = Y1/Y0 − 1 as a decimal string; null when there is no positive base. */
export const growthRate = (now: bigint, base: bigint, digits = 6): string | null =>
  rateOfBase(now - base, base, digits);

/** (Y1i − Y0i)/Y0: what a component adds to the growth of the whole, as a ratio of the base total. */
export const contribution = (now: bigint, base: bigint, baseTotal: bigint, digits = 6): string | null =>
  rateOfBase(now - base, baseTotal, digits);

/** contribution/g = (Y1i − Y0i)/(Y1 − Y0); null without a positive base or without growth. */
export const contributionShare = (
  component: { readonly now: bigint; readonly base: bigint },
  total: { readonly now: bigint; readonly base: bigint },
  digits = 6,
): string | null =>
  total.base <= 0n ? null : formatRatio(component.now - component.base, total.now - total.base, digits);
