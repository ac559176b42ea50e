import type { Transaction } from '@xiangtong/infrastructure';
import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';
import { revisionRelation } from '@xiangtong/ledger';
import type { FigureKey } from './figure-history';

/** Figures that wait for review, and up to which revision. */
export interface WaitingFigures {
  readonly revisionId: number;
  readonly figures: readonly (FigureKey & { readonly total: number })[];
}

interface WaitingRow {
  readonly form: FormCode;
  readonly unitId: number;
  readonly county: string;
  readonly month: Month;
  readonly total: number;
}

export const readWaitingFigures = async (manager: Transaction): Promise<WaitingFigures> => {
  // Read before the list: a revision submitted in between may be in both, but never in neither.
  const [newest] = await manager.query<{ id: number | null }[]>(
    `select max(id) as id from ${revisionRelation} revision`,
  );
  const rows = await manager.query<WaitingRow[]>(waiting);
  return {
    revisionId: newest?.id ?? 0,
    figures: rows,
  };
};

const waiting = `
  select revision.form, revision.unit_id as "unitId", left(unit.division, 6) as county, revision.month,
    revision.total_fen as total
  from submission
  join ${revisionRelation} revision on revision.id = submission.revision_id
  join ${unitRelation} unit on unit.id = revision.unit_id
  where submission.status = 'submitted'`;
