import type { SchemaPart } from '@xiangtong/infrastructure';
import { Impact1700000000005 } from './migrations/0005-impact';

export const impactSchema: SchemaPart = {
  tables: ['benefit', 'household', 'household_income'],
  migrations: [Impact1700000000005],
};

/** Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid. */
export const impactRecords = {
  benefit: `month, household_id, person_key, source_unit_id, mechanism, gross_fen, cost_fen, status, voucher, line_key,
    recorded_by, recorded_at`,
};
