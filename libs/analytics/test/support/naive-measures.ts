import type { SalesMeasure } from '@xiangtong/contracts';
import { naiveCity, type NaiveFact } from './naive-state';

/** An exact value: numerator over denominator, in the smallest unit of the measure. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const whole = (n: bigint | number): Exact => ({ n: BigInt(n), d: 1n });

const sum = (facts: readonly NaiveFact[], value: (fact: NaiveFact) => number): bigint =>
  facts.reduce((total, fact) => total + BigInt(value(fact)), 0n);

const distinct = (facts: readonly NaiveFact[], key: (fact: NaiveFact) => string | null): Exact =>
  whole(new Set(facts.map(key).filter((value) => value !== null)).size);

/** Six digits of a mainland destination, else null. */
const mainland = (fact: NaiveFact): string | null => {
  const code = String(fact.line.destination).padStart(6, '0');
  return /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/.test(code) ? code : null;
};

const cityOf = (fact: NaiveFact): string | null => {
  const code = mainland(fact);
  return code && !code.endsWith('0000') ? naiveCity(fact.line.destination) : null;
};

const districtOf = (fact: NaiveFact): string | null => {
  const code = mainland(fact);
  return code && !code.endsWith('00') ? code : null;
};

export const naiveMeasures: Readonly<Record<SalesMeasure, (facts: readonly NaiveFact[]) => Exact>> = {
  amount: (facts) => whole(sum(facts, ({ line }) => line.amount)),
  quantity: (facts) => whole(sum(facts, ({ line }) => line.quantity)),
  orders: (facts) => whole(sum(facts, ({ line }) => line.orders)),
  refunds: (facts) => whole(sum(facts, ({ line }) => line.refund ?? 0)),
  averageOrder: (facts) => ({
    n: sum(facts, ({ line }) => line.amount),
    d: sum(facts, ({ line }) => line.orders),
  }),
  products: (facts) => distinct(facts, ({ line }) => line.product),
  units: (facts) => distinct(facts, ({ unit }) => unit.code),
  stores: (facts) => distinct(facts, ({ line }) => line.store),
  provinces: (facts) => distinct(facts, (fact) => mainland(fact)?.slice(0, 2) ?? null),
  cities: (facts) => distinct(facts, cityOf),
  districts: (facts) => distinct(facts, districtOf),
};
