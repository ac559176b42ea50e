import { addMonths, type Month } from '@xiangtong/domain';
import { WHOLE } from './weight';
import type { Successor } from './unit-record';

/** The fields of a unit that the rules of merging and splitting check. */
export interface DatedUnit {
  readonly code: string;
  readonly validFrom: Month;
  readonly validTo: Month | null;
  readonly successors: readonly Successor[];
}

/**
 * end: a unit with successors must have a last month · unknown: a successor is registered · repeated: it is named once
 * · weights: they sum to exactly 1 · begin: it is in the register in the month after the predecessor's last one ·
 * cycle: no unit succeeds itself, over any number of steps.
 */
export type SuccessionRule = 'end' | 'unknown' | 'repeated' | 'weights' | 'begin' | 'cycle';

export interface SuccessionFault {
  readonly rule: SuccessionRule;
  readonly unit: string;
  /** The successor that breaks the rule, if one does. */
  readonly successor: string | null;
}

/**
 * Checks the successions that touch the units `codes`, as predecessor or as successor, in the new register. If all
 * rules hold, mapping amounts from predecessors to successors leaves every total unchanged.
 */
export const successionFaults = (
  register: ReadonlyMap<string, DatedUnit>,
  codes: ReadonlySet<string>,
): SuccessionFault[] =>
  [...register.values()]
    .filter((unit) => unit.successors.length > 0)
    .filter((unit) => codes.has(unit.code) || unit.successors.some(({ code }) => codes.has(code)))
    .flatMap((unit) => faultsOf(unit, register));

const faultsOf = (unit: DatedUnit, register: ReadonlyMap<string, DatedUnit>): SuccessionFault[] => {
  const fault = (rule: SuccessionRule, successor: string | null = null) => ({
    rule,
    unit: unit.code,
    successor,
  });
  const faults: SuccessionFault[] = [];
  const named = unit.successors.map(({ code }) => code);
  if (unit.validTo === null) faults.push(fault('end'));
  if (unit.successors.reduce((sum, { weight }) => sum + weight, 0n) !== WHOLE) faults.push(fault('weights'));
  for (const [index, code] of named.entries()) {
    const successor = register.get(code);
    if (named.indexOf(code) !== index) faults.push(fault('repeated', code));
    else if (!successor) faults.push(fault('unknown', code));
    else if (leadsTo(code, unit.code, register)) faults.push(fault('cycle', code));
    else if (unit.validTo !== null && !isValidIn(successor, addMonths(unit.validTo, 1)))
      faults.push(fault('begin', code));
  }
  return faults;
};

const isValidIn = (unit: DatedUnit, month: Month): boolean =>
  unit.validFrom <= month && (unit.validTo === null || month <= unit.validTo);

/** `target` is `from` itself or succeeds it, over any number of steps. */
const leadsTo = (from: string, target: string, register: ReadonlyMap<string, DatedUnit>): boolean => {
  const seen = new Set<string>();
  const open = [from];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === target) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    for (const { code: next } of register.get(code)?.successors ?? []) open.push(next);
  }
  return false;
};
