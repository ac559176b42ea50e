import type { Transaction } from '@xiangtong/infrastructure';
import {
  readRecordedRevisions,
  recordRevisions,
  type NewRevision,
  type RecordedRevision,
} from '@xiangtong/ledger';
import { markSubmitted, readPhotosOfDrafts } from '../../submission/draft-photos';
import { decidedElsewhere } from '../../submission/published';
import type { ParsedSubmission } from '../../submission/parse/parse-submission';
import { takeSteps, type Step } from '../../submission/steps';
import { claimStores, releaseStoreClaims, type ReleasedClaims } from '../../submission/store/store-claims';
import type { Submission } from '../../submission/submission';
import { announceReports } from '../announce-submissions';
import { settle } from '../settle';
import type { Judged, Planned, RecordOptions, RecordOutcome } from './batch-types';
import { ownFigures } from './decide';
import { claimOf } from './store-refusals';
import type { RaisedCheck } from '../../check/raised-check';

/** The checks of one submitted revision, as the respondent explained them. */
interface RevisionChecks {
  readonly revisionId: number;
  readonly checks: readonly RaisedCheck[];
}

/** Stores the checks that submitted revisions raised; a revision without checks has no row. */
const recordChecks = async (manager: Transaction, recorded: readonly RevisionChecks[]): Promise<void> => {
  const raised = recorded.filter(({ checks }) => checks.length > 0);
  if (raised.length === 0) return;
  await manager.query(
    'insert into revision_check (revision_id, checks) select * from unnest($1::bigint[], $2::json[])',
    [raised.map(({ revisionId }) => revisionId), raised.map(({ checks }) => JSON.stringify(checks))],
  );
};

/**
 * Records what is `planned`, accepts it and what is `waiting` if there is an acceptor, and returns the outcome of each.
 */
export const writeBatch = async (
  manager: Transaction,
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
  const recorded = await recordPlanned(manager, planned, options);
  for (const [index, { parsed }] of planned.entries()) options.ground.remember(recorded[index]!.id, parsed);
  await recordChecks(
    manager,
    planned.map(({ checks }, index) => ({ revisionId: recorded[index]!.id, checks })),
  );
  const pending = waiting.length > 0 ? await revisionsToAccept(manager, waiting) : [];
  const settlements = [
    ...planned.map((plan, index) => takeSteps(placeOf(plan), stepsOf(plan, recorded[index]!, options))),
    ...waiting.map(({ existing }, index) =>
      takeSteps(existing!, [{ action: 'accept', actor: options.accepter!, revision: pending[index]! }]),
    ),
  ];
  const positions = await settle(manager, settlements, options.now);
  // History that was handed in years ago elsewhere is no news.
  const news = settlements.filter((_, index) => !planned[index]?.parsed.migrated);
  await announceReports(manager, news, options.now);
  return [...planned, ...waiting].map((plan, index): [ParsedSubmission, RecordOutcome] => {
    const { status, revision } = settlements[index]!.state;
    const outcome = index < planned.length ? outcomeOf(plan) : 'accepted';
    const mistakes = status !== 'accepted' && options.accepter !== null ? [ownFigures] : [];
    return [plan.parsed, { outcome, id: plan.id, revision, status, seq: positions[index]!, mistakes }];
  });
};

/** Records the revisions with the photos of the drafts that they replace. */
const recordPlanned = async (
  manager: Transaction,
  planned: readonly Judged[],
  options: RecordOptions,
): Promise<RecordedRevision[]> => {
  const photos = await readPhotosOfDrafts(
    manager,
    planned.flatMap(({ existing }) => existing?.id ?? []),
  );
  const recorded = await recordRevisions(
    manager,
    planned.map((plan) => newRevision(plan, photos.get(plan.id) ?? [], options)),
  );
  if (photos.size > 0) await markSubmitted(manager, recorded);
  return recorded;
};

const outcomeOf = ({ existing }: Planned): RecordOutcome['outcome'] =>
  existing?.acceptedRevisionId ? 'changed' : 'created';

const placeOf = ({ id, existing, parsed: { form, unit, month } }: Judged) =>
  existing ?? { id, form, unitId: unit.id, month };

const stepsOf = (
  { existing, acceptedBy, parsed }: Judged,
  revision: RecordedRevision,
  { actor }: RecordOptions,
): Step[] => {
  const by = { actor, reason: noteOf(parsed) };
  const opening = openingOf(existing);
  return [
    ...(opening ? [{ ...by, action: opening, draft: null }] : []),
    { ...by, action: 'submit', revision },
    ...(acceptedBy === null ? [] : [{ ...by, action: 'accept' as const, actor: acceptedBy, revision }]),
  ];
};

/** How the existing submission becomes a draft; null if it is one, or was returned to become one. */
const openingOf = (existing: Submission | undefined): 'create' | 'correct' | 'save' | null => {
  if (!existing) return 'create';
  if (existing.status === 'accepted') return 'correct';
  return existing.status === 'withdrawn' ? 'save' : null;
};

/** A unit that never submitted has no claims yet; claims of figures that stay in force until the review are kept. */
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

const noteOf = (parsed: ParsedSubmission): string | null => decidedElsewhere(parsed)?.note ?? null;

const newRevision = (plan: Planned, photos: NewRevision['photos'], options: RecordOptions): NewRevision => ({
  photos,
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
  manager: Transaction,
  waiting: readonly Planned[],
): Promise<RecordedRevision[]> => {
  const ids = waiting.map((plan) => plan.existing!.revisionId!);
  const revisions = await readRecordedRevisions(manager, ids);
  return ids.map((id) => revisions.get(id)!);
};
