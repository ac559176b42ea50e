import { createHash, type Hash } from 'node:crypto';
import type { Queries } from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';

const BATCH = 20_000;

const householdText = `concat_ws(E'\\t', 'household', owner, village, kind, persons, coalesce(registered_year::text, ''))`;
const benefitText = `concat_ws(E'\\t', 'benefit', owner, month, household_id, unit, mechanism, gross_fen, cost_fen, status)`;

/** What import $1 stored, whether it still holds or was changed since. `owner` is in order of the text. */
const households = `
  select id as owner, village, kind, persons, registered_year from household where from_import = $1 and id > $2
  union all
  select household_id, village, kind, persons, registered_year from household_before
  where from_import = $1 and household_id > $2`;

const benefits = `
  select id as owner, month, household_id, source_unit_id, mechanism, gross_fen, cost_fen, status from benefit
  where from_import = $1 and id > $2
  union all
  select benefit_id, month, household_id, source_unit_id, mechanism, former.gross_fen, former.cost_fen, former.status
  from benefit_before former join benefit on benefit.id = benefit_id where former.from_import = $1 and benefit_id > $2`;

const parts: readonly string[] = [
  `select owner, ${householdText} as line from (${households}) stored order by owner limit ${BATCH}`,
  `select owner, ${benefitText} as line
   from (select stored.*, unit.code as unit from (${benefits}) stored
     join ${unitRelation} unit on unit.id = source_unit_id) named order by owner limit ${BATCH}`,
];

const addPart = async (queries: Queries, importId: string, part: string, hash: Hash): Promise<void> => {
  for (let last = '0'; ;) {
    const [row] = await queries.query<{ rows: number; last: string; lines: string }[]>(
      `select count(*) as rows, max(owner)::text as last, string_agg(line, E'\\n' order by owner) as lines
       from (${part}) batch`,
      [importId, last],
    );
    const { rows, last: reached, lines } = row!;
    if (rows > 0) hash.update(`${lines}\n`);
    if (rows < BATCH) return;
    last = reached;
  }
};

/**
 * Hash of what an import stored, without what the erasure of a household takes away: key, persons' keys, voucher,
 * income and the year lifted out of poverty. So it can be computed again at any time.
 */
export const importHash = async (queries: Queries, importId: string): Promise<Buffer> => {
  const hash = createHash('sha256').update('xiangtong.import-content/1\n');
  for (const part of parts) await addPart(queries, importId, part, hash);
  return hash.digest();
};
