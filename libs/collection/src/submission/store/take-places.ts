import { queryPrepared, type Transaction } from '@xiangtong/infrastructure';
import type { Submission } from '../submission';
import { SubmissionRepository, type UnitMonthKey } from './submission.repository';

/** The place of a unit-month, held until the end of the transaction. */
export interface Place {
  readonly id: string;
  /** The existing submission; undefined if there is none. */
  readonly existing: Submission | undefined;
}

/**
 * Locks the places of many unit-months, including those without a submission: a transaction that opens one of them at
 * this moment is waited for here, before anything else is locked, or waits itself. Always in the same order, so that
 * two callers who take many do not deadlock. Returned in the order of `keys`; empty places have to be filled or given
 * back.
 */
export const takePlaces = async (
  manager: Transaction,
  keys: readonly UnitMonthKey[],
  at: Date,
): Promise<Place[]> => {
  const columns = [
    keys.map(({ form }) => form),
    keys.map(({ unitId }) => unitId),
    keys.map(({ month }) => month),
  ];
  const opened = await queryPrepared<{ id: string }>(manager, openPlaces, [...columns, at]);
  const empty = new Set(opened.map(({ id }) => id));
  // In a separate statement, so that it sees the changes that the first one has waited for.
  const held = await new SubmissionRepository(manager).lockByUnitMonths(keys);
  const byKey = new Map(held.map((submission) => [textOf(submission), submission]));
  return keys.map((key): Place => {
    const submission = byKey.get(textOf(key))!;
    return { id: submission.id, existing: empty.has(submission.id) ? undefined : submission };
  });
};

/** Of empty places that were not filled after all. */
export const giveBackPlaces = async (manager: Transaction, places: readonly Place[]): Promise<void> => {
  if (places.length === 0) return;
  await manager.query('delete from submission where id = any ($1::uuid[])', [places.map(({ id }) => id)]);
};

const textOf = ({ form, unitId, month }: UnitMonthKey): string => `${form}/${unitId}/${month}`;

/** No other transaction sees the row in this state. */
const openPlaces = {
  name: 'open-places',
  text: `
  insert into submission (id, form, unit_id, month, status, revision, updated_at)
  select gen_random_uuid(), form, unit_id, month, 'withdrawn', 1, $4 from (
    select * from unnest($1::text[], $2::int[], $3::int[]) as wanted (form, unit_id, month) order by unit_id, month, form
  ) wanted
  on conflict (form, unit_id, month) do nothing returning id`,
};
