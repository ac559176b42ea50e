import type { SalesMeasure, GrowthDecomposition } from '@xiangtong/contracts';
import { addMonths, formatRatio } from '@xiangtong/domain';
import { isDue, type Catalogue } from '@xiangtong/reference';
import type { TestLine } from './events';
import { naiveMeasures } from './naive-measures';
import type { NaiveFact, NaivePeriod } from './naive-state';

/** Successors of the fixture's register in hundredths; the merger takes effect in 2019-07. */
const successors: Readonly<Record<string, readonly (readonly [string, bigint])[]>> = {
  V2: [
    ['V3', 25n],
    ['V1', 75n],
  ],
};
const EFFECTIVE = 201907;

const targets = (unit: string, last: number): readonly (readonly [string, bigint])[] =>
  (last >= EFFECTIVE ? successors[unit] : undefined) ?? [[unit, 100n]];

interface Pair {
  readonly due: [boolean, boolean];
  readonly reported: [boolean, boolean];
  readonly missing: [boolean, boolean];
  readonly value: [bigint, bigint];
}

/** domain.md §4 and §13 word for word, with all values in hundredths. */
export const naiveDecomposition = (
  facts: readonly NaiveFact[],
  state: ReadonlyMap<string, readonly TestLine[]>,
  catalogue: Catalogue,
  period: NaivePeriod,
  measure: SalesMeasure,
): GrowthDecomposition => {
  const pairs = new Map<string, Pair>();
  for (const unit of catalogue.units.values()) {
    for (const month of period.months) {
      for (const [target, weight] of targets(unit.code, period.last)) {
        const pair: Pair = pairs.get(`${target}/${month}`) ?? {
          due: [false, false],
          reported: [false, false],
          missing: [false, false],
          value: [0n, 0n],
        };
        for (const side of [0, 1] as const) {
          const own = side === 0 ? month : addMonths(month, -period.shift);
          const due = isDue(unit, own);
          const reported = state.has(`${unit.code}/${own}`);
          pair.due[side] ||= due;
          pair.reported[side] ||= reported;
          pair.missing[side] ||= due && !reported;
          const mine = facts.filter(
            (fact) => fact.side === side && fact.shown === month && fact.unit === unit,
          );
          pair.value[side] += naiveMeasures[measure](mine).n * weight;
        }
        pairs.set(`${target}/${month}`, pair);
      }
    }
  }
  return ratios([...pairs.values()]);
};

const complete = (pair: Pair, side: 0 | 1): boolean => pair.reported[side] && !pair.missing[side];

const ratios = (pairs: readonly Pair[]): GrowthDecomposition => {
  let [c0, c1, n1, x0, r0, r1] = [0n, 0n, 0n, 0n, 0n, 0n];
  for (const pair of pairs) {
    const [now, base] = pair.value;
    if (complete(pair, 0) && complete(pair, 1)) [c1, c0] = [c1 + now, c0 + base];
    else {
      if (pair.due[1]) r1 += now;
      else n1 += now;
      if (pair.due[0]) r0 += base;
      else x0 += base;
    }
  }
  const y0 = c0 + x0 + r0;
  return {
    continuing: formatRatio(c1 - c0, y0),
    entry: formatRatio(n1, y0),
    exit: formatRatio(-x0, y0),
    response: formatRatio(r1 - r0, y0),
    comparableGrowth: formatRatio(c1 - c0, c0),
  };
};
