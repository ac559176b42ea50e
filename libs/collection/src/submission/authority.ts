import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import type { Actor } from './submission';

type Refusal = Pick<InputMistake, 'code' | 'parameters'>;
/** Why an actor may not take a part in the reports of a unit; null when they may. */
type WhyNot = (actor: Actor, unit: ReportingUnit) => Refusal | null;

/** Writes the figures. Those of a lower installation nobody writes by hand: the respondent is the installation. */
export const whyNotRespond = (actor: Pick<Actor, 'mayRespondFor'>, unit: ReportingUnit): Refusal | null => {
  if (!actor.mayRespondFor(unit))
    return { code: 'SUBMISSION.NOT_THE_RESPONDENT', parameters: { unit: unit.code } };
  return unit.kind === 'installation'
    ? { code: 'SUBMISSION.OF_AN_INSTALLATION', parameters: { unit: unit.name } }
    : null;
};

/** Decides on them: accepts and returns, alone or in bulk. Four eyes come on top, see four-eyes.ts. */
export const whyNotDecide = (actor: Pick<Actor, 'mayReview'>, unit: ReportingUnit): Refusal | null =>
  actor.mayReview(unit) ? null : { code: 'AUTH.OUT_OF_SCOPE', parameters: { subject: unit.code } };

export const requireRespondent = (actor: Actor, unit: ReportingUnit): void =>
  refuse(whyNotRespond(actor, unit));

/** Requires a part in a submission: who may take neither part does not learn that it exists. */
export const requirePartIn = (
  whyNot: WhyNot,
  actor: Actor,
  { id, unit }: { readonly id: string; readonly unit: ReportingUnit },
): void => {
  if (!actor.mayRespondFor(unit) && !actor.mayReview(unit)) throw notFound(id);
  refuse(whyNot(actor, unit));
};

const refuse = (refusal: Refusal | null): void => {
  if (refusal) throw new DomainError(refusal.code, refusal.parameters);
};

/**
 * The mistake of naming a unit that the caller does not report for; null otherwise. Checked before anything is said
 * about the unit: a stranger learns neither its name nor what it owes.
 */
export const foreignUnit = (actor: Actor, code: unknown, { units }: Catalogue): InputMistake | null => {
  const unit = typeof code === 'string' ? units.get(code) : undefined;
  const refusal = unit && whyNotRespond(actor, unit);
  return refusal ? { path: 'unit', ...refusal } : null;
};

export const notFound = (id: string): DomainError =>
  new DomainError('SUBMISSION.NOT_FOUND', { id: id.slice(0, 64) });
