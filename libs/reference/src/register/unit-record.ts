import type { OrganisingModel, UnitKind } from '@xiangtong/contracts';
import { formatMonth, type DivisionCode, type Month } from '@xiangtong/domain';
import { formatWeight, type Weight } from './weight';

export interface Successor {
  readonly code: string;
  readonly weight: Weight;
}

/** One unit of the register, with its successors. */
export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: UnitKind;
  readonly division: DivisionCode;
  readonly validFrom: Month;
  readonly validTo: Month | null;
  readonly organisingModel: OrganisingModel | null;
  /** Unified social credit code of the legal person to which the unit belongs. */
  readonly holder: string | null;
  /** Sorted by code; empty while the unit continues, or when it ends without successor. */
  readonly successors: readonly Successor[];
}

export interface RegisteredUnit extends UnitRecord {
  readonly id: number;
}

/** The whole register by unit code, as of one transaction. */
export type Register = ReadonlyMap<string, RegisteredUnit>;

export type UnitAction = 'create' | 'change' | 'merge' | 'split';

/** The new state of one unit. */
export interface UnitChange {
  readonly action: UnitAction;
  readonly before: RegisteredUnit | null;
  readonly after: UnitRecord;
}

/** A record in the form for storing and comparing: fields in a fixed order, weights as decimals. */
export const recordJson = (unit: UnitRecord): Readonly<Record<string, unknown>> => ({
  code: unit.code,
  name: unit.name,
  nameEn: unit.nameEn,
  kind: unit.kind,
  division: unit.division,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  organisingModel: unit.organisingModel,
  holder: unit.holder,
  successors: [...unit.successors]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, weight }) => ({ code, weight: formatWeight(weight) })),
});

/** A record in the form for events, readable by people. */
export const eventJson = (unit: UnitRecord): Readonly<Record<string, unknown>> => ({
  ...recordJson(unit),
  validFrom: formatMonth(unit.validFrom),
  validTo: unit.validTo === null ? null : formatMonth(unit.validTo),
});

export const isSameRecord = (one: UnitRecord, other: UnitRecord): boolean =>
  JSON.stringify(recordJson(one)) === JSON.stringify(recordJson(other));
