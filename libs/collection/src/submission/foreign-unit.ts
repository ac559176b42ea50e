import type { InputMistake } from '@xiangtong/infrastructure';
import type { Catalogue } from '@xiangtong/reference';
import type { Actor } from './submission';

/**
 * The mistake of naming a unit that the caller does not report for; null when that is not so. Looked for before anything
 * is said about the unit: a stranger learns neither its name nor what it owes.
 */
export const foreignUnit = (actor: Actor, code: unknown, { units }: Catalogue): InputMistake | null => {
  const unit = typeof code === 'string' ? units.get(code) : undefined;
  if (!unit || actor.mayRespondFor(unit)) return null;
  return { path: 'unit', code: 'SUBMISSION.NOT_THE_RESPONDENT', parameters: { unit: unit.code } };
};
