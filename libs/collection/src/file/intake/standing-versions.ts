import type { Database } from '@xiangtong/infrastructure';
import type { UnitMonthKey } from '../../submission/store/submission.repository';
import type { Submission } from '../../submission/submission';

/** The versions that existed when an upload began; later they show whether another write was faster. */
export class StandingVersions {
  private constructor(private readonly versions: ReadonlyMap<string, number>) {}

  static async read(source: Database, keys: readonly UnitMonthKey[]): Promise<StandingVersions> {
    const rows = await source.query<{ unit_id: number; month: number; version: number }[]>(
      `select unit_id, month, version from submission
       join unnest($1::text[], $2::int[], $3::int[]) as wanted (form, unit_id, month) using (form, unit_id, month)`,
      [keys.map(({ form }) => form), keys.map(({ unitId }) => unitId), keys.map(({ month }) => month)],
    );
    return new StandingVersions(new Map(rows.map((row) => [`${row.unit_id}/${row.month}`, row.version])));
  }

  /** None of these has been written or opened since. */
  hold(submissions: readonly Submission[]): boolean {
    return submissions.every(
      ({ unitId, month, version }) => this.versions.get(`${unitId}/${month}`) === version,
    );
  }
}
