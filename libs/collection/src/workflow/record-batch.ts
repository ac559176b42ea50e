import { randomUUID } from 'node:crypto';
import { formPeriod } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import {
  appendEntries,
  figuresHashOf,
  readLinesHashes,
  readRecordedRevisions,
  recordRevisions,
  type NewRevision,
  type RecordedRevision,
} from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import type { EntityManager } from 'typeorm';
import { closedAmong, closedMistake } from '../calendar/period-closed';
import type { Ground } from '../check/check-desk';
import { judgeBatch } from '../check/judge';
import { RULE_ACTOR } from '../check/review-rules';
import { recordChecks } from '../check/revision-checks';
import type { RaisedCheck } from '../check/raised-check';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import {
  SubmissionRepository,
  type SubmissionEvent,
  type SubmissionState,
} from '../submission/store/submission.repository';
import {
  claimStores,
  findStoreConflicts,
  releaseStoreClaims,
  type StoreClaim,
} from '../submission/store/store-claims';
import { storeMistake, storesOf } from '../submission/store/store-mistakes';
import { nextNumber, type Submission } from '../submission/submission';

/** What became of one submission of a batch. */
export interface RecordOutcome {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'accepted' | 'refused';
  readonly id: string | null;
  readonly revision: number | null;
  readonly status: Submission['status'] | null;
  readonly seq: number | null;
  readonly mistakes: readonly InputMistake[];
}

export interface RecordOptions {
  readonly actor: string;
  /** Accept in the same transaction, for callers who may review as well. */
  readonly accept: boolean;
  readonly now: Date;
  readonly unitOf: (id: number) => ReportingUnit | undefined;
  /** What the soft checks compare with. */
  readonly ground: Ground;
}

interface Planned {
  readonly parsed: ParsedSubmission;
  readonly existing: Submission | undefined;
  readonly id: string;
  readonly number: number;
}

interface Judged extends Planned {
  readonly checks: readonly RaisedCheck[];
  /** Who accepts it in the same transaction; null leaves it to the officer. */
  readonly acceptedBy: string | null;
}

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
  const keys = batch.map((parsed) => ({ form: parsed.form, unitId: parsed.unit.id, month: parsed.month }));
  const locked = await new SubmissionRepository(manager).lockByUnitMonths(keys);
  const existing = new Map(
    locked.map((submission) => [`${submission.form}/${submission.unitId}/${submission.month}`, submission]),
  );
  const ids = [...existing.values()].flatMap((submission) => submission.revisionId ?? []);
  const hashes = ids.length > 0 ? await readLinesHashes(manager, ids) : new Map<string, Buffer>();
  const closed = await closedAmong(manager, batch, options.now);
  const refusals = await storeRefusals(manager, batch, options);
  for (const parsed of closed) refusals.set(parsed, [closedMistake(parsed)]);
  const outcomes = new Map<ParsedSubmission, RecordOutcome>();
  const planned: Planned[] = [];
  const waiting: Planned[] = [];
  for (const parsed of batch) {
    const before = existing.get(`${parsed.form}/${parsed.unit.id}/${parsed.month}`);
    const plan = { parsed, existing: before, id: before?.id ?? randomUUID(), number: nextNumber(before) };
    const decision = decide(parsed, before, hashes, refusals.get(parsed));
    if (decision === 'record') planned.push(plan);
    else if (decision.outcome === 'unchanged' && before?.status === 'submitted' && options.accept)
      waiting.push(plan);
    else outcomes.set(parsed, decision);
  }
  const judged = judgePlans(planned, options, outcomes);
  for (const [parsed, outcome] of await record(manager, judged, waiting, options))
    outcomes.set(parsed, outcome);
  return batch.map((parsed) => outcomes.get(parsed)!);
};

/** Leaves out what raises checks that nobody explained: its outcome is told. */
const judgePlans = (
  planned: readonly Planned[],
  { accept, actor, ground }: RecordOptions,
  outcomes: Map<ParsedSubmission, RecordOutcome>,
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

const decide = (
  parsed: ParsedSubmission,
  before: Submission | undefined,
  hashes: ReadonlyMap<string, Buffer>,
  refusal: readonly InputMistake[] | undefined,
): 'record' | RecordOutcome => {
  const settled = before && (before.status === 'submitted' || before.status === 'accepted');
  if (settled) {
    const hash = hashes.get(before.revisionId ?? '');
    const same = hash?.equals(figuresHashOf(parsed));
    if (same) return outcomeOf('unchanged', before);
  }
  if (refusal) return { ...outcomeOf('refused', before), mistakes: refusal };
  if (before?.status === 'submitted') {
    const parameters = {
      unit: parsed.unit.name.zh,
      period: formPeriod(parsed.form, parsed.month),
      status: before.status,
    };
    return {
      ...outcomeOf('refused', before),
      mistakes: [{ path: '', code: 'SUBMISSION.EXISTS', parameters }],
    };
  }
  return 'record';
};

const outcomeOf = (outcome: RecordOutcome['outcome'], before: Submission | undefined): RecordOutcome => ({
  outcome,
  id: before?.id ?? null,
  revision: before?.revision ?? null,
  status: before?.status ?? null,
  seq: null,
  mistakes: [],
});

const claimOf = (parsed: ParsedSubmission): StoreClaim => ({
  unitId: parsed.unit.id,
  month: parsed.month,
  stores: storesOf(parsed),
});

/** Submissions that report a store which another unit reports for the month, in the ledger or earlier in the batch. */
const storeRefusals = async (
  manager: EntityManager,
  batch: readonly ParsedSubmission[],
  options: RecordOptions,
): Promise<Map<ParsedSubmission, InputMistake[]>> => {
  const claims = batch.map(claimOf);
  if (claims.every((claim) => claim.stores.length === 0)) return new Map();
  const held = new Map<string, number>();
  for (const conflict of await findStoreConflicts(manager, claims)) {
    held.set(`${conflict.month}/${conflict.store}`, conflict.unitId);
  }
  const refusals = new Map<ParsedSubmission, InputMistake[]>();
  for (const [index, parsed] of batch.entries()) {
    const conflicts = claims[index]!.stores.filter((store) => {
      const holder = held.get(`${parsed.month}/${store}`);
      return holder !== undefined && holder !== parsed.unit.id;
    });
    if (conflicts.length > 0) {
      refusals.set(
        parsed,
        conflicts.map((store) =>
          storeMistake(parsed, store, options.unitOf(held.get(`${parsed.month}/${store}`)!)),
        ),
      );
    } else for (const store of claims[index]!.stores) held.set(`${parsed.month}/${store}`, parsed.unit.id);
  }
  return refusals;
};

const record = async (
  manager: EntityManager,
  planned: readonly Judged[],
  waiting: readonly Planned[],
  options: RecordOptions,
): Promise<[ParsedSubmission, RecordOutcome][]> => {
  if (planned.length + waiting.length === 0) return [];
  const claims = planned.map(({ parsed }) => claimOf(parsed));
  // Who never submitted holds no claims yet.
  await releaseStoreClaims(
    manager,
    claims.filter((_, index) => {
      const { parsed, existing } = planned[index]!;
      return parsed.form === 'sales' && existing?.revisionId;
    }),
  );
  await claimStores(manager, claims);
  const recorded = await recordRevisions(
    manager,
    planned.map((plan) => newRevision(plan, options)),
  );
  await recordChecks(
    manager,
    planned.map(({ checks }, index) => ({ revisionId: recorded[index]!.id, checks })),
  );
  const pending = waiting.length > 0 ? await revisionsToAccept(manager, waiting) : [];
  const all = [...planned, ...waiting.map((plan) => ({ ...plan, acceptedBy: options.actor }))];
  const revisions = [...recorded, ...pending];
  const entries = all.flatMap(({ acceptedBy }, index) =>
    acceptedBy === null
      ? []
      : [{ action: 'accept' as const, revision: revisions[index]!, actor: acceptedBy, reason: null }],
  );
  const lastSeq = entries.length > 0 ? (await appendEntries(manager, entries, options.now)).seq : 0;
  let seq = lastSeq - entries.length;
  const submissions = new SubmissionRepository(manager);
  await submissions.save(
    all.map((plan, index) => stateAfter(plan, revisions[index]!, plan.acceptedBy !== null)),
    all.flatMap((plan, index) => eventsOf(plan, index < planned.length, options)),
    options.now,
  );
  return all.map((plan, index): [ParsedSubmission, RecordOutcome] => [
    plan.parsed,
    {
      outcome:
        index >= planned.length ? 'accepted' : plan.existing?.acceptedRevisionId ? 'changed' : 'created',
      id: plan.id,
      revision: revisions[index]!.number,
      status: plan.acceptedBy === null ? 'submitted' : 'accepted',
      seq: plan.acceptedBy === null ? null : (seq += 1),
      mistakes: [],
    },
  ]);
};

const newRevision = (plan: Planned, options: RecordOptions): NewRevision => ({
  submissionId: plan.id,
  number: plan.number,
  form: plan.parsed.form,
  unit: plan.parsed.unit,
  month: plan.parsed.month,
  lines: plan.parsed.lines,
  values: plan.parsed.values,
  totalFen: plan.parsed.totalFen,
  explanations: plan.parsed.explanations,
  submittedBy: options.actor,
  submittedAt: options.now,
});

const revisionsToAccept = async (
  manager: EntityManager,
  waiting: readonly Planned[],
): Promise<RecordedRevision[]> => {
  const ids = waiting.map((plan) => plan.existing!.revisionId!);
  const revisions = await readRecordedRevisions(manager, ids);
  return ids.map((id) => revisions.get(id)!);
};

const stateAfter = (plan: Planned, revision: RecordedRevision, accepted: boolean): SubmissionState => ({
  id: plan.id,
  form: plan.parsed.form,
  unitId: plan.parsed.unit.id,
  month: plan.parsed.month,
  status: accepted ? 'accepted' : 'submitted',
  revision: revision.number,
  draft: null,
  revisionId: revision.id,
  acceptedRevisionId: accepted ? revision.id : (plan.existing?.acceptedRevisionId ?? null),
  reason: null,
});

const eventsOf = (
  plan: Pick<Judged, 'id' | 'number' | 'existing' | 'acceptedBy'>,
  isNew: boolean,
  options: RecordOptions,
): SubmissionEvent[] => {
  const event = {
    submissionId: plan.id,
    revision: isNew ? plan.number : plan.existing!.revision,
    actor: options.actor,
    reason: null,
  };
  const correcting = plan.existing?.status === 'accepted';
  return [
    ...(isNew && !plan.existing ? [{ ...event, action: 'create' as const }] : []),
    ...(isNew && correcting ? [{ ...event, action: 'correct' as const }] : []),
    ...(isNew ? [{ ...event, action: 'submit' as const }] : []),
    ...(plan.acceptedBy === null ? [] : [{ ...event, action: 'accept' as const, actor: plan.acceptedBy }]),
  ];
};
