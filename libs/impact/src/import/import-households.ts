import type { ImpactImportReport } from '@xiangtong/contracts';
import { invalidImport, type InputMistake, type Database, type Transaction } from '@xiangtong/infrastructure';
import { commonPlace, ReferenceCatalogue } from '@xiangtong/reference';
import { replaceFormerKeys } from '../key/former-keys';
import { holdKeys, secretsInUse } from '../key/key-generation';
import { HandleMaker, makeKeys, type CountySecrets, type Handle, type MadeKey } from '../key/private-key';
import { asImport, type ImportOrigin } from './as-import';
import { isNamed, refuseWithoutKeyColumn } from './cells';
import { importReport, requireFewIdNumbers, type StoredRow } from './import-report';
import {
  contradictions,
  householdColumns,
  isVillageCode,
  readHousehold,
  type HouseholdRecord,
  type ReadHousehold,
} from './household-rows';
import { eachImportRow, type ImportContent } from './import-rows';
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
  const villages = new Set((await new ReferenceCatalogue(source).divisionNames(villagesIn(content))).keys());
  const secrets = await secretsInUse(source, configured);
  const handles = new HandleMaker(secrets[0]!);
  const households: ReadHousehold[] = [];
  eachImportRow(content, householdColumns, (row) =>
    households.push(readHousehold(row, { handles, villages, mayWrite })),
  );
  const inFile = [...households.flatMap((household) => household.mistakes), ...contradictions(households)];
  requireFewIdNumbers(handles, maxIdNumbers);
  const keys = await makeKeys(secrets, handlesOf(households), handles.ofIdNumbers);
  return source.transaction(async (manager) => {
    await holdKeys(manager, secrets);
    for (const part of inParts([...keys.values()])) await replaceFormerKeys(manager, part);
    const elsewhere = await registeredElsewhere(manager, [...keys.values()], { mayWrite, onElsewhere });
    const mistakes = [...inFile, ...elsewhere];
    if (mistakes.length > 0) throw invalidImport(inFileOrder(mistakes));
    // Without mistakes every cell has been read.
    const records = households.map(({ record }) => record as HouseholdRecord);
    const keyed = records.map((record) => ({ ...record, key: keys.get(record.key)!.key }));
    const place = commonPlace(keyed.map(({ village }) => village));
    const { length } = households;
    const origin: ImportOrigin = { subject: 'households', place, rows: length, actor: recordedBy, now };
    const stored = await asImport(manager, origin, (importId) => store(manager, importId, keyed));
    return importReport(length, stored, households);
  });
};

/** Throws IMPORT.INVALID when no row names its household. */
const villagesIn = (content: ImportContent): readonly string[] => {
  const codes = new Set<string>();
  let [rows, named] = [0, 0];
  eachImportRow(content, householdColumns, (row) => {
    rows += 1;
    if (isNamed(row)) named += 1;
    if (isVillageCode(row.values.village)) codes.add(row.values.village);
  });
  refuseWithoutKeyColumn(rows, named);
  return [...codes];
};

/** As one statement, a million rows would take more memory than all that was read. */
const ROWS_AT_ONCE = 20_000;

function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}

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
  let count = 0;
  for (const part of inParts(keys)) {
    const register = await registerOf(
      manager,
      part.map(({ key }) => key),
    );
    count += [...register.values()].filter(({ village }) => !mayWrite(village)).length;
  }
  if (count === 0) return [];
  await onElsewhere(count);
  return [{ code: 'IMPACT.HOUSEHOLD_ELSEWHERE', parameters: { count } }];
};

const store = async (
  manager: Transaction,
  importId: string,
  records: readonly HouseholdRecord[],
): Promise<readonly StoredRow[]> => {
  const byKey = [...records].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  // The rows of a household agree: the last one has all that is known of it.
  const households = byKey.filter(({ key }, at) => byKey[at + 1]?.key !== key);
  const incomes = byKey.filter(({ incomeYear }) => incomeYear !== null);
  const stored: StoredRow[] = [];
  for (const [statement, rows] of [
    [upsertHouseholds, households],
    [upsertIncomes, incomes],
  ] as const)
    for (const part of inParts(rows)) {
      const changed = await manager.query<StoredRow[]>(statement, [JSON.stringify(part), importId]);
      for (const row of changed) stored.push(row);
    }
  return stored;
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
