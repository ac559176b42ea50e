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
