import type { Transaction } from '@xiangtong/infrastructure';
import { readRecordedFigures, type RecordedFigures } from '@xiangtong/ledger';
import { closedAmong, closedMistake } from '../calendar/period-closed';
import { unfinishedAmong, unfinishedMistake } from '../calendar/period-unfinished';
import { judgeBatch, type Judgement } from '../check/judge';
import { decidedElsewhere } from '../submission/published';
import { RULE_ACTOR } from '../check/review-rules';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import { giveBackPlaces, takePlaces, type Place } from '../submission/store/take-places';
import { nextNumber } from '../submission/submission';
import type { Judged, Planned, RecordOptions, RecordOutcome } from './batch/batch-types';
import { decide, ownFigures, outcomeOf } from './batch/decide';
import { storeRefusals } from './batch/store-refusals';
import { writeBatch } from './batch/write-batch';
import { writersAmong, type Writers } from '../submission/four-eyes';

type Outcomes = Map<ParsedSubmission, RecordOutcome>;

/**
 * Submits many submissions at once, and accepts them if requested, in the caller's transaction. Each unit-month appears
 * at most once in a batch. A submission with the same lines again changes nothing; one that differs from the accepted
 * one becomes a correction; one that waits for review is left to the officer.
 */
export const recordBatch = async (
  manager: Transaction,
  batch: readonly ParsedSubmission[],
  options: RecordOptions,
): Promise<RecordOutcome[]> => {
  const keys = batch.map(({ form, unit, month }) => ({ form, unitId: unit.id, month }));
  const places = await takePlaces(manager, keys, options.now);
  const outcomes: Outcomes = new Map();
  const { planned, waiting } = await planBatch(manager, batch, places, options, outcomes);
  const checks = judgePlans(planned, options, outcomes);
  options.onChecking?.(checks);
  const judgements = await checks;
  const writers = await readWriters(manager, judgements, waiting, options);
  const judged = judgements.map(({ plan, judgement }): Judged => {
    const acceptedBy = accepterOf(plan, judgement, writers, options);
    return { ...plan, checks: judgement.raised, acceptedBy };
  });
  const filled = new Set(judged.map(({ id }) => id));
  await giveBackPlaces(
    manager,
    places.filter(({ id, existing }) => !existing && !filled.has(id)),
  );
  const accepting = othersOf(waiting, writers, options, outcomes);
  for (const [parsed, outcome] of await writeBatch(manager, judged, accepting, options))
    outcomes.set(parsed, outcome);
  return batch.map((parsed) => outcomes.get(parsed)!);
};

interface BatchPlan {
  readonly planned: readonly Planned[];
  /** Submissions that wait for review and are reported again by a person who may review them. */
  readonly waiting: readonly Planned[];
}

const planBatch = async (
  manager: Transaction,
  batch: readonly ParsedSubmission[],
  places: readonly Place[],
  options: RecordOptions,
  outcomes: Outcomes,
): Promise<BatchPlan> => {
  const ids = places.flatMap(({ existing }) => existing?.revisionId ?? []);
  const figures =
    ids.length > 0 ? await readRecordedFigures(manager, ids) : new Map<number, RecordedFigures>();
  const closed = await closedAmong(manager, batch, options.now);
  const refusals = await storeRefusals(manager, batch, options);
  for (const parsed of closed) refusals.set(parsed, [closedMistake(parsed)]);
  for (const parsed of await unfinishedAmong(manager, batch, options.now))
    refusals.set(parsed, [unfinishedMistake(parsed)]);
  const planned: Planned[] = [];
  const waiting: Planned[] = [];
  for (const [index, parsed] of batch.entries()) {
    const place = places[index]!;
    const { existing } = place;
    const plan = { ...place, parsed, number: nextNumber(existing) };
    const decision = decide(parsed, existing, figures, refusals.get(parsed));
    if (decision === 'record') planned.push(plan);
    else if (
      decision.outcome === 'unchanged' &&
      existing?.status === 'submitted' &&
      options.accepter !== null
    )
      waiting.push(plan);
    else outcomes.set(parsed, decision);
  }
  return { planned, waiting };
};

interface JudgedPlan {
  readonly plan: Planned;
  readonly judgement: Judgement;
}

/** Leaves out what raises checks without explanation: its outcome is reported. */
const judgePlans = async (
  planned: readonly Planned[],
  { ground }: RecordOptions,
  outcomes: Outcomes,
): Promise<JudgedPlan[]> => {
  const judgements = await judgeBatch(
    planned.map(({ parsed }) => parsed),
    ground,
  );
  return planned.flatMap((plan, index): JudgedPlan[] => {
    const judgement = judgements[index]!;
    // Doubts about what was decided elsewhere are kept with the revision: nobody here can explain them.
    if (judgement.unexplained.length === 0 || decidedElsewhere(plan.parsed)) return [{ plan, judgement }];
    outcomes.set(plan.parsed, {
      ...outcomeOf('refused', plan.existing),
      mistakes: judgement.unexplained,
    });
    return [];
  });
};

/** Which of the possible acceptors had a hand in the existing submissions. */
const readWriters = (
  manager: Transaction,
  judged: readonly JudgedPlan[],
  waiting: readonly Planned[],
  { accepter }: RecordOptions,
): Promise<Writers> => {
  const plans = [...judged.map(({ plan }) => plan), ...waiting];
  const names = new Set(judged.flatMap(({ judgement }) => judgement.ruledBy ?? []));
  if (accepter !== null) names.add(accepter);
  const written = plans.flatMap(({ existing }) => existing?.id ?? []);
  return writersAmong(manager, written, [...names]);
};

/**
 * Who accepts a new revision: neither the sender nor a person who had a hand in it before; a rule
 * does not accept figures of the person who made the rule.
 */
const accepterOf = (
  { id, parsed }: Planned,
  { ruledBy }: Judgement,
  writers: Writers,
  { actor, accepter }: RecordOptions,
): string | null => {
  const elsewhere = decidedElsewhere(parsed);
  if (elsewhere) return elsewhere.accepter;
  const isOther = (name: string): boolean => name !== actor && !writers.has(id, name);
  if (accepter !== null && isOther(accepter)) return accepter;
  return ruledBy !== null && isOther(ruledBy) ? RULE_ACTOR : null;
};

/** Submissions that wait and were written by others; for the rest the reason why they go on waiting is reported. */
const othersOf = (
  waiting: readonly Planned[],
  writers: Writers,
  { accepter }: RecordOptions,
  outcomes: Outcomes,
): Planned[] =>
  waiting.filter(({ id, parsed, existing }) => {
    if (accepter !== null && !writers.has(id, accepter)) return true;
    outcomes.set(parsed, { ...outcomeOf('unchanged', existing), mistakes: [ownFigures] });
    return false;
  });
