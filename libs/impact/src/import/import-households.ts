import type { ImpactImportReport } from '@xiangtong/contracts';
import {
  breathing,
  invalidImport,
  type InputMistake,
  type Database,
  type Queries,
} from '@xiangtong/infrastructure';
import { commonPlace, ReferenceCatalogue } from '@xiangtong/reference';
import { recordHouseholdEvent } from '../event/household-events';
import { holdKeys, secretsInUse } from '../key/key-generation';
import { HandleMaker, type CountySecrets } from '../key/private-key';
import { asImport, type ImportOrigin } from './as-import';
import { isNamed, refuseWithoutKeyColumn } from './cells';
import { Doubts, importReport, requireFewIdNumbers } from './import-report';
import {
  columnOf,
  householdColumns,
  isVillageCode,
  readHousehold,
  type HouseholdChecks,
  type HouseholdRow,
  type ReadHousehold,
} from './household-rows';
import { importRows, placeIn, type ImportContent } from './import-rows';
import { StagedHouseholds, type StagedRow } from './staged-households';

export interface ImportHouseholdsOptions {
  /** User name of who answers for the register. */
  readonly recordedBy: string;
  readonly now: Date;
  /** Whether the caller may write about households of a village; default everywhere. */
  readonly mayWrite?: (village: string) => boolean;
  /** Called before the answer with the number of households that their county has where the caller has no rights. */
  readonly onElsewhere?: (count: number) => Promise<void>;
  /** Different ID numbers of one file, each of which takes its time; no limit when it is left out. */
  readonly maxIdNumbers?: number;
}

/**
 * The register, one row for each household and income year. Each county has its own: a household that another county has
 * registered is as new as one that nobody has. Known households are updated, nothing is deleted. Throws IMPORT.INVALID
 * with every mistake and then stores nothing; households in other parts of the county are only counted, and only when
 * nothing else is wrong. ID numbers end here: only keys are passed on.
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
  const catalogue = new ReferenceCatalogue(source);
  await catalogue.requireSeeded('division');
  const villages = new Set((await catalogue.divisionNames(await villagesIn(content))).keys());
  const secrets = await secretsInUse(source, configured);
  return source.transaction(async (manager) => {
    const staged = await StagedHouseholds.open(manager);
    const found = await stageRows(staged, content, { secret: secrets[0]!, villages, mayWrite });
    const inFile = [...found.mistakes, ...(await staged.contradictions(placeIn(content)))];
    if (maxIdNumbers !== undefined) requireFewIdNumbers(await staged.idNumbers(), maxIdNumbers);
    // The register is not even asked for a file that is refused anyway: its answer would tell who is registered elsewhere.
    if (inFile.length > 0) throw invalidImport(inFileOrder(inFile));
    await staged.makeKeys(secrets);
    await holdKeys(manager, secrets);
    await staged.replaceFormerKeys(secrets);
    const registered = await staged.registered();
    const elsewhere = registered.filter(({ village, inCounty }) => inCounty > 0 && !mayWrite(village));
    if (elsewhere.length > 0) {
      // On connections of their own: this transaction is rolled back.
      await recordFoundElsewhere(source, elsewhere, { recordedBy, now });
      const count = elsewhere.reduce((sum, { inCounty }) => sum + inCounty, 0);
      await onElsewhere(count);
      throw invalidImport([{ code: 'IMPACT.HOUSEHOLD_ELSEWHERE', parameters: { count } }]);
    }
    const { rows } = found;
    const place = commonPlace(await staged.villages());
    const origin: ImportOrigin = { subject: 'households', place, rows, actor: recordedBy, now };
    const own = registered.map(({ village }) => village).filter(mayWrite);
    const stored = await asImport(manager, origin, (importId) => staged.store(importId, own));
    return importReport(rows, stored, found.doubts);
  });
};

/** Throws IMPORT.INVALID when no row names its household. */
const villagesIn = async (content: ImportContent): Promise<readonly string[]> => {
  const codes = new Set<string>();
  let [rows, named] = [0, 0];
  for await (const part of breathing(importRows(content, householdColumns)))
    for (const row of part) {
      rows += 1;
      if (isNamed(row)) named += 1;
      if (isVillageCode(row.values.village)) codes.add(row.values.village);
    }
  refuseWithoutKeyColumn(rows, named);
  return [...codes];
};

interface RowsFound {
  readonly rows: number;
  readonly mistakes: readonly InputMistake[];
  readonly doubts: Doubts;
}

interface Reading extends Pick<HouseholdChecks, 'villages' | 'mayWrite'> {
  readonly secret: string;
}

const stageRows = async (
  staged: StagedHouseholds,
  content: ImportContent,
  { secret, ...checks }: Reading,
): Promise<RowsFound> => {
  const mistakes: InputMistake[] = [];
  const doubts = new Doubts();
  let rows = 0;
  for (const part of importRows(content, householdColumns)) {
    const handles = new HandleMaker(secret);
    const read = part.map((row) => ({ row, household: readHousehold(row, { ...checks, handles }) }));
    for (const { household } of read) {
      mistakes.push(...household.mistakes);
      doubts.add(household.doubts);
    }
    rows += part.length;
    await staged.add(read.map(({ row, household }) => toStaged(row, household, handles)));
  }
  await staged.complete();
  return { rows, mistakes, doubts };
};

const toStaged = (
  { line }: HouseholdRow,
  { record: { key, ...record }, mistakes }: ReadHousehold,
  { ofIdNumbers }: HandleMaker,
): StagedRow => ({
  line,
  handle: key ?? null,
  isIdNumber: key !== undefined && ofIdNumbers.has(key),
  village: record.village ?? null,
  kind: record.kind ?? null,
  persons: record.persons ?? null,
  registeredYear: record.registeredYear ?? null,
  liftedOutYear: record.liftedOutYear ?? null,
  incomeYear: record.incomeYear ?? null,
  perCapitaFen: record.perCapitaFen ?? null,
  wrong: undefinedIn(record, mistakes),
});

/** Columns whose cells could not be read; a mistake between two cells leaves both of them. */
const undefinedIn = (
  record: Omit<ReadHousehold['record'], 'key'>,
  mistakes: ReadHousehold['mistakes'],
): readonly string[] =>
  mistakes.length === 0
    ? []
    : (Object.keys(record) as (keyof typeof record)[])
        .filter((field) => record[field] === undefined)
        .map((field) => columnOf[field]);

const inFileOrder = (mistakes: readonly InputMistake[]): InputMistake[] =>
  [...mistakes].sort((left, right) => (left.row ?? 0) - (right.row ?? 0));

/**
 * A caller cannot take a household over from a place of the county where they have no rights, but learns that it is
 * registered in one: the audit trail of that place says who named its households.
 */
const recordFoundElsewhere = async (
  queries: Queries,
  elsewhere: readonly { readonly village: string; readonly inCounty: number }[],
  { recordedBy: actor, now: at }: Pick<ImportHouseholdsOptions, 'recordedBy' | 'now'>,
): Promise<void> => {
  for (const { village: place, inCounty: households } of elsewhere)
    await recordHouseholdEvent(queries, {
      action: 'found-elsewhere',
      householdId: null,
      households,
      place,
      purpose: '',
      actor,
      at,
    });
};
