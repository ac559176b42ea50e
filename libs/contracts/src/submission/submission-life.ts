import type { SubmissionStatus } from './submission';

export const submissionActions = [
  'create',
  'save',
  'submit',
  'accept',
  'return',
  'correct',
  'withdraw',
] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** One step in the life of a submission. */
export interface Transition {
  readonly action: SubmissionAction;
  /** The respondent writes and never accepts; the reviewer accepts or returns and never writes. */
  readonly by: 'respondent' | 'reviewer';
  /** Empty: from nothing. */
  readonly from: readonly SubmissionStatus[];
  /** Only with, or only without, a revision in force beside the one being changed; null: either. */
  readonly inForce: boolean | null;
  readonly to: SubmissionStatus;
  /** The ledger entry of the step. */
  readonly ledger: 'accept' | 'withdraw' | null;
}

const step = (
  action: SubmissionAction,
  by: Transition['by'],
  from: Transition['from'],
  to: Transition['to'],
  { inForce = null, ledger = null }: Partial<Pick<Transition, 'inForce' | 'ledger'>> = {},
): Transition => ({ action, by, from, to, inForce, ledger });

/** The life of a submission: every step there is. The person who accepts must not be the one who wrote. */
export const submissionLife: readonly Transition[] = [
  step('create', 'respondent', [], 'draft'),
  step('save', 'respondent', ['draft', 'returned', 'withdrawn'], 'draft'),
  step('submit', 'respondent', ['draft', 'returned'], 'submitted'),
  step('accept', 'reviewer', ['submitted'], 'accepted', { ledger: 'accept' }),
  step('return', 'reviewer', ['submitted'], 'returned'),
  step('correct', 'respondent', ['accepted'], 'draft'),
  step('withdraw', 'respondent', ['draft', 'returned', 'submitted'], 'withdrawn', { inForce: false }),
  step('withdraw', 'respondent', ['draft', 'returned', 'submitted'], 'accepted', { inForce: true }),
  step('withdraw', 'respondent', ['accepted'], 'withdrawn', { inForce: true, ledger: 'withdraw' }),
];

/** The step of an action from a state; undefined where it is not allowed. */
export const transitionOf = (
  action: SubmissionAction,
  status: SubmissionStatus,
  hasInForce: boolean,
): Transition | undefined =>
  submissionLife.find(
    (one) =>
      one.action === action &&
      one.from.includes(status) &&
      (one.inForce === null || one.inForce === hasInForce),
  );

/** The state after an action, depending on whether a revision is in force afterwards. */
export const statusAfter = (action: SubmissionAction, hasInForce: boolean): SubmissionStatus =>
  submissionLife.find(
    (one) => one.action === action && (one.inForce === null || (one.inForce && !one.ledger) === hasInForce),
  )!.to;

/** The states in which an action is allowed. */
export const statesBefore = (action: SubmissionAction): SubmissionStatus[] => [
  ...new Set(submissionLife.filter((one) => one.action === action).flatMap(({ from }) => from)),
];
