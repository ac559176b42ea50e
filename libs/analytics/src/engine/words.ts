import type { MemberKind } from './dimensions';

/**
 * What engines say differently. Everything else in a statement is SQL that all of them understand in the same way.
 * Pieces of SQL come in and go out; an exact integer holds what 128 bits hold, and a statement whose integer does not
 * fit fails with the limit `overflow`.
 */
export interface Words {
  /** A value as it stands in a statement, if the engine then plans it sooner and no character can mean anything else. */
  written(value: bigint | string): string | null;
  /** An exact integer of that value. */
  integer(value: bigint | number): string;
  /** An integer as an exact integer. */
  exact(value: string): string;
  /** No exact integer. */
  readonly noInteger: string;
  /** The sum of integers, before it becomes an exact integer. */
  sum(value: string): string;
  /** The same of stored amounts or counts of lines or reports: however many there are, 128 bits hold their sum. */
  storedSum(value: string): string;
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
  /** Subqueries of the members of a bound JSON list, in a column `member`. */
  numbers(bound: string): string;
  texts(bound: string): string;
  /** The larger and the next of the magnitudes of a column: the first and the second place; 0 where there is none. */
  largest(value: string, place: 1 | 2): string;
  /** Texts in the order of a value, joined by commas, of rows that meet a condition; null without any. */
  joined(text: string, order: string, condition: string): string;
  /** The value of that column where a pair of numbers is largest. */
  ofLargest(value: string, pair: readonly [string, string]): string;
  /** A join that keeps the rows with a partner, once. */
  readonly semiJoin: string;
  /** The table in which the members of a kind stand, among others; of no kind: any. */
  membersOf(kind: MemberKind | ''): string;
  /** A table of facts whose rows have a `to_seq` too: the position that ended them, or IN_FORCE. */
  lifetimes(table: 'fact' | 'report' | 'indicator_value'): string;
  /** A common table expression that is better merged into its users. */
  readonly merged: string;
  /**
   * What of a revision of the table `alias` holds at a bound position; `isNewest`: no later one is known. `months`, if
   * all its rows are of some months: the condition on a column of months.
   */
  heldAt(
    alias: string,
    seq: () => string,
    isNewest: boolean,
    months: ((column: string) => string) | null,
  ): string;
}
