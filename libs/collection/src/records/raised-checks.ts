import type { CheckCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { revisionRelation } from '@xiangtong/ledger';
import { withExplanations } from '../check/judge';
import type { RaisedCheck } from '../check/raised-check';
import {
  inWindow,
  momentOf,
  windowParameters,
  type RecordsDependencies,
  type RecordsWindow,
} from './records-window';

/** A doubt that a submitted revision raised, and what its respondent wrote about it. */
export interface RecordedCheck {
  readonly unitId: number;
  readonly month: Month;
  readonly revision: number;
  readonly code: CheckCode;
  readonly path: string;
  readonly explanation: string | null;
}

interface CheckedRow {
  unitId: number;
  month: Month;
  revision: number;
  checks: RaisedCheck[];
  explanations: Record<string, string> | null;
}

const checked = `
  select revision.unit_id as "unitId", revision.month, revision.number as revision, raised.checks, revision.explanations
  from ${revisionRelation} revision join revision_check raised on raised.revision_id = revision.id
  where ${inWindow('revision')} and revision.submitted_at <= $5
  order by revision.id`;

export const readRaisedChecks = async (
  { source }: RecordsDependencies,
  window: RecordsWindow,
): Promise<readonly RecordedCheck[]> => {
  const rows = await source.query<CheckedRow[]>(checked, [...windowParameters(window), momentOf(window)]);
  return rows.flatMap(({ unitId, month, revision, checks, explanations }) =>
    withExplanations(checks, explanations).map(({ code, path, explanation }) => ({
      unitId,
      month,
      revision,
      code,
      path,
      explanation,
    })),
  );
};
