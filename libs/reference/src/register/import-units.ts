import {
  csvRecords,
  invalidImport,
  type InputMistake,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';
import { changeFaults, type Registrar, type UnitFault } from './check-changes';
import { lockRegister } from './load-register';
import { firstOwedMonth } from './start-months';
import { isSameRecord, type Register, type UnitChange } from './unit-record';
import type { UnitUse } from './unit-use';
import { writeRegister } from './write-register';
import type { ImportResult } from '../import/import-divisions';
import { requireSeeded } from '../import/require-seeded';
import { columnOf, readUnitRows, UnitPlaces, type UnitRow, type UnitTable } from './unit-rows';

export interface UnitImportOptions {
  readonly registrar: Registrar;
  readonly at: Date;
  readonly use: UnitUse;
  /**
   * Before this month new units owe nothing; null: from their first month on. Default the first one that is not late at
   * `at`.
   */
  readonly owesFrom?: Month | null | undefined;
  /** Reports what the file would do and stores nothing. */
  readonly dryRun: boolean;
}

export type UnitOutcome = 'created' | 'changed' | 'unchanged';

export interface UnitImport {
  readonly outcomes: readonly {
    readonly row: number;
    readonly code: string;
    readonly outcome: UnitOutcome;
  }[];
  readonly mistakes: readonly InputMistake[];
}

/** Options of the owner of the database, for seeds and tests. There are no figures yet that dates could leave out. */
const owner = (): UnitImportOptions => ({
  registrar: { username: 'system', mayManage: () => true },
  at: new Date(),
  use: () => Promise.resolve(new Map()),
  owesFrom: null,
  dryRun: false,
});

/**
 * The register of reporting units from a CSV. Existing codes are updated, nothing is deleted; completely refused
 * (IMPORT.INVALID) when one row is wrong.
 */
export const importUnits = async (
  source: Database,
  text: string,
  options: UnitImportOptions = owner(),
): Promise<ImportResult> => {
  const { outcomes, mistakes } = await importUnitTable(
    source,
    { sheet: null, records: csvRecords(text) },
    options,
  );
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return {
    rows: outcomes.length,
    changed: outcomes.filter(({ outcome }) => outcome !== 'unchanged').length,
  };
};

/**
 * The same from records that were read already; mistakes are returned as data, and with any of them nothing is stored.
 */
export const importUnitTable = async (
  source: Database,
  table: UnitTable,
  options: UnitImportOptions,
): Promise<UnitImport> => {
  await requireSeeded(source, 'division');
  const { owesFrom = await firstOwedMonth(source, options.at) } = options;
  return source.transaction(async (manager) => {
    const register = await lockRegister(manager);
    const places = new UnitPlaces(table);
    const { rows, lines, mistakes } = readUnitRows(table, register, places);
    const changes = await changesOf(manager, rows, register);
    const broken = new Set(rows.flatMap(({ record, isWhole }) => (isWhole ? [] : record.code)));
    const faults = (await changeFaults(manager, register, changes, options.registrar, options.use))
      .filter((fault) => isCertain(fault, broken))
      .map((fault) => placedFault(fault, lines, places));
    const all = [...mistakes, ...faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const written = new Map(
      changes.map(({ after, before }) => [after.code, before ? 'changed' : 'created'] as const),
    );
    if (all.length === 0 && !options.dryRun) {
      await writeRegister(manager, changes, {
        actor: options.registrar.username,
        at: options.at,
        owesFrom,
      });
    }
    const wrong = new Set(all.map(({ row }) => row));
    return {
      outcomes: rows
        .filter(({ line }) => !wrong.has(line))
        .map(({ line, record: { code } }) => ({
          row: line,
          code,
          outcome: written.get(code) ?? 'unchanged',
        })),
      mistakes: all,
    };
  });
};

/** New villages without an English name in the file get that of their division. */
const changesOf = async (
  manager: Transaction,
  rows: readonly UnitRow[],
  register: Register,
): Promise<UnitChange[]> => {
  const names = await manager.query<{ code: string; name_en: string }[]>(
    'select code, name_en from division where code = any($1) and name_en is not null',
    [rows.filter(({ record }) => !register.has(record.code)).map(({ record }) => record.division)],
  );
  const englishOf = new Map(names.map((row) => [row.code, row.name_en]));
  return rows.flatMap(({ record }): UnitChange[] => {
    const before = register.get(record.code) ?? null;
    if (before && isSameRecord(before, record)) return [];
    const isNewVillage = !before && record.kind === 'village';
    const nameEn = record.nameEn ?? (isNewVillage ? englishOf.get(record.division) : null);
    return [{ action: before ? 'change' : 'create', before, after: { ...record, nameEn: nameEn ?? null } }];
  });
};

/** Whether a fault is certain: in a row with unreadable cells, only checks of the other cells are. */
const isCertain = (fault: UnitFault, broken: ReadonlySet<string>): boolean =>
  broken.has(fault.unit)
    ? fault.field === 'code' || fault.field === 'name' || fault.code === 'UNIT.UNKNOWN_DIVISION'
    : !broken.has(String(fault.parameters['value']));

/** A predecessor that is not in the file is reported at the row of the successor that breaks it. */
const placedFault = (
  fault: UnitFault,
  lines: ReadonlyMap<string, number>,
  places: UnitPlaces,
): InputMistake => {
  const own = lines.get(fault.unit);
  const line = own ?? lines.get(String(fault.parameters['value'])) ?? 1;
  return places.mistake(
    line,
    own === undefined ? 'code' : columnOf[fault.field],
    fault.code,
    fault.parameters,
  );
};
