import { robustRange, type RobustRange } from '@xiangtong/domain';
import type { PriceSample } from '@xiangtong/ledger';
import type { PriceRanges } from './check-lines';
import type { CheckParameters } from './check-parameters';

/**
 * Entries, and lines of each, that are read: enough to include a month's prices of a county, few enough that reading
 * takes a few hundredths of a second.
 */
export const PRICE_ENTRIES = 400;
export const PRICE_LINES_EACH = 50;

/** Price ranges of the products that have enough lines. */
export const priceRanges = (
  samples: readonly PriceSample[],
  { priceSpread, priceMinFactor, priceMinLines }: CheckParameters,
): PriceRanges => {
  const prices = new Map<number, number[]>();
  for (const { product, price } of samples) {
    const own = prices.get(product);
    if (own) own.push(price);
    else prices.set(product, [price]);
  }
  const ranges = new Map<number, RobustRange>();
  for (const [product, own] of prices) {
    if (own.length < priceMinLines) continue;
    ranges.set(product, robustRange(own, { spread: priceSpread, minimumFactor: priceMinFactor }));
  }
  return ranges;
};
