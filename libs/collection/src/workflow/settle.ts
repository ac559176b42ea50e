import type { Transaction } from '@xiangtong/infrastructure';
import { appendEntries } from '@xiangtong/ledger';
import type { Settlement } from '../submission/steps';
import { releaseStoreClaims } from '../submission/store/store-claims';
import { SubmissionRepository } from '../submission/store/submission.repository';
import type { SubmissionReceipt } from './submission-receipt';

/**
 * Writes the outcome of submissions, in the caller's transaction: the only place where figures come into force or are
 * taken out of it. The ledger comes last, because all writers wait for its lock. Returns the position of each entry,
 * null where there is none.
 */
export const settle = async (
  manager: Transaction,
  settlements: readonly Settlement[],
  at: Date,
): Promise<(number | null)[]> => {
  await new SubmissionRepository(manager).save(
    settlements.map(({ state }) => state),
    settlements.flatMap(({ events }) => events),
    at,
  );
  const entries = settlements.flatMap(({ entry }) => entry ?? []);
  if (entries.length === 0) return settlements.map(() => null);
  const { seq } = await appendEntries(manager, entries, at);
  let position = seq - entries.length;
  return settlements.map(({ entry }) => (entry ? (position += 1) : null));
};

/** Settles one submission. Stores that are no longer reported are free for other units. */
export const settleOne = async (
  manager: Transaction,
  settlement: Settlement,
  at: Date,
): Promise<SubmissionReceipt> => {
  const { form, unitId, month, status, acceptedRevisionId: keptRevision } = settlement.state;
  const isSettled = status === 'accepted' || status === 'withdrawn';
  if (form === 'sales' && isSettled) await releaseStoreClaims(manager, [{ unitId, month, keptRevision }]);
  const [seq] = await settle(manager, [settlement], at);
  const { submissionId: id, revision } = settlement.events.at(-1)!;
  return { id, revision, status, seq: seq! };
};
