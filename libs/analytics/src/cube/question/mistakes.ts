import type { BilingualText, MessageCode, SentenceParameters } from '@xiangtong/contracts';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';

/** A value of the caller in a form that may be repeated in a message. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 64);

/** Names of measures or dimensions in a sentence. */
export const namesOf = (...names: readonly BilingualText[]): BilingualText => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** All mistakes of a question at once. */
export const invalidQuery = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('CUBE.INVALID', { count: mistakes.length }, mistakes);

/** Collects all mistakes of a query, so that they can be reported at once. */
export class MistakeList {
  readonly mistakes: InputMistake[] = [];

  add(path: string, code: MessageCode, parameters: SentenceParameters): void {
    this.mistakes.push({ path, code, parameters });
  }

  missing(field: string): void {
    this.add(field, 'CUBE.MISSING', { field });
  }

  wrongType(path: string, field: string, expected: string): void {
    this.add(path, 'CUBE.WRONG_TYPE', { field, expected });
  }

  unknownName(path: string, value: unknown, known: readonly string[]): void {
    this.add(path, 'CUBE.UNKNOWN_NAME', { value: shown(value), allowed: known.join(', ') });
  }

  knownNames(path: string, names: readonly string[], known: readonly string[], code: MessageCode): void {
    for (const field of names)
      if (!known.includes(field)) this.add(path + field, code, { field: field.slice(0, 64) });
  }

  /** Null when absent or wrong. */
  wholeNumber(field: string, value: unknown, min: number, max: number): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max)
      return value;
    this.add(field, 'CUBE.OUT_OF_RANGE', { value: field, min, max });
    return null;
  }
}
