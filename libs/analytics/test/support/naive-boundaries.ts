import { addMonths } from '@xiangtong/domain';
import type { Register } from './fixture';
import { forEachSum, type NaiveFact } from './naive-state';
import { plus, rational, times, zero, type Rational } from './rational';

/** Where a unit's amounts go on boundaries as of a month, passed on step by step. */
export const naiveTargets = (code: string, month: number, register: Register): Map<string, Rational> => {
  const end = register.catalogue.units.get(code)!.validTo;
  const next = register.successors.get(code);
  if (!next || end === null || addMonths(end, 1) > month) return new Map([[code, rational(1)]]);
  const targets = new Map<string, Rational>();
  for (const [successor, weight] of next) {
    for (const [target, share] of naiveTargets(successor, month, register))
      targets.set(target, plus(targets.get(target) ?? zero, times(weight, share)));
  }
  return targets;
};

export const moveFacts = (facts: readonly NaiveFact[], month: number, register: Register): NaiveFact[] =>
  facts.flatMap((fact) =>
    [...naiveTargets(fact.unit.code, month, register)].map(([target, weight]) => ({
      ...fact,
      unit: register.catalogue.units.get(target)!,
      values: forEachSum((sum) => times(fact.values[sum], weight)),
    })),
  );
