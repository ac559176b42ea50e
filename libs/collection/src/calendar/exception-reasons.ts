import type { Queries } from '@xiangtong/infrastructure';
import type { Move } from '@xiangtong/ledger';
import { unitRelation } from '@xiangtong/reference';

/**
 * The exception under which a report was accepted into a closed period: the newest one that was valid when it was
 * submitted.
 */
const reasons = `
  select asked.seq, given.reason || ' (→ ' || to_char(given.until, 'YYYY-MM-DD') || ')' as reason
  from unnest($1::bigint[], $2::text[], $3::int[], $4::timestamptz[]) as asked (seq, unit, month, submitted_at)
  join ${unitRelation} unit on unit.code = asked.unit
  cross join lateral (
    select reason, until from period_exception
    where form = 'sales' and month = asked.month and unit_id = unit.id and at <= asked.submitted_at
      and until >= calendar_day(asked.submitted_at)
    order by id desc limit 1
  ) given`;

type Reasoned = Pick<Move, 'seq' | 'unit' | 'month' | 'submittedAt' | 'reason'>;

/** Entries without their own reason get that of the exception under which they were made. */
export const withExceptionReasons = async <Entry extends Reasoned>(
  source: Queries,
  moves: readonly Entry[],
): Promise<readonly Entry[]> => {
  const open = moves.filter(({ reason }) => reason === null);
  const rows = await source.query<{ seq: number; reason: string }[]>(reasons, [
    open.map(({ seq }) => seq),
    open.map(({ unit }) => unit),
    open.map(({ month }) => month),
    open.map(({ submittedAt }) => submittedAt),
  ]);
  const given = new Map(rows.map(({ seq, reason }) => [seq, reason]));
  return moves.map((move) => ({ ...move, reason: move.reason ?? given.get(move.seq) ?? null }));
};
