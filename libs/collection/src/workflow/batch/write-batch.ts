import {
  appendEntries,
  readRecordedRevisions,
  recordRevisions,
  type NewRevision,
  type RecordedRevision,
} from '@xiangtong/ledger';
import type { EntityManager } from 'typeorm';
import { migrationNote } from '../../bulk/migrated';
import { recordChecks } from '../../check/revision-checks';
import type { ParsedSubmission } from '../../submission/parse/parse-submission';
import {
  SubmissionRepository,
  type SubmissionEvent,
  type SubmissionState,
} from '../../submission/store/submission.repository';
import { claimStores, releaseStoreClaims, type ReleasedClaims } from '../../submission/store/store-claims';
import type { Judged, Planned, RecordOptions, RecordOutcome } from './batch-types';
import { ownFigures } from './decide';
import { claimOf } from './store-refusals';

/** Records what is `planned`, accepts it and what is `waiting` where somebody accepts it, and tells what came of each. */
export const writeBatch = async (
  manager: EntityManager,
  planned: readonly Judged[],
  waiting: readonly Planned[],
  options: RecordOptions,
): Promise<[ParsedSubmission, RecordOutcome][]> => {
  if (planned.length + waiting.length === 0) return [];
  await releaseStoreClaims(manager, [...planned, ...waiting].flatMap(releasedBy));
  await claimStores(
    manager,
    planned.map(({ parsed }) => claimOf(parsed)),
  );
  const recorded = await recordRevisions(
    manager,
    planned.map((plan) => newRevision(plan, options)),
  );
  for (const [index, { parsed }] of planned.entries())
    options.ground.remember(Number(recorded[index]!.id), parsed);
  await recordChecks(
    manager,
    planned.map(({ checks }, index) => ({ revisionId: recorded[index]!.id, checks })),
  );
  const pending = waiting.length > 0 ? await revisionsToAccept(manager, waiting) : [];
  const all = [...planned, ...waiting.map((plan) => ({ ...plan, acceptedBy: options.accepter }))];
  const revisions = [...recorded, ...pending];
  const entries = all.flatMap(({ acceptedBy, parsed }, index) =>
    acceptedBy === null
      ? []
      : [
          {
            action: 'accept' as const,
            revision: revisions[index]!,
            actor: acceptedBy,
            reason: noteOf(parsed),
          },
        ],
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
      mistakes: plan.acceptedBy === null && options.accepter !== null ? [ownFigures] : [],
    },
  ]);
};

/** Who never submitted holds no claims yet; those of what stays in force until a reviewer decides are kept. */
const releasedBy = ({ parsed, existing, ...plan }: Planned | Judged): ReleasedClaims[] => {
  if (parsed.form !== 'sales' || !existing?.revisionId) return [];
  const isWaiting = !('acceptedBy' in plan);
  const stays = isWaiting
    ? existing.revisionId
    : plan.acceptedBy === null
      ? existing.acceptedRevisionId
      : null;
  return [{ unitId: parsed.unit.id, month: parsed.month, keptRevision: stays }];
};

const noteOf = ({ migrated }: ParsedSubmission): string | null => (migrated ? migrationNote(migrated) : null);

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
  submittedAt: plan.parsed.migrated?.submittedAt ?? options.now,
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
  plan: Pick<Judged, 'id' | 'number' | 'existing' | 'acceptedBy' | 'parsed'>,
  isNew: boolean,
  options: RecordOptions,
): SubmissionEvent[] => {
  const event = {
    submissionId: plan.id,
    revision: isNew ? plan.number : plan.existing!.revision,
    actor: options.actor,
    reason: noteOf(plan.parsed),
  };
  const correcting = plan.existing?.status === 'accepted';
  return [
    ...(isNew && !plan.existing ? [{ ...event, action: 'create' as const }] : []),
    ...(isNew && correcting ? [{ ...event, action: 'correct' as const }] : []),
    ...(isNew ? [{ ...event, action: 'submit' as const }] : []),
    ...(plan.acceptedBy === null ? [] : [{ ...event, action: 'accept' as const, actor: plan.acceptedBy }]),
  ];
};
