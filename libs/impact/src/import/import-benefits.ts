import type { ImpactImportReport } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { invalidImport, type InputMistake, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, type ReportingUnit } from '@xiangtong/reference';
import { benefitColumns, readBenefit, type BenefitRecord, type ReadBenefit } from './benefit-rows';
import { householdKey, missingKeyColumn } from './cells';
import { readRows, type ImportContent } from './import-rows';
import { withLineKeys, type KeyedBenefit } from './line-key';
import { registerOf, type RegisterAsker } from './register';

export interface ImportBenefitsOptions {
  /** User name of who answers for the lines. */
  readonly recordedBy: string;
  readonly now: Date;
  /** Whether the caller may record what a unit paid; every unit when it is left out. */
  readonly mayRecordFor?: (unit: ReportingUnit) => boolean;
  /** For callers who may not see the whole register. */
  readonly asker?: RegisterAsker;
}

/**
 * Benefit lines of registered households. A known line (see `withLineKeys`) takes the new amounts and status, nothing
 * is deleted. Throws IMPORT.INVALID with every mistake and then stores nothing. A caller who does not see the whole
 * register learns how many rows name a household outside their scope, not which ones and not whether it exists
 * elsewhere.
 */
export const importBenefits = async (
  source: Database,
  secret: string,
  content: ImportContent,
  { recordedBy, now, mayRecordFor = () => true, asker }: ImportBenefitsOptions,
): Promise<ImpactImportReport> => {
  const rows = readRows(content, benefitColumns);
  const headMistakes = missingKeyColumn(rows);
  if (headMistakes.length > 0) throw invalidImport(headMistakes);
  const keys = rows.map((row) => householdKey(secret, row));
  const register = await registerOf(
    source,
    keys.map((cell) => ('value' in cell ? cell.value : undefined)),
  );
  const { units } = await new ReferenceCatalogue(source).current();
  const checks = { secret, units, register, currentMonth: monthOf(now), mayRecordFor, asker };
  const benefits = rows.map((row, index) => readBenefit(row, keys[index]!, checks));
  const mistakes = [
    ...benefits.flatMap((benefit) => benefit.mistakes),
    ...(await tellUnknown(benefits, asker)),
  ];
  if (mistakes.length > 0) throw invalidImport(mistakes);
  // Without mistakes every cell has been read.
  return store(source, withLineKeys(benefits.map(({ record }) => record as BenefitRecord)), recordedBy, now);
};

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

interface StoredCounts {
  created: number;
  updated: number;
}

const store = async (
  source: Database,
  lines: readonly KeyedBenefit[],
  recordedBy: string,
  now: Date,
): Promise<ImpactImportReport> => {
  const [counts] = await source.query<StoredCounts[]>(upsertBenefits, [
    JSON.stringify(lines.map(({ household: _household, unit: _unit, ...line }) => line)),
    recordedBy,
    now,
  ]);
  const { created = 0, updated = 0 } = counts ?? {};
  return { rows: lines.length, created, updated, changed: created + updated };
};

// One statement, so all or nothing; in the order of the keys, so that two imports at once cannot wait for each other.
const upsertBenefits = `
  with stored as (
    insert into benefit (month, household_id, person_key, source_unit_id, mechanism, gross_fen, cost_fen, status, voucher,
      line_key, recorded_by, recorded_at)
    select month, "householdId", decode(person, 'hex'), "unitId", mechanism, "grossFen", "costFen", status, voucher,
      decode("lineKey", 'hex'), $2, $3
    from json_to_recordset($1) as input (month int, "householdId" bigint, person text, "unitId" int, mechanism text,
      "grossFen" bigint, "costFen" bigint, status text, voucher text, "lineKey" text)
    order by "lineKey"
    on conflict (line_key) do update set gross_fen = excluded.gross_fen, cost_fen = excluded.cost_fen,
      status = excluded.status, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
    where (benefit.gross_fen, benefit.cost_fen, benefit.status) is distinct from
      (excluded.gross_fen, excluded.cost_fen, excluded.status)
    returning xmax = 0 as created
  )
  select count(*) filter (where created) as created, count(*) filter (where not created) as updated
  from stored`;
