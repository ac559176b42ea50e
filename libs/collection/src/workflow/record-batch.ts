import { readLinesHashes } from '@xiangtong/ledger';
import type { EntityManager } from 'typeorm';
import { closedAmong, closedMistake } from '../calendar/period-closed';
import { judgeBatch } from '../check/judge';
import { RULE_ACTOR } from '../check/review-rules';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import { giveBackPlaces, takePlaces, type Place } from '../submission/store/take-places';
import { nextNumber } from '../submission/submission';
import type { Judged, Planned, RecordOptions, RecordOutcome } from './batch/batch-types';
import { decide, outcomeOf } from './batch/decide';
import { storeRefusals } from './batch/store-refusals';
import { writeBatch } from './batch/write-batch';

type Outcomes = Map<ParsedSubmission, RecordOutcome>;

/**
 * Submits many submissions at once, and accepts them if asked, in the caller's transaction. Each unit-month appears at
 * most once in a batch. A submission that reports the same lines again changes nothing; one that differs from what is
 * accepted becomes a correction; one that waits for review is left to the officer.
 */
export const recordBatch = async (
  manager: EntityManager,
  batch: readonly ParsedSubmission[],
  options: RecordOptions,
): Promise<RecordOutcome[]> => {
  const keys = batch.map(({ form, unit, month }) => ({ form, unitId: unit.id, month }));
  const places = await takePlaces(manager, keys, options.now);
  const outcomes: Outcomes = new Map();
  const { planned, waiting } = await planBatch(manager, batch, places, options, outcomes);
  const judged = judgePlans(planned, options, outcomes);
  const filled = new Set(judged.map(({ id }) => id));
  await giveBackPlaces(
    manager,
    places.filter(({ id, existing }) => !existing && !filled.has(id)),
  );
  for (const [parsed, outcome] of await writeBatch(manager, judged, waiting, options))
    outcomes.set(parsed, outcome);
  return batch.map((parsed) => outcomes.get(parsed)!);
};

interface BatchPlan {
  readonly planned: readonly Planned[];
  /** What waits for review and is reported again by somebody who may review it. */
  readonly waiting: readonly Planned[];
}

const planBatch = async (
  manager: EntityManager,
  batch: readonly ParsedSubmission[],
  places: readonly Place[],
  options: RecordOptions,
  outcomes: Outcomes,
): Promise<BatchPlan> => {
  const ids = places.flatMap(({ existing }) => existing?.revisionId ?? []);
  const hashes = ids.length > 0 ? await readLinesHashes(manager, ids) : new Map<string, Buffer>();
  const closed = await closedAmong(manager, batch, options.now);
  const refusals = await storeRefusals(manager, batch, options);
  for (const parsed of closed) refusals.set(parsed, [closedMistake(parsed)]);
  const planned: Planned[] = [];
  const waiting: Planned[] = [];
  for (const [index, parsed] of batch.entries()) {
    const place = places[index]!;
    const { existing } = place;
    const plan = { ...place, parsed, number: nextNumber(existing) };
    const decision = decide(parsed, existing, hashes, refusals.get(parsed));
    if (decision === 'record') planned.push(plan);
    else if (decision.outcome === 'unchanged' && existing?.status === 'submitted' && options.accept)
      waiting.push(plan);
    else outcomes.set(parsed, decision);
  }
  return { planned, waiting };
};

/** Leaves out what raises checks that nobody explained: its outcome is told. */
const judgePlans = (
  planned: readonly Planned[],
  { accept, actor, ground }: RecordOptions,
  outcomes: Outcomes,
): Judged[] => {
  const judgements = judgeBatch(
    planned.map(({ parsed }) => parsed),
    ground,
  );
  return planned.flatMap((plan, index): Judged[] => {
    const { raised, unexplained, acceptUnreviewed } = judgements[index]!;
    if (unexplained.length > 0) {
      outcomes.set(plan.parsed, { ...outcomeOf('refused', plan.existing), mistakes: unexplained });
      return [];
    }
    const acceptedBy = accept ? actor : acceptUnreviewed ? RULE_ACTOR : null;
    return [{ ...plan, checks: raised, acceptedBy }];
  });
};
