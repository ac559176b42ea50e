/** Questions that an engine may have no words for yet. */
export const engineQuestions = [
  'boundaries',
  'indicators',
  'contributors',
  'trace',
  'analysis',
  'vintages',
] as const;
export type EngineQuestion = (typeof engineQuestions)[number];

/**
 * What engines say differently. Everything else in a statement is SQL that all of them understand in the same way.
 * Pieces of SQL come in and go out; an exact integer holds what 128 bits hold, and a statement whose integer does not
 * fit fails with the limit `overflow`.
 */
export interface Words {
  /** The questions whose statements are made of these words alone, besides those of the cube itself. */
  readonly answers: readonly EngineQuestion[];
  /** An exact integer of that value. */
  integer(value: bigint | number): string;
  /** An integer as an exact integer. */
  exact(value: string): string;
  /** No exact integer. */
  readonly noInteger: string;
  /** The sum of integers, before it becomes an exact integer. */
  sum(value: string): string;
  /** A stored quantity or value of a form as an exact integer of thousandths. */
  thousandths(value: string): string;
  /** The exact sum of such values in units of 10^-digits. */
  decimalSum(value: string, digits: number): string;
  /** The whole part of a quotient of integers that are not negative. */
  whole(value: string, divisor: string): string;
  /**
   * numerator/denominator as an integer of 10^-digits, rounded half up (away from zero) once, from exact integers; null
   * without a denominator. Same rule as formatRatio of the domain.
   */
  ratio(numerator: string, denominator: string, digits: number): string;
  /** Whether a condition holds in all rows, in any; null without rows. */
  every(condition: string): string;
  some(condition: string): string;
  startsWith(text: string, prefix: string): string;
  /** A bound flow in the type in which flows are stored. */
  flow(bound: string): string;
  /** Subqueries of the members of a bound JSON list. */
  numbers(bound: string): string;
  texts(bound: string): string;
  /** A common table expression that is better merged into its users. */
  readonly merged: string;
  /** What of a revision of the table `alias` holds at a bound position; `isNewest`: no later one is known. */
  heldAt(alias: string, seq: () => string, isNewest: boolean): string;
}
