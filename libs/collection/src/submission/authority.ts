import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import type { Actor } from './submission';

/**
 * The parts: writing the figures of a unit, or deciding on them (accept and return). Four eyes are checked in addition,
 * see four-eyes.ts.
 */
export type Part = 'respond' | 'decide';

type Refusal = Pick<InputMistake, 'code' | 'parameters'>;

/** Checked for everyone who takes a part, alone or in bulk, by hand or by a rule. */
export type Authority<P extends Part> = P extends 'respond'
  ? Pick<Actor, 'mayRespondFor'>
  : Pick<Actor, 'mayReview'>;

const parts: {
  readonly [P in Part]: {
    readonly may: (actor: Authority<P>, unit: ReportingUnit) => boolean;
    readonly refusal: (unit: ReportingUnit) => Refusal;
  };
} = {
  respond: {
    may: (actor, unit) => actor.mayRespondFor(unit),
    refusal: ({ code }) => ({ code: 'SUBMISSION.NOT_THE_RESPONDENT', parameters: { unit: code } }),
  },
  decide: {
    may: (actor, unit) => actor.mayReview(unit),
    refusal: ({ code }) => ({ code: 'AUTH.OUT_OF_SCOPE', parameters: { subject: code } }),
  },
};

/** Why the actor may not take the part in the reports of the unit; null when they may. */
export const whyNot = <P extends Part>(actor: Authority<P>, part: P, unit: ReportingUnit): Refusal | null =>
  parts[part].may(actor, unit) ? null : parts[part].refusal(unit);

export const requirePart = <P extends Part>(actor: Authority<P>, part: P, unit: ReportingUnit): void => {
  const refusal = whyNot(actor, part, unit);
  if (refusal) throw new DomainError(refusal.code, refusal.parameters);
};

/** In a submission: an actor who may take neither part does not learn that it exists. */
export const requirePartIn = (actor: Actor, part: Part, id: string, unit: ReportingUnit): void => {
  const isStranger = whyNot(actor, 'respond', unit) !== null && whyNot(actor, 'decide', unit) !== null;
  if (isStranger) throw notFound(id);
  requirePart(actor, part, unit);
};

/**
 * The mistake of naming a unit that the caller does not report for; null otherwise. Checked before anything is said
 * about the unit: a stranger learns neither its name nor what it owes.
 */
export const foreignUnit = (actor: Actor, code: unknown, { units }: Catalogue): InputMistake | null => {
  const unit = typeof code === 'string' ? units.get(code) : undefined;
  const refusal = unit && whyNot(actor, 'respond', unit);
  return refusal ? { path: 'unit', ...refusal } : null;
};

export const notFound = (id: string): DomainError =>
  new DomainError('SUBMISSION.NOT_FOUND', { id: id.slice(0, 64) });
