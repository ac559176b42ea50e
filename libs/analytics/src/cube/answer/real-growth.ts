import { rateOfBase } from '@xiangtong/domain';
import type { PriceIndex } from '@xiangtong/reference';

/** Growth of a value after deflation: (1+g)/I − 1, rounded once; null without a positive base. */
export interface Deflator extends PriceIndex {
  growth(now: bigint, base: bigint): string | null;
}

const ONE_HUNDRED = 100n;

export const deflatorOf = (index: PriceIndex): Deflator => {
  const [whole = '0', fraction = ''] = index.index.split('.');
  const number = BigInt(`${whole}${fraction}`);
  const hundred = ONE_HUNDRED * 10n ** BigInt(fraction.length);
  return {
    ...index,
    growth: (now, base) => rateOfBase(now * hundred - base * number, base * number),
  };
};
