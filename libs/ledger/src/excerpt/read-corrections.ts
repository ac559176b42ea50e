import type { Queries } from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';
import { excerptParameters, inExcerpt, type ExcerptWindow } from '../read/excerpt-window';

/** A sales figure in force that was replaced or withdrawn, and the changes of its lines. */
export interface Correction {
  readonly seq: number;
  readonly kind: 'supersede' | 'withdraw';
  readonly unitId: number;
  readonly month: Month;
  readonly beforeFen: bigint;
  /** 0 after a withdrawal. */
  readonly afterFen: bigint;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly reason: string | null;
  readonly submittedBy: string;
  /** Who accepted the correction, or who withdrew the figure. */
  readonly actor: string;
  readonly recordedAt: Date;
}

interface Row extends Omit<Correction, 'beforeFen' | 'afterFen'> {
  readonly beforeFen: number;
  readonly afterFen: number;
}

const lineKey = ['product_id', 'destination', 'platform_id', 'flow'] as const;
const sameLine = [
  ...lineKey.map((column) => `old.${column} = new.${column}`),
  'old.store is not distinct from new.store',
].join(' and ');

/** `old` and `new` are the revisions before and after; a line is identified by its key within a report. */
const corrections = `
  select entry.seq, entry.kind, entry.unit_id as "unitId", entry.month, old.total_fen as "beforeFen",
    case entry.kind when 'withdraw' then 0 else revision.total_fen end as "afterFen", lines.added, lines.removed,
    lines.changed, entry.reason, revision.submitted_by as "submittedBy", entry.actor, entry.recorded_at as "recordedAt"
  from ledger_entry entry
  join revision on revision.id = entry.revision_id
  join lateral (
    select former.revision_id from ledger_entry former
    where former.form = entry.form and former.unit_id = entry.unit_id and former.month = entry.month
      and former.kind <> 'withdraw' and (former.seq < entry.seq)
    order by former.seq desc limit 1
  ) former on true
  join revision old on old.id = former.revision_id
  cross join lateral (
    select count(*) filter (where old.line is null) as added, count(*) filter (where new.line is null) as removed,
      count(*) filter (where (old.quantity, old.amount, old.orders) <> (new.quantity, new.amount, new.orders)) as changed
    from (select * from revision_line where revision_id = former.revision_id) old
    full join (select * from revision_line where revision_id = entry.revision_id and entry.kind <> 'withdraw') new
      on ${sameLine}
  ) lines
  where entry.form = 'sales' and ${inExcerpt} and entry.kind <> 'accept'
  order by entry.seq`;

export const readCorrections = async (
  queries: Queries,
  window: ExcerptWindow,
): Promise<readonly Correction[]> => {
  const rows = await queries.query<Row[]>(corrections, excerptParameters(window));
  return rows.map((row) => ({
    ...row,
    beforeFen: BigInt(row.beforeFen),
    afterFen: BigInt(row.afterFen),
  }));
};
