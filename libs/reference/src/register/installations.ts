import { divisionPrefix, type DivisionCode, type Month } from '@xiangtong/domain';
import { DomainError, type Transaction } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '../catalogue/catalogue';
import { changeFaults } from './check-changes';
import { lockRegister } from './load-register';
import type { Register, RegisteredUnit, UnitChange } from './unit-record';
import { writeRegister } from './write-register';

/** A place whose figures come from its own installation, and the first month of which it has something to say. */
export interface InstallationPlace {
  readonly division: DivisionCode;
  readonly from: Month;
}

interface NameRow {
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
}

const atDivision = (register: Register): ReadonlyMap<DivisionCode, RegisteredUnit> =>
  new Map(
    [...register.values()].filter(({ kind }) => kind === 'installation').map((unit) => [unit.division, unit]),
  );

/**
 * The units of kind `installation` at these places, in the caller's transaction: missing ones are made and get the name
 * of their division, others begin earlier if they have to. Throws UNIT.INVALID for what is no county or township.
 */
export const ensureInstallations = async (
  transaction: Transaction,
  places: readonly InstallationPlace[],
  by: { readonly actor: string; readonly at: Date },
): Promise<readonly ReportingUnit[]> => {
  const register = await lockRegister(transaction);
  const changes = changesFor(places, atDivision(register), await namesOf(transaction, places));
  const registrar = { username: by.actor, mayManage: () => true };
  // Nothing ends and nothing begins later: no report can fall out of the register.
  const faults = await changeFaults(transaction, register, changes, registrar, async () => new Map());
  const mistakes = faults.map(({ field, code, parameters }) => ({ path: field, code, parameters }));
  if (mistakes.length > 0) throw new DomainError('UNIT.INVALID', { count: mistakes.length }, mistakes);
  await writeRegister(transaction, changes, { ...by, owesFrom: null });
  const known = atDivision(changes.length > 0 ? await lockRegister(transaction) : register);
  return places.map(({ division }) => reportingUnit(known.get(division)!));
};

const namesOf = async (
  transaction: Transaction,
  places: readonly InstallationPlace[],
): Promise<ReadonlyMap<string, NameRow>> => {
  const rows = await transaction.query<NameRow[]>(
    'select code, name, name_en from division where code = any($1)',
    [places.map(({ division }) => division)],
  );
  return new Map(rows.map((row) => [row.code, row]));
};

const changesFor = (
  places: readonly InstallationPlace[],
  known: ReadonlyMap<DivisionCode, RegisteredUnit>,
  names: ReadonlyMap<string, NameRow>,
): UnitChange[] =>
  places.flatMap(({ division, from }): UnitChange[] => {
    const before = known.get(division) ?? null;
    if (before)
      return before.validFrom <= from
        ? []
        : [{ action: 'change', before, after: { ...before, validFrom: from } }];
    const code = `XT-${divisionPrefix(division)}`;
    const named = { name: names.get(division)?.name ?? code, nameEn: names.get(division)?.name_en ?? null };
    const place = { code, ...named, kind: 'installation' as const, division, validFrom: from, validTo: null };
    return [
      {
        action: 'create',
        before,
        after: { ...place, organisingModel: null, holder: null, successors: [] },
      },
    ];
  });

const reportingUnit = ({ name, nameEn, successors: _, ...unit }: RegisteredUnit): ReportingUnit => ({
  ...unit,
  // An installation owes what it has begun to publish.
  owesFrom: unit.validFrom,
  name: { zh: name, en: nameEn ?? name },
});
