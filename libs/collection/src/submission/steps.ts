import { submissionLife, transitionOf, type SubmissionAction, type Transition } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import type { NewEntry, RecordedRevision } from '@xiangtong/ledger';
import { nextNumber, type SubmissionEvent, type SubmissionState } from './submission';

interface By {
  readonly actor: string;
  readonly reason?: string | null;
}

/** An action with its data. */
export type Step = By &
  (
    | { readonly action: 'create' | 'save' | 'correct' | 'return'; readonly draft: unknown }
    | { readonly action: 'submit' | 'accept'; readonly revision: RecordedRevision }
    /** `revision` is in force; null where none is. */
    | { readonly action: 'withdraw'; readonly revision: RecordedRevision | null }
  );

/** The result of steps on a submission: its new state, its history events, its ledger entries. */
export interface Settlement {
  readonly state: SubmissionState;
  readonly events: readonly SubmissionEvent[];
  readonly entry: NewEntry | null;
}

type UnitMonth = Pick<SubmissionState, 'id' | 'form' | 'unitId' | 'month'>;

/** A unit-month without a report. */
const opened = (place: UnitMonth): SubmissionState => ({
  ...place,
  status: 'draft',
  revision: 1,
  draft: null,
  revisionId: null,
  acceptedRevisionId: null,
  reason: null,
});

/** Throws SUBMISSION.WRONG_STATE if the life of a submission has no such step. */
export const requireStep = (
  { status, acceptedRevisionId }: Pick<SubmissionState, 'status' | 'acceptedRevisionId'>,
  action: SubmissionAction,
): Transition => {
  const found = transitionOf(action, status, acceptedRevisionId !== null);
  if (!found) throw new DomainError('SUBMISSION.WRONG_STATE', { status, action });
  return found;
};

const [creation] = submissionLife.filter(({ action }) => action === 'create') as [Transition];

/** Takes steps one after the other; the first one for an empty unit-month creates the submission. */
export const takeSteps = (before: SubmissionState | UnitMonth, steps: readonly Step[]): Settlement => {
  let state = 'status' in before ? before : opened(before);
  const events: SubmissionEvent[] = [];
  let entry: NewEntry | null = null;
  for (const step of steps) {
    const { action, actor, reason = null } = step;
    const { to, ledger } = action === 'create' ? creation : requireStep(state, action);
    state = { ...state, ...changesOf(step, state), status: to };
    const inForce = ledger && 'revision' in step ? step.revision : null;
    if (ledger && inForce) entry = { action: ledger, revision: inForce, actor, reason };
    const revision = inForce?.number ?? state.revision;
    events.push({ submissionId: before.id, revision, action, actor, reason });
  }
  return { state, events, entry };
};

const changesOf = (step: Step, state: SubmissionState): Partial<SubmissionState> => {
  const { reason = null } = step;
  switch (step.action) {
    case 'create':
    case 'save':
    case 'correct':
      return { revision: nextNumber(state), draft: step.draft, reason: null };
    case 'return':
      return { draft: step.draft, reason };
    case 'submit': {
      const { id: revisionId, number: revision } = step.revision;
      return { revision, revisionId, draft: null, reason: null };
    }
    case 'accept':
      return { acceptedRevisionId: step.revision.id, draft: null, reason: null };
    case 'withdraw':
      // Taking back a correction leaves the figures in force unchanged.
      return step.revision && state.status !== 'accepted'
        ? { revisionId: step.revision.id, draft: null, reason: null }
        : { acceptedRevisionId: null, draft: null, reason };
  }
};
