import type { OrganisingModel, UnitKind } from '@xiangtong/contracts';
import { addMonths, formatMonth, parseDivisionCode, parseMonth, type Month } from '@xiangtong/domain';
import { DomainError, type Clock, type InputMistake, type Database } from '@xiangtong/infrastructure';
import { requireSeeded } from '../import/require-seeded';
import { importUnitTable, type UnitImport } from './import-units';
import { firstOwedMonth, writeStartMonth, type StartMonthInput, type StartMonthResult } from './start-months';
import type { UnitTable } from './unit-rows';
import { changeFaults, type Registrar, type UnitField } from './check-changes';
import { lockRegister } from './load-register';
import type { Register, RegisteredUnit, Successor, UnitAction, UnitChange, UnitRecord } from './unit-record';
import type { UnitUse } from './unit-use';
import { parseWeight, WHOLE } from './weight';
import { writeRegister } from './write-register';

export interface RegisterDependencies {
  readonly source: Database;
  readonly clock: Clock;
  readonly use: UnitUse;
  /** Which day it is for duties: that of the demo is another one. Default `clock`. */
  readonly calendarClock?: Clock;
}

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly kind: UnitKind;
  /** 12 digits of a village, 6 of a county. */
  readonly division: string;
  /** `2020-01` */
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly organisingModel?: OrganisingModel | null | undefined;
  /** Unified social credit code. */
  readonly holder?: string | null | undefined;
}

export type UnitPatch = Partial<Pick<NewUnit, 'name' | 'nameEn' | 'validTo' | 'organisingModel' | 'holder'>>;

/** `month` is the first one of the successor. */
export interface Merge {
  readonly predecessors: readonly string[];
  readonly successor: string;
  readonly month: string;
}

export interface Split {
  readonly predecessor: string;
  readonly successors: readonly { readonly code: string; readonly weight: string }[];
  readonly month: string;
}

/** Changes of the register of units. Nothing is ever removed: units end, and others succeed them. */
export class UnitRegister {
  constructor(private readonly dependencies: RegisterDependencies) {}

  async create(registrar: Registrar, input: NewUnit): Promise<void> {
    await requireSeeded(this.dependencies.source, 'division');
    const after: UnitRecord = {
      code: input.code,
      name: input.name.trim(),
      nameEn: input.nameEn?.trim() || null,
      kind: input.kind,
      division: parseDivisionCode(input.division) ?? input.division,
      validFrom: monthOrRefuse(input.validFrom, 'validFrom'),
      validTo: input.validTo ? monthOrRefuse(input.validTo, 'validTo') : null,
      organisingModel: input.organisingModel ?? null,
      holder: holderOf(input.holder),
      successors: [],
    };
    return this.revise(registrar, (register) => {
      if (register.has(after.code)) throw new DomainError('UNIT.EXISTS', { value: after.code });
      return [{ action: 'create', before: null, after }];
    });
  }

  /** Name, end, organising model and holder; code, kind, division and beginning do not change. */
  async change(registrar: Registrar, code: string, patch: UnitPatch): Promise<void> {
    return this.revise(registrar, (register) => {
      const before = unitOf(registrar, register, code);
      return [{ action: 'change', before, after: patched(before, patch) }];
    });
  }

  /** Each predecessor goes completely to the successor, which may be new or an existing unit. */
  async merge(registrar: Registrar, { predecessors, successor, month: text }: Merge): Promise<void> {
    const month = monthOrRefuse(text, 'month');
    return this.revise(registrar, (register) => {
      unitOf(registrar, register, successor);
      return [...new Set(predecessors)].map((code) =>
        succeeded('merge', unitOf(registrar, register, code), [{ code: successor, weight: WHOLE }], month),
      );
    });
  }

  async split(registrar: Registrar, { predecessor, successors, month: text }: Split): Promise<void> {
    const month = monthOrRefuse(text, 'month');
    const weighted = successors.map(weightedOrRefuse);
    return this.revise(registrar, (register) => [
      succeeded('split', unitOf(registrar, register, predecessor), weighted, month),
    ]);
  }

  /** Sets from which month units owe reports. Throws UNIT.MONTH, UNIT.NOT_FOUND or UNIT.NONE_TO_START. */
  setStartMonth(registrar: Registrar, input: StartMonthInput): Promise<StartMonthResult> {
    const { source, clock, use } = this.dependencies;
    return source.transaction((manager) =>
      writeStartMonth(manager, input, { registrar, at: clock.now(), use }),
    );
  }

  /** Updates the register from a file, or reports what that would do. */
  async import(registrar: Registrar, table: UnitTable, dryRun: boolean): Promise<UnitImport> {
    const { source, clock, use } = this.dependencies;
    const owesFrom = await this.firstOwed();
    return importUnitTable(source, table, { registrar, at: clock.now(), use, owesFrom, dryRun });
  }

  private firstOwed(): Promise<Month> {
    const { source, clock, calendarClock = clock } = this.dependencies;
    return firstOwedMonth(source, calendarClock.now());
  }

  private async revise(registrar: Registrar, plan: (register: Register) => UnitChange[]): Promise<void> {
    const { source, clock, use } = this.dependencies;
    const owesFrom = await this.firstOwed();
    return source.transaction(async (manager) => {
      const register = await lockRegister(manager);
      const changes = plan(register);
      const faults = await changeFaults(manager, register, changes, registrar, use);
      const mistakes = faults.map(({ field, code, parameters }): InputMistake => ({
        path: paths[changes[0]!.action][field] ?? field,
        code,
        parameters,
      }));
      refuse(mistakes);
      await writeRegister(manager, changes, { actor: registrar.username, at: clock.now(), owesFrom });
    });
  }
}

/** A single mistake is reported as itself, several as a list. */
const refuse = (mistakes: readonly InputMistake[]): void => {
  const [first] = mistakes;
  if (!first) return;
  if (mistakes.length === 1 || first.code === 'AUTH.OUT_OF_SCOPE')
    throw new DomainError(first.code, first.parameters, mistakes);
  throw new DomainError('UNIT.INVALID', { count: mistakes.length }, mistakes);
};

/** Where the caller wrote the new value of a field of the record. */
const paths: Readonly<Record<UnitAction, Partial<Record<UnitField, string>>>> = {
  create: {},
  change: {},
  merge: { validTo: 'month', successors: 'successor', code: 'predecessors' },
  split: { validTo: 'month', code: 'predecessor' },
};

const monthOrRefuse = (text: string, path: string): Month => {
  const month = parseMonth(text);
  if (month !== null) return month;
  const parameters = { value: text.slice(0, 32) };
  throw new DomainError('UNIT.MONTH', parameters, [{ path, code: 'UNIT.MONTH', parameters }]);
};

const unitOf = (registrar: Registrar, register: Register, code: string): RegisteredUnit => {
  const unit = register.get(code);
  if (!unit || !registrar.mayManage(unit.division))
    throw new DomainError('UNIT.NOT_FOUND', { code: code.slice(0, 64) });
  return unit;
};

const weightedOrRefuse = ({ code, weight: text }: Split['successors'][number], index: number): Successor => {
  const weight = parseWeight(text);
  if (weight !== null) return { code, weight };
  const parameters = { value: text.slice(0, 32) };
  throw new DomainError('UNIT.WEIGHT', parameters, [
    { path: `successors[${index}].weight`, code: 'UNIT.WEIGHT', parameters },
  ]);
};

const holderOf = (text: string | null | undefined): string | null => text?.trim().toUpperCase() || null;

const patched = (before: RegisteredUnit, patch: UnitPatch): UnitRecord => ({
  ...before,
  // A new name drops the English name of the old one.
  ...(patch.name === undefined || patch.name.trim() === before.name
    ? {}
    : { name: patch.name.trim(), nameEn: null }),
  ...(patch.nameEn === undefined ? {} : { nameEn: patch.nameEn.trim() || null }),
  ...(patch.validTo === undefined
    ? {}
    : { validTo: patch.validTo === null ? null : monthOrRefuse(patch.validTo, 'validTo') }),
  ...(patch.organisingModel === undefined ? {} : { organisingModel: patch.organisingModel }),
  ...(patch.holder === undefined ? {} : { holder: holderOf(patch.holder) }),
});

const succeeded = (
  action: 'merge' | 'split',
  before: RegisteredUnit,
  successors: readonly Successor[],
  month: Month,
): UnitChange => {
  const last = addMonths(month, -1);
  if (before.successors.length > 0) throw new DomainError('UNIT.ALREADY_SUCCEEDED', { unit: before.name });
  if (before.validFrom > last || (before.validTo !== null && before.validTo < last)) {
    throw new DomainError('UNIT.NOT_IN_REGISTER', { unit: before.name, month: formatMonth(last) });
  }
  return {
    action,
    before,
    after: { ...before, validTo: last, successors },
  };
};
