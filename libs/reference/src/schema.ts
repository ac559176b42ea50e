import type { SchemaPart } from '@xiangtong/infrastructure';
import { Reference1700000000001 } from './migrations/0001-reference';
import { Boundaries1700000000130 } from './migrations/0130-boundaries';
import { Holder1700000000105 } from './migrations/0105-holder';
import { Installations1700000000134 } from './migrations/0134-installations';
import { RemovedBoundaries1700000000132 } from './migrations/0132-removed-boundaries';
import { StartMonths1700000000146 } from './migrations/0146-start-months';

export const referenceSchema: SchemaPart = {
  tables: [
    'boundary_map',
    'category',
    'division',
    'division_boundary',
    'form',
    'form_assignment',
    'form_indicator',
    'measure',
    'platform',
    'poverty_line',
    'product',
    'product_measure',
    'reference_version',
    'reporting_unit',
    'unit_event',
    'unit_successor',
  ],
  migrations: [
    Reference1700000000001,
    Holder1700000000105,
    Boundaries1700000000130,
    RemovedBoundaries1700000000132,
    Installations1700000000134,
    StartMonths1700000000146,
  ],
  filledByMigrations: ['reference_version'],
  // Processes that have seen later versions of the reference data than the backup's must read it again: the number jumps
  // beyond every version that can exist.
  afterRestore: `
    update reference_version set version = greatest(version + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint)`,
};

/** Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid. */
export const referenceRecords = {
  unit_event: 'unit_id, action, before, after, actor, at',
  boundary_map: 'approval, scope, boundaries, file_digest, imported_by, imported_at',
};
