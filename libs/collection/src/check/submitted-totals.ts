import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { queryPrepared, type PreparedStatement } from '@xiangtong/ledger';
import type { EntityManager } from 'typeorm';

/** The total of a submitted revision, whether anybody has reviewed it or not. */
export interface SubmittedTotal {
  readonly revisionId: number;
  readonly form: FormCode;
  readonly unitId: number;
  readonly county: string;
  readonly month: Month;
  readonly total: number;
}

interface TotalRow extends Omit<SubmittedTotal, 'revisionId' | 'total'> {
  readonly revisionId: string;
  readonly total: string;
}

const query = async (manager: EntityManager, statement: PreparedStatement, values: readonly unknown[]) => {
  const rows = await queryPrepared<TotalRow>(manager, statement, values);
  return rows.map((row) => ({ ...row, revisionId: Number(row.revisionId), total: Number(row.total) }));
};

/** Follows what is submitted, from what waits for review at the beginning on. */
export class SubmittedTotals {
  private position: number | null = null;

  /** What has been submitted since the last time. */
  async next(manager: EntityManager): Promise<readonly SubmittedTotal[]> {
    if (this.position === null) {
      const [newest] = await queryPrepared<{ id: string }>(manager, newestRevision, []);
      this.position = Number(newest?.id ?? 0);
      return query(manager, waiting, []);
    }
    const rows = await query(manager, later, [this.position]);
    this.position = Math.max(this.position, rows.at(-1)?.revisionId ?? 0);
    return rows;
  }
}

const newestRevision = { name: 'newest-revision', text: 'select max(id) as id from revision' };

const columns = `revision.id as "revisionId", revision.form, revision.unit_id as "unitId",
  left(unit.division, 6) as county, revision.month, revision.total_fen as total`;

const waiting = {
  name: 'totals-waiting',
  text: `
    select ${columns} from submission
    join revision on revision.id = submission.revision_id
    join reporting_unit unit on unit.id = revision.unit_id
    where submission.status = 'submitted'`,
};

const later = {
  name: 'totals-submitted',
  text: `
    select ${columns} from revision
    join reporting_unit unit on unit.id = revision.unit_id
    where revision.id > $1 order by revision.id`,
};
