import type { Queries } from '@xiangtong/infrastructure';

/** `household_at`, `income_at` and `benefit_at`: register and benefits as of import $1, under the keys of today. */
export const registerAt = `
  household_at as not materialized (
    select id, key, village, kind, persons, registered_year from household where from_import <= $1
    union all
    select former.household_id, household.key, former.village, former.kind, former.persons, former.registered_year
    from household_before former join household on household.id = former.household_id
    where former.from_import <= $1 and former.to_import > $1
  ),
  income_at as (
    select household_id, year, per_capita_fen from household_income where from_import <= $1
    union all
    select household_id, year, per_capita_fen from household_income_before where from_import <= $1 and to_import > $1
  ),
  benefit_at as (
    select month, household_id, source_unit_id, mechanism, gross_fen, cost_fen, status from benefit
    where from_import <= $1
    union all
    select month, household_id, source_unit_id, mechanism, former.gross_fen, former.cost_fen, former.status
    from benefit_before former join benefit on benefit.id = former.benefit_id
    where former.from_import <= $1 and former.to_import > $1
  )`;

export interface RegisterPosition {
  /** Number of the last import that counts. */
  readonly importId: string;
  /** Imports that the ledger did not know yet came after its newest entry; they count without `asOf` only. */
  readonly isAhead: boolean;
  /** Values were changed before imports had numbers: those as of the position are not known. */
  readonly isFirst: boolean;
}

/**
 * The position of the register. Without `asOf`, it includes everything up to `head`, the newest position of the ledger,
 * and what was imported after it before the ledger knew imports.
 */
export const positionOf = async (
  queries: Queries,
  asOf: number | null,
  head: number,
): Promise<RegisterPosition> => {
  const [row] = await queries.query<{ newest: string; at_head: string; as_of: string; had: boolean }[]>(
    `select max(id) filter (where from_seq <= $1 or entry_seq is null)::text as newest, max(id) filter (where from_seq <= $1)::text as at_head,
       max(id) filter (where from_seq <= $2)::text as as_of,
       exists (select from household where from_import = 1)
         or exists (select from household_before where from_import = 1) as had
     from register_import`,
    [head, asOf ?? head],
  );
  const { newest, at_head: atHead, as_of: then, had } = row!;
  return {
    importId: asOf === null ? newest : then,
    isAhead: asOf === null && newest !== atHead,
    isFirst: asOf !== null && then === '1' && had,
  };
};
