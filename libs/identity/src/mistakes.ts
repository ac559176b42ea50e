import { DomainError, type InputMistake } from '@xiangtong/infrastructure';

/** Texts in both languages under the path of a field. */
export const fieldMistake = (path: string, zh: string, en: string): InputMistake => ({
  path,
  code: 'REQUEST.FIELD',
  parameters: { zh, en },
});

/** All mistakes of an input at once. */
export const invalid = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('REQUEST.INVALID', { count: mistakes.length }, mistakes);
