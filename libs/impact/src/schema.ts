import type { SchemaPart } from '@xiangtong/infrastructure';
import { Impact1700000000005 } from './migrations/0005-impact';
import { HouseholdKeys1700000000060 } from './migrations/0060-household-keys';
import { HouseholdEvents1700000000061 } from './migrations/0061-household-events';
import { HouseholdAttempts1700000000065 } from './migrations/0065-household-attempts';
import { RegisterHistory1700000000066 } from './migrations/0066-register-history';
import { ImportEntries1700000000077 } from './migrations/0077-import-entries';
import { RotationEvents1700000000131 } from './migrations/0131-rotation-events';
import { FoundElsewhere1700000000170 } from './migrations/0170-found-elsewhere';
import { RegistersOfCounties1700000000174 } from './migrations/0174-registers-of-counties';

export const impactSchema: SchemaPart = {
  tables: [
    'benefit',
    'benefit_before',
    'benefit_doubt_event',
    'household',
    'household_before',
    'household_event',
    'household_income',
    'household_income_before',
    'household_key_generation',
    'register_import',
  ],
  filledByMigrations: ['register_import'],
  migrations: [
    Impact1700000000005,
    HouseholdKeys1700000000060,
    HouseholdEvents1700000000061,
    HouseholdAttempts1700000000065,
    RegisterHistory1700000000066,
    ImportEntries1700000000077,
    RotationEvents1700000000131,
    FoundElsewhere1700000000170,
    RegistersOfCounties1700000000174,
  ],
};

/**
 * Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid.
 * Keys change by rotation; keys and vouchers go when the data of a household are erased.
 */
export const impactRecords = {
  benefit_line: `month, household_id, source_unit_id, mechanism, gross_fen, cost_fen, status, recorded_by, recorded_at`,
  household_event: `action, household_id, households, place, purpose, actor, at, day, result`,
  benefit_doubt_event: `action, unit_id, year, code, evidence, text, actor, at`,
};
