import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InputMistake } from '../../errors/domain-error';
import { constraintText } from './constraint-texts';

/** Texts of a DTO for one of its checks: `@Matches(/…/, { context: { zh: '…', en: '…' } })`. */
interface OwnWords {
  readonly zh: string;
  readonly en: string;
}

/** One mistake per failed field, with paths like `lines[3].product`. */
export const validationMistakes = (errors: readonly ValidationError[], parent = ''): InputMistake[] =>
  errors.flatMap((error) => {
    const path = join(parent, error);
    return [...ownMistakes(error, path), ...validationMistakes(error.children ?? [], path)];
  });

const join = (parent: string, { property, target }: ValidationError): string => {
  if (Array.isArray(target)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
};

const ownMistakes = (error: ValidationError, path: string): InputMistake[] =>
  Object.entries(error.constraints ?? {})
    .slice(0, 1)
    .map(([constraint, message]) => ({
      path,
      code: 'REQUEST.FIELD' as const,
      parameters: { ...words(error, constraint, message) },
    }));

const words = (error: ValidationError, constraint: string, message: string): OwnWords => {
  const own = error.contexts?.[constraint] as OwnWords | undefined;
  if (own) return { zh: own.zh, en: own.en };
  const check = checkOf(error, constraint);
  if (check?.message !== undefined) return { zh: message, en: message };
  return { zh: constraintText(constraint, check?.constraints ?? []) ?? message, en: message };
};

/** The decorator behind a failure: its arguments and its own texts, if any. */
const checkOf = ({ target, property }: ValidationError, constraint: string) => {
  if (!target || Array.isArray(target)) return undefined;
  const checks = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  return checks.find((check) => check.propertyName === property && check.name === constraint);
};
