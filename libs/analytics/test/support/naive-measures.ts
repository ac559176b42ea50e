import type { SalesMeasure, SalesSum } from '@xiangtong/contracts';
import { forEachSum, naiveCity, type NaiveFact } from './naive-state';
import { over, rational, total, type Rational } from './rational';

const sum =
  (measure: SalesSum) =>
  (facts: readonly NaiveFact[]): Rational =>
    total(facts.map(({ values }) => values[measure]));

const distinct = (facts: readonly NaiveFact[], key: (fact: NaiveFact) => string | null): Rational =>
  rational(new Set(facts.map(key).filter((value) => value !== null)).size);

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

/** Measures in their smallest unit. */
export const naiveMeasures: Readonly<Record<SalesMeasure, (facts: readonly NaiveFact[]) => Rational>> = {
  ...forEachSum(sum),
  averageOrder: (facts) => over(sum('amount')(facts), sum('orders')(facts)),
  products: (facts) => distinct(facts, ({ line }) => line.product),
  units: (facts) => distinct(facts, ({ unit }) => unit.code),
  stores: (facts) => distinct(facts, ({ line }) => line.store),
  provinces: (facts) => distinct(facts, (fact) => mainland(fact)?.slice(0, 2) ?? null),
  cities: (facts) => distinct(facts, cityOf),
  districts: (facts) => distinct(facts, districtOf),
};
