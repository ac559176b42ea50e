import { addMonths, parsePeriod, type Period } from '@xiangtong/domain';
import type { PrintedNumbers, PublishedCells } from '../../sources/published-cells';

/** What follows from the number of a member and those that other periods have of it; null where these are not known. */
export type Comparison = (member: string, number: number) => number | null;

type NumbersOfPeriods = Map<string, Map<string, number | null>>;

const isWithin = (one: Period, other: Period): boolean => one.from >= other.from && one.to <= other.to;

const areAll = (whole: Period, [one, other]: readonly [Period, Period]): boolean =>
  one.from === whole.from && other.to === whole.to && addMonths(one.to, 1) === other.from;

/**
 * Whoever has benefits of a half-year has some of its year: the numbers of the two periods tell how many households have
 * benefits of the rest of the year alone, and those of both halves and the year how many have some of both halves. Two
 * editions of one period tell how many came later.
 */
export class NumbersOverTime {
  private readonly before = new Map<string, NumbersOfPeriods>();
  /** Those of this edition, as far as its tables are made. */
  private printed: PrintedNumbers[] = [];

  constructor(editions: readonly Pick<PublishedCells, 'numbers'>[]) {
    for (const { numbers = [] } of editions) for (const one of numbers) keepNumbers(this.before, one);
  }

  note(one: PrintedNumbers): void {
    this.printed.push(one);
  }

  /** Takes the numbers that were noted since the last call, before all tables are made again. */
  take(): readonly PrintedNumbers[] {
    const taken = this.printed;
    this.printed = [];
    return taken;
  }

  comparisonsFor(name: string, period: Period): readonly Comparison[] {
    const known = this.knownNumbers(name);
    const numberIn = (other: Period, member: string): number | null => {
      const ofPeriod = known.get(other.text)!;
      // A member without a row had nobody.
      return ofPeriod.has(member) ? ofPeriod.get(member)! : 0;
    };
    const periods = [...known.keys()].flatMap((text) => parsePeriod(text) ?? []);
    const inOneAlone = periods
      .filter((other) => isWithin(other, period) || isWithin(period, other))
      .map((other): Comparison => (member, number) => {
        const there = numberIn(other, member);
        return there === null ? null : Math.abs(number - there);
      });
    const inBoth = periods.flatMap((one) =>
      periods.flatMap((other): Comparison[] => {
        const isWhole = areAll(period, [one, other]);
        if (!isWhole && !areAll(other, [one, period]) && !areAll(other, [period, one])) return [];
        return [
          (member, number) => {
            const [first, second] = [numberIn(one, member), numberIn(other, member)];
            if (first === null || second === null) return null;
            return isWhole ? first + second - number : number + first - second;
          },
        ];
      }),
    );
    return [...inOneAlone, ...inBoth];
  }

  private knownNumbers(name: string): NumbersOfPeriods {
    const known: NumbersOfPeriods = new Map(
      [...(this.before.get(name) ?? [])].map(([period, numbers]) => [period, new Map(numbers)]),
    );
    for (const one of this.printed) if (one.name === name) keepNumbers(new Map([[name, known]]), one);
    return known;
  }
}

/** Keeps the latest number of each member. Readers know a number that one table withholds and another one prints. */
const keepNumbers = (
  known: Map<string, NumbersOfPeriods>,
  { name, period, numbers }: PrintedNumbers,
): void => {
  const periods = known.get(name) ?? new Map<string, Map<string, number | null>>();
  const own = periods.get(period) ?? new Map<string, number | null>();
  for (const [member, number] of numbers) own.set(member, number ?? own.get(member) ?? null);
  known.set(name, periods.set(period, own));
};
