import type { Queries } from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';
import { productRelation, unitRelation } from '@xiangtong/reference';
import type { MoveKind } from '@xiangtong/contracts';

/** Amounts of sales by flow, in fen. */
interface FlowAmounts {
  readonly up: bigint;
  readonly down: bigint;
}

/** The effect of one entry on the figure of its unit and month. */
export interface Move {
  readonly seq: number;
  readonly kind: MoveKind;
  readonly unit: string;
  readonly month: Month;
  readonly submission: string;
  readonly revision: number;
  readonly before: FlowAmounts;
  readonly after: FlowAmounts;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly actor: string;
  readonly recordedAt: Date;
  readonly reason: string | null;
  readonly explanations: Readonly<Record<string, string>> | null;
  /** Products whose amount changed, and the change, in fen; the largest first. */
  readonly products: readonly { readonly product: string; readonly change: bigint }[];
}

export interface MovesWindow {
  readonly unitIds: readonly number[];
  readonly months: readonly Month[];
  /** Entries `after` < seq ≤ `upTo`. */
  readonly after: number;
  readonly upTo: number;
}

interface Row extends Omit<Move, 'before' | 'after' | 'products'> {
  readonly upBefore: string;
  readonly downBefore: string;
  readonly upAfter: string;
  readonly downAfter: string;
  readonly products: { product: string; change: string }[] | null;
}

/** Changes of the sales of units and months between two positions, in order. */
export const readMoves = async (
  queries: Queries,
  { unitIds, months, after, upTo }: MovesWindow,
): Promise<Move[]> => {
  const rows = await queries.query<Row[]>(moves, [unitIds, months, after, upTo]);
  return rows.map(({ upBefore, downBefore, upAfter, downAfter, products, ...row }) => ({
    ...row,
    before: { up: BigInt(upBefore), down: BigInt(downBefore) },
    after: { up: BigInt(upAfter), down: BigInt(downAfter) },
    products: (products ?? []).map(({ product, change }) => ({ product, change: BigInt(change) })),
  }));
};

/** `now_in` and `was_in`: the revisions in force after and before the entry, null where none is. */
const moves = `
  with moved as (
    select entry.seq, entry.unit_id, entry.month, entry.revision_id, entry.actor, entry.recorded_at, entry.reason,
      case when entry.kind = 'supersede' then 'correction' when entry.kind = 'withdraw' then 'withdrawal'
        when former.seq is null then 'late' else 'reinstatement' end as kind,
      case when entry.kind <> 'withdraw' then entry.revision_id end as now_in,
      case when former.kind <> 'withdraw' then former.revision_id end as was_in
    from ledger_entry entry
    left join lateral (
      select seq, kind, revision_id from ledger_entry
      where form = entry.form and unit_id = entry.unit_id and month = entry.month and seq < entry.seq
      order by seq desc limit 1
    ) former on true
    where entry.form = 'sales' and entry.unit_id = any($1::int[]) and entry.month = any($2::int[])
      and entry.seq > $3 and entry.seq <= $4
  )
  select moved.seq, moved.kind, unit.code as unit, moved.month, revision.submission_id as submission,
    revision.number as revision, revision.submitted_by as "submittedBy", revision.submitted_at as "submittedAt", moved.actor,
    moved.recorded_at as "recordedAt", moved.reason, revision.explanations, sums.up_before as "upBefore",
    sums.down_before as "downBefore", sums.up_after as "upAfter", sums.down_after as "downAfter", by_product.products
  from moved
  join revision on revision.id = moved.revision_id
  join ${unitRelation} unit on unit.id = moved.unit_id
  cross join lateral (
    select coalesce(sum(amount) filter (where revision_id = was_in and flow = 'u'), 0) as up_before,
      coalesce(sum(amount) filter (where revision_id = was_in and flow = 'd'), 0) as down_before,
      coalesce(sum(amount) filter (where revision_id = now_in and flow = 'u'), 0) as up_after,
      coalesce(sum(amount) filter (where revision_id = now_in and flow = 'd'), 0) as down_after
    from revision_line where revision_id in (was_in, now_in)
  ) sums
  cross join lateral (
    select json_agg(json_build_object('product', code, 'change', change::text) order by abs(change) desc, code collate "C") as products
    from (
      select product.code, sum(case when revision_id = now_in then amount else -amount end) as change
      from revision_line line join ${productRelation} product on product.id = line.product_id
      where revision_id in (was_in, now_in) group by product.code
    ) product where change <> 0
  ) by_product
  order by moved.seq`;
