import type { Transaction } from '@xiangtong/infrastructure';
import type { RaisedCheck } from './raised-check';

/** The checks of one submitted revision, as the respondent explained them. */
export interface RevisionChecks {
  readonly revisionId: number;
  readonly checks: readonly RaisedCheck[];
}

/** Stores the checks that submitted revisions raised; a revision without checks has no row. */
export const recordChecks = async (
  manager: Transaction,
  recorded: readonly RevisionChecks[],
): Promise<void> => {
  const raised = recorded.filter(({ checks }) => checks.length > 0);
  if (raised.length === 0) return;
  await manager.query(
    'insert into revision_check (revision_id, checks) select * from unnest($1::bigint[], $2::json[])',
    [raised.map(({ revisionId }) => revisionId), raised.map(({ checks }) => JSON.stringify(checks))],
  );
};
