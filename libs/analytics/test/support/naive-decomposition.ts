import type { SalesMeasure, GrowthDecomposition } from '@xiangtong/contracts';
import { addMonths } from '@xiangtong/domain';
import { isDue } from '@xiangtong/reference';
import type { Register } from './fixture';
import { naiveTargets } from './naive-boundaries';
import { naiveMeasures } from './naive-measures';
import type { NaiveFact, NaivePeriod, NaiveState } from './naive-state';
import { minus, over, plus, text, zero, type Rational } from './rational';

export interface Pair {
  readonly due: [boolean, boolean];
  readonly reported: [boolean, boolean];
  readonly missing: [boolean, boolean];
}

const complete = (pair: Pair, side: 0 | 1): boolean => pair.reported[side] && !pair.missing[side];

export const isMatched = (pair: Pair): boolean => complete(pair, 0) && complete(pair, 1);

/** `unit/month` on the boundaries of a month → which units behind it were due and reported, now and then. */
export const naivePairs = (
  state: NaiveState,
  register: Register,
  { months, shift }: NaivePeriod,
  boundaries: number,
): Map<string, Pair> => {
  const pairs = new Map<string, Pair>();
  for (const unit of register.catalogue.units.values()) {
    for (const month of months) {
      for (const target of naiveTargets(unit.code, boundaries, register).keys()) {
        const pair: Pair = pairs.get(`${target}/${month}`) ?? {
          due: [false, false],
          reported: [false, false],
          missing: [false, false],
        };
        for (const side of [0, 1] as const) {
          const own = side === 0 ? month : addMonths(month, -shift);
          const due = isDue(unit, own);
          const reported = state.has(`${unit.code}/${own}`);
          pair.due[side] ||= due;
          pair.reported[side] ||= reported;
          pair.missing[side] ||= due && !reported;
        }
        pairs.set(`${target}/${month}`, pair);
      }
    }
  }
  return pairs;
};

/** The data to decompose: facts on the boundaries of their pairs. */
export interface Decomposed {
  readonly facts: readonly NaiveFact[];
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly measure: SalesMeasure;
}

/** docs/methods.md, Growth, literally. */
export const naiveDecomposition = ({ facts, pairs, measure }: Decomposed): GrowthDecomposition => {
  let [c0, c1, n1, x0, r0, r1] = [zero, zero, zero, zero, zero, zero];
  for (const [key, pair] of pairs) {
    const own = facts.filter(({ unit, shown }) => `${unit.code}/${shown}` === key);
    const sum = (side: 0 | 1, estimated: boolean): Rational =>
      naiveMeasures[measure](own.filter((fact) => fact.side === side && fact.estimated === estimated));
    [r1, r0] = [plus(r1, sum(0, true)), plus(r0, sum(1, true))];
    const [now, base] = [sum(0, false), sum(1, false)];
    if (isMatched(pair)) [c1, c0] = [plus(c1, now), plus(c0, base)];
    else {
      if (pair.due[1]) r1 = plus(r1, now);
      else n1 = plus(n1, now);
      if (pair.due[0]) r0 = plus(r0, base);
      else x0 = plus(x0, base);
    }
  }
  const y0 = plus(plus(c0, x0), r0);
  const share = (part: Rational, whole = y0): string | null =>
    whole.n * whole.d > 0n ? text(over(part, whole), 6) : null;
  return {
    continuing: share(minus(c1, c0)),
    entry: share(n1),
    exit: share(minus(zero, x0)),
    response: share(minus(r1, r0)),
    comparableGrowth: share(minus(c1, c0), c0),
  };
};
