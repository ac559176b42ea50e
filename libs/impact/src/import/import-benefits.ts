import type { ImpactImportReport } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import {
  collected,
  invalidImport,
  type InputMistake,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import { commonPlace, ReferenceCatalogue, type Catalogue, type ReportingUnit } from '@xiangtong/reference';
import { replaceFormerKeys } from '../key/former-keys';
import { holdKeys, secretsInUse } from '../key/key-generation';
import { HandleMaker, makeKeys, type CountySecrets, type Handle } from '../key/private-key';
import {
  benefitColumns,
  personHandle,
  readBenefit,
  type BenefitRecord,
  type BenefitRow,
  type ReadBenefit,
} from './benefit-rows';
import { asImport, type ImportOrigin } from './as-import';
import { householdKey, isNamed, refuseWithoutKeyColumn, optional, type Cell } from './cells';
import { countStored, Doubts, importReport, requireFewIdNumbers, type StoredRow } from './import-report';
import { importRows, type ImportContent } from './import-rows';
import { numberPayments, type NumberedBenefit } from './number-payments';
import { readRegistrations, type RegisterAsker } from './register';

export interface ImportBenefitsOptions {
  /** User name of who answers for the lines. */
  readonly recordedBy: string;
  readonly now: Date;
  /** Whether the caller may record what a unit paid; every unit when it is left out. */
  readonly mayRecordFor?: (unit: ReportingUnit) => boolean;
  /** Set for callers who may not see the whole register. */
  readonly asker?: RegisterAsker;
  /** Different ID numbers of one file, each of which takes its time; no limit when it is left out. */
  readonly maxIdNumbers?: number;
}

/**
 * Benefit lines of registered households. A known line (see `numberPayments`) takes the new amounts and status, nothing
 * is deleted. Throws IMPORT.INVALID with every mistake and then stores nothing. A caller who does not see the whole
 * register learns how many rows name a household outside their scope, not which ones and not whether it exists
 * elsewhere.
 */
export const importBenefits = async (
  source: Database,
  configured: CountySecrets,
  content: ImportContent,
  { recordedBy, now, mayRecordFor = () => true, asker, maxIdNumbers }: ImportBenefitsOptions,
): Promise<ImpactImportReport> => {
  const rows = (await collected(importRows(content, benefitColumns))).flat();
  refuseWithoutKeyColumn(rows.length, rows.filter(isNamed).length);
  const secrets = await secretsInUse(source, configured);
  const handles = new HandleMaker(secrets[0]!);
  const households = await collected(mapped(rows, (row) => householdKey(handles, row)));
  const named = [...households, ...(await collected(mapped(rows, (row) => personOf(row, handles))))];
  requireFewIdNumbers(handles.ofIdNumbers.size, maxIdNumbers);
  const keys = await makeKeys(secrets, named.flatMap(handleIn), handles.ofIdNumbers);
  const { units } = await catalogueWithUnits(source);
  return source.transaction(async (manager) => {
    await holdKeys(manager, secrets);
    await replaceFormerKeys(manager, [...keys.values()]);
    const registrations = await readRegistrations(
      manager,
      [...keys.values()].map(({ key }) => key),
    );
    const persons = (text: string) => handles.either(text);
    const checks = { keys, persons, units, registrations, currentMonth: monthOf(now), mayRecordFor, asker };
    const benefits = await collected(
      mapped(rows, (row, index) => readBenefit(row, households[index]!, checks)),
    );
    const mistakes = [
      ...benefits.flatMap((benefit) => benefit.mistakes),
      ...(await tellUnknown(benefits, asker)),
    ];
    if (mistakes.length > 0) throw invalidImport(mistakes);
    // Every cell has been read, because there are no mistakes.
    const lines = numberPayments(benefits.map(({ record }) => record as BenefitRecord));
    const place = commonPlace(lines.map(({ unit }) => units.get(unit)!.division));
    const origin: ImportOrigin = { subject: 'benefits', place, rows: lines.length, actor: recordedBy, now };
    const stored = await asImport(manager, origin, async (importId) =>
      countStored(await store(manager, await onRecordedRegistrations(manager, lines), origin, importId)),
    );
    return importReport(lines.length, stored, Doubts.of(benefits));
  });
};

/** One after the other, so that other requests are answered between them. */
function* mapped<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Generator<Result> {
  for (const [index, item] of items.entries()) yield map(item, index);
}

const handleIn = (cell: Cell<Handle | null>): Handle[] =>
  'value' in cell && cell.value !== null ? [cell.value] : [];

const personOf = ({ values }: BenefitRow, handles: HandleMaker) =>
  optional(personHandle((text) => handles.either(text)))(values.person);

/** Unknown and known elsewhere are counted together. */
const tellUnknown = async (
  benefits: readonly ReadBenefit[],
  asker: RegisterAsker | undefined,
): Promise<InputMistake[]> => {
  const count = benefits.filter(({ isUnknown }) => isUnknown).length;
  if (!asker || count === 0) return [];
  await asker.onUnknown(count);
  return [{ code: 'IMPACT.HOUSEHOLDS_NOT_KNOWN', parameters: { count } }];
};

type Payment = Pick<
  NumberedBenefit,
  'month' | 'householdId' | 'person' | 'unitId' | 'mechanism' | 'voucher' | 'number'
>;

const paymentOf = ({ month, householdId, person, unitId, mechanism, voucher, number }: Payment): string =>
  JSON.stringify([month, householdId, person, unitId, mechanism, voucher, number]);

/**
 * The same payment counts once: a line of the unit that was recorded for the registration of another county, when the
 * household had no other, stays there. All such lines are read at once, so that the time tells nobody whether there are any.
 */
const onRecordedRegistrations = async (
  manager: Transaction,
  lines: readonly NumberedBenefit[],
): Promise<readonly NumberedBenefit[]> => {
  const found = await manager.query<Payment[]>(
    `select month, household_id::text as "householdId", encode(person_key, 'hex') as person, source_unit_id as "unitId",
       mechanism, voucher, number
     from benefit where household_id = any($1::bigint[]) and source_unit_id = any($2::int[])`,
    [[...new Set(lines.flatMap(({ others }) => others))], [...new Set(lines.map(({ unitId }) => unitId))]],
  );
  if (found.length === 0) return lines;
  const recorded = new Set(found.map(paymentOf));
  return lines.map((line) => {
    const other = line.others.find((householdId) => recorded.has(paymentOf({ ...line, householdId })));
    return other === undefined ? line : { ...line, householdId: other };
  });
};

/** A million lines as one text would take more memory than all that was read. */
const LINES_AT_ONCE = 5_000;

const store = async (
  manager: Transaction,
  lines: readonly NumberedBenefit[],
  { actor, now }: ImportOrigin,
  importId: string,
): Promise<StoredRow[]> => {
  const stored: StoredRow[] = [];
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    const part = lines.slice(at, at + LINES_AT_ONCE).map(({ unit: _unit, others: _others, ...line }) => line);
    const rows = await manager.query<StoredRow[]>(upsertBenefits, [
      JSON.stringify(part),
      actor,
      now,
      importId,
    ]);
    for (const row of rows) stored.push(row);
  }
  return stored;
};

// Imports take turns (`asImport`). xmax is 0 only for a new row.
const upsertBenefits = `
  insert into benefit (month, household_id, person_key, source_unit_id, mechanism, gross_fen, cost_fen, status, voucher,
    number, recorded_by, recorded_at, from_import)
  select month, "householdId", decode(person, 'hex'), "unitId", mechanism, "grossFen", "costFen", status, voucher,
    number, $2, $3, $4
  from json_to_recordset($1) as input (month int, "householdId" bigint, person text, "unitId" int, mechanism text,
    "grossFen" bigint, "costFen" bigint, status text, voucher text, number int)
  order by "householdId", month, "unitId", mechanism, person, voucher, number
  on conflict (month, household_id, person_key, source_unit_id, mechanism, voucher, number) do update
    set gross_fen = excluded.gross_fen, cost_fen = excluded.cost_fen, status = excluded.status,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, from_import = excluded.from_import
  where (benefit.gross_fen, benefit.cost_fen, benefit.status) is distinct from
    (excluded.gross_fen, excluded.cost_fen, excluded.status)
  returning xmax = 0 as created`;

/** Throws REFERENCE.NO_UNITS: without any unit every row would be called wrong. */
const catalogueWithUnits = async (source: Database): Promise<Catalogue> => {
  const catalogue = new ReferenceCatalogue(source);
  await catalogue.requireUnits();
  return catalogue.current();
};
