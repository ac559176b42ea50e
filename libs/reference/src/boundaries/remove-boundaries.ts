import { DomainError, type Database } from '@xiangtong/infrastructure';
import type { BoundaryImport } from './import-boundaries';

export interface RemovedMap {
  /** The number of the map that was in force. */
  readonly approval: string;
  readonly boundaries: number;
}

/**
 * Takes the imported map down: pages show the cartogram alone. That it was there stays in the audit trail, and who took
 * it down. Throws BOUNDARY.NONE where there is none.
 */
export const removeBoundaries = (
  source: Database,
  { importedBy, now }: Pick<BoundaryImport, 'importedBy' | 'now'>,
): Promise<RemovedMap> =>
  source.transaction(async (transaction) => {
    await transaction.query('lock table division_boundary in share row exclusive mode');
    const [removed] = await transaction.query<RemovedMap[]>(
      `insert into boundary_map (approval, scope, boundaries, file_digest, imported_by, imported_at)
       select approval, scope, 0, file_digest, $1, $2 from boundary_map
       where id = (select map_id from division_boundary limit 1)
       returning approval, (select count(*)::int from division_boundary) as boundaries`,
      [importedBy, now],
    );
    if (!removed) throw new DomainError('BOUNDARY.NONE');
    await transaction.query('delete from division_boundary');
    return removed;
  });
