import type { ImpactImportReport } from '@xiangtong/contracts';
import { invalidImport, type InputMistake, type Database, type Transaction } from '@xiangtong/infrastructure';
import { commonPlace, ReferenceCatalogue } from '@xiangtong/reference';
import { replaceFormerKeys } from '../key/former-keys';
import { holdKeys, secretsInUse } from '../key/key-generation';
import { HandleMaker, makeKeys, type CountySecrets, type Handle, type MadeKey } from '../key/private-key';
import { asImport, type ImportOrigin } from './as-import';
import { refuseWithoutKeyColumn } from './cells';
import { importReport, requireFewIdNumbers, type StoredRow } from './import-report';
import {
  contradictions,
  householdColumns,
  isVillageCode,
  readHousehold,
  type HouseholdRecord,
  type ReadHousehold,
} from './household-rows';
import { readRows, type ImportContent } from './import-rows';
import { registerOf } from './register';

export interface ImportHouseholdsOptions {
  /** User name of who answers for the register. */
  readonly recordedBy: string;
  readonly now: Date;
  /** Whether the caller may write about households of a village; default everywhere. */
  readonly mayWrite?: (village: string) => boolean;
  /** Called before the answer with the number of households registered where the caller has no rights. */
  readonly onElsewhere?: (count: number) => Promise<void>;
  /** Different ID numbers of one file, each of which takes its time; no limit when it is left out. */
  readonly maxIdNumbers?: number;
}

/**
 * The register, one row for each household and income year. Known households are updated, nothing is deleted. Throws
 * IMPORT.INVALID with every mistake and then stores nothing; households elsewhere are only counted. ID numbers end
 * here: only keys are passed on.
 */
export const importHouseholds = async (
  source: Database,
  configured: CountySecrets,
  content: ImportContent,
  {
    recordedBy,
    now,
    mayWrite = () => true,
    onElsewhere = () => Promise.resolve(),
    maxIdNumbers,
  }: ImportHouseholdsOptions,
): Promise<ImpactImportReport> => {
  const rows = readRows(content, householdColumns);
  refuseWithoutKeyColumn(rows);
  const codes = rows.map(({ values }) => values.village).filter(isVillageCode);
  const villages = new Set((await new ReferenceCatalogue(source).divisionNames(codes)).keys());
  const secrets = await secretsInUse(source, configured);
  const handles = new HandleMaker(secrets[0]!);
  const households = rows.map((row) => readHousehold(row, { handles, villages, mayWrite }));
  const inFile = [...households.flatMap((household) => household.mistakes), ...contradictions(households)];
  requireFewIdNumbers(handles, maxIdNumbers);
  const keys = await makeKeys(secrets, handlesOf(households), handles.ofIdNumbers);
  return source.transaction(async (manager) => {
    await holdKeys(manager, secrets);
    await replaceFormerKeys(manager, [...keys.values()]);
    const mistakes = [
      ...inFile,
      ...(await registeredElsewhere(manager, [...keys.values()], { mayWrite, onElsewhere })),
    ];
    if (mistakes.length > 0) throw invalidImport(inFileOrder(mistakes));
    // Without mistakes every cell has been read.
    const records = households.map(({ record }) => record as HouseholdRecord);
    const keyed = records.map((record) => ({ ...record, key: keys.get(record.key)!.key }));
    const place = commonPlace(keyed.map(({ village }) => village));
    const origin: ImportOrigin = { subject: 'households', place, rows: rows.length, actor: recordedBy, now };
    const stored = await asImport(manager, origin, (importId) => store(manager, importId, keyed));
    return importReport(rows.length, stored, households);
  });
};

const handlesOf = (households: readonly ReadHousehold[]): Handle[] =>
  households.flatMap(({ record: { key } }) => key ?? []);

const inFileOrder = (mistakes: readonly InputMistake[]): InputMistake[] =>
  [...mistakes].sort((left, right) => (left.row ?? 0) - (right.row ?? 0));

/** A caller cannot take a household over from a place where they have no rights. */
const registeredElsewhere = async (
  manager: Transaction,
  keys: readonly MadeKey[],
  { mayWrite, onElsewhere }: Required<Pick<ImportHouseholdsOptions, 'mayWrite' | 'onElsewhere'>>,
): Promise<InputMistake[]> => {
  const register = await registerOf(
    manager,
    keys.map(({ key }) => key),
  );
  const count = [...register.values()].filter(({ village }) => !mayWrite(village)).length;
  if (count === 0) return [];
  await onElsewhere(count);
  return [{ code: 'IMPACT.HOUSEHOLD_ELSEWHERE', parameters: { count } }];
};

const store = async (
  manager: Transaction,
  importId: string,
  records: readonly HouseholdRecord[],
): Promise<readonly StoredRow[]> => {
  const households = new Map<string, HouseholdRecord>(records.map((record) => [record.key, record]));
  const changedHouseholds = await manager.query<StoredRow[]>(upsertHouseholds, [
    JSON.stringify([...households.values()]),
    importId,
  ]);
  const changedIncomes = await manager.query<StoredRow[]>(upsertIncomes, [
    JSON.stringify(records.filter(({ incomeYear }) => incomeYear !== null)),
    importId,
  ]);
  return [...changedHouseholds, ...changedIncomes];
};

// In the order of the keys, so that two simultaneous imports cannot deadlock. xmax is 0 only for a new row.
const upsertHouseholds = `
  insert into household (key, village, kind, persons, registered_year, lifted_out_year, from_import)
  select decode(key, 'hex'), village, kind, persons, "registeredYear", "liftedOutYear", $2
  from json_to_recordset($1) as input (key text, village text, kind text, persons smallint, "registeredYear" smallint,
    "liftedOutYear" smallint)
  order by key
  on conflict (key) do update set village = excluded.village, kind = excluded.kind, persons = excluded.persons,
    registered_year = excluded.registered_year, lifted_out_year = excluded.lifted_out_year,
    from_import = excluded.from_import
  where (household.village, household.kind, household.persons, household.registered_year, household.lifted_out_year)
    is distinct from
    (excluded.village, excluded.kind, excluded.persons, excluded.registered_year, excluded.lifted_out_year)
  returning xmax = 0 as created`;

const upsertIncomes = `
  insert into household_income (household_id, year, per_capita_fen, from_import)
  select distinct on (household.id, input."incomeYear") household.id, input."incomeYear", input."perCapitaFen", $2
  from json_to_recordset($1) as input (key text, "incomeYear" smallint, "perCapitaFen" bigint)
  join household on household.key = decode(input.key, 'hex')
  order by household.id, input."incomeYear"
  on conflict (household_id, year) do update
    set per_capita_fen = excluded.per_capita_fen, from_import = excluded.from_import
  where household_income.per_capita_fen <> excluded.per_capita_fen
  returning xmax = 0 as created`;
