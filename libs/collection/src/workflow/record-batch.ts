import { randomUUID } from 'node:crypto';
import { formatMonth } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import {
  appendEntries,
  linesHashOf,
  readLinesHashes,
  readRecordedRevisions,
  recordRevisions,
  type NewRevision,
  type RecordedRevision,
} from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import type { EntityManager } from 'typeorm';
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
import type { Submission } from '../submission/submission';

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
  /** The submissions of the batch, when the caller has locked them already. */
  readonly locked?: readonly Submission[];
}

interface Planned {
  readonly parsed: ParsedSubmission;
  readonly existing: Submission | undefined;
  readonly id: string;
  readonly number: number;
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
  const locked = options.locked ?? (await new SubmissionRepository(manager).lockByUnitMonths(keys));
  const existing = new Map(
    locked.map((submission) => [`${submission.unitId}/${submission.month}`, submission]),
  );
  const ids = [...existing.values()].flatMap((submission) => submission.revisionId ?? []);
  const hashes = ids.length > 0 ? await readLinesHashes(manager, ids) : new Map<string, Buffer>();
  const refusals = await storeRefusals(manager, batch, options);
  const outcomes = new Map<ParsedSubmission, RecordOutcome>();
  const planned: Planned[] = [];
  const waiting: Planned[] = [];
  for (const parsed of batch) {
    const before = existing.get(`${parsed.unit.id}/${parsed.month}`);
    const plan = { parsed, existing: before, id: before?.id ?? randomUUID(), number: nextNumber(before) };
    const decision = decide(parsed, before, hashes, refusals.get(parsed));
    if (decision === 'record') planned.push(plan);
    else if (decision.outcome === 'unchanged' && before?.status === 'submitted' && options.accept)
      waiting.push(plan);
    else outcomes.set(parsed, decision);
  }
  for (const [parsed, outcome] of await record(manager, planned, waiting, options))
    outcomes.set(parsed, outcome);
  return batch.map((parsed) => outcomes.get(parsed)!);
};

/** A number once submitted is never used again. */
const nextNumber = (before: Submission | undefined): number => {
  if (!before) return 1;
  return before.status === 'draft' ? before.revision : before.revision + 1;
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
    const same = hash?.equals(linesHashOf(parsed.lines));
    if (same) return outcomeOf('unchanged', before);
  }
  if (refusal) return { ...outcomeOf('refused', before), mistakes: refusal };
  if (before?.status === 'submitted') {
    const parameters = {
      unit: parsed.unit.name.zh,
      period: formatMonth(parsed.month),
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

const storesOf = (parsed: ParsedSubmission): string[] => {
  const stores = new Set<string>();
  for (const { store } of parsed.lines) if (store !== null) stores.add(store);
  return [...stores];
};

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
        conflicts.map((store) => storeMistake(parsed, store, held, options)),
      );
    } else for (const store of claims[index]!.stores) held.set(`${parsed.month}/${store}`, parsed.unit.id);
  }
  return refusals;
};

const storeMistake = (
  parsed: ParsedSubmission,
  store: string,
  held: ReadonlyMap<string, number>,
  options: RecordOptions,
): InputMistake => ({
  path: `lines[${parsed.lines.findIndex((line) => line.store === store)}].store`,
  code: 'SUBMISSION.STORE_REPORTED_TWICE',
  parameters: { value: store, unit: options.unitOf(held.get(`${parsed.month}/${store}`)!)?.name.zh ?? '?' },
});

const record = async (
  manager: EntityManager,
  planned: readonly Planned[],
  waiting: readonly Planned[],
  options: RecordOptions,
): Promise<[ParsedSubmission, RecordOutcome][]> => {
  if (planned.length + waiting.length === 0) return [];
  const claims = planned.map(({ parsed }) => claimOf(parsed));
  // Who never submitted holds no claims yet.
  await releaseStoreClaims(
    manager,
    claims.filter((_, index) => planned[index]!.existing?.revisionId),
  );
  await claimStores(manager, claims);
  const recorded = await recordRevisions(
    manager,
    planned.map((plan) => newRevision(plan, options)),
  );
  const pending = waiting.length > 0 ? await revisionsToAccept(manager, waiting) : [];
  const all = [...planned, ...waiting];
  const revisions = [...recorded, ...pending];
  let lastSeq = 0;
  if (options.accept) {
    const entries = revisions.map((revision) => ({
      action: 'accept' as const,
      revision,
      actor: options.actor,
      reason: null,
    }));
    lastSeq = (await appendEntries(manager, entries, options.now)).seq;
  }
  const submissions = new SubmissionRepository(manager);
  await submissions.save(
    all.map((plan, index) => stateAfter(plan, revisions[index]!, options.accept)),
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
      status: options.accept ? 'accepted' : 'submitted',
      seq: options.accept ? lastSeq - all.length + index + 1 : null,
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

const eventsOf = (plan: Planned, isNew: boolean, options: RecordOptions): SubmissionEvent[] => {
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
    ...(options.accept ? [{ ...event, action: 'accept' as const }] : []),
  ];
};
