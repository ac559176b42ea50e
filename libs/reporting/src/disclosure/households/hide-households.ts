import { movements } from '@xiangtong/contracts';
import {
  compareFractions,
  fractionOf,
  roundFraction,
  signOf,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import { impactShapes } from '../../definition/query-columns';
import type { ImpactTable } from '../../definition/report-definition';
import { householdKey, periodOn, type HouseholdQuestion } from './household-cells';
import { memberOfRow } from './household-parts';
import type { NumbersOverTime } from './numbers-over-time';
import type { DataRow, Dataset } from '../../compose/dataset/dataset';

/** Sums of money, means, rates, years and lines: no numbers of households or persons. */
const notCounted = /^(gross|cost|net.*|gain.*|ratio|year|povertyLine|weakSource|lines|villages.*)$/;

/** What the registers say whether anybody benefited or not. */
const ofRegisters: readonly string[] = ['year', 'povertyLine', 'weakSource', 'registered'];

/** Numbers of which one follows from the others: if one is hidden, all of them are. */
const whole: readonly ImpactTable[] = ['coverage', 'lineCrossings', 'effects'];

/**
 * What no public edition prints: doubts are between the office and its units, and estimates follow from incomes of
 * single households, so that two editions together disclose how one of them changed.
 */
const internal: readonly ImpactTable[] = ['doubts', 'effects'];

export const MINIMUM = 3;
const minimum = fractionOf(MINIMUM);

export const isSmall = (figure: Fraction | undefined): boolean =>
  figure !== undefined && signOf(figure) > 0 && compareFractions(figure, minimum) < 0;

type Suffix = '' | '.base';

/** Tables whose rows have different households: their numbers add up to the total. */
const ofHomes: readonly ImpactTable[] = ['byHomeVillage'];

/** Numbers from which no other follows: they are hidden alone. */
const apart: Readonly<Partial<Record<ImpactTable, readonly string[]>>> = {
  figures: ['householdsClaimed'],
  byMechanism: ['householdsPaid', 'householdsClaimed'],
  byIncomeClass: ['householdsPaid', 'householdsClaimed'],
};

/** Numbers of households and persons. */
export const isHouseholdCount = (column: string): boolean =>
  !notCounted.test(column) && !ofRegisters.includes(column);

const countsOf = (table: ImpactTable): readonly string[] =>
  impactShapes[table].figures.filter((column) => isHouseholdCount(column) && !apart[table]?.includes(column));

/** Printed nowhere, and known from two numbers that are: households that are not registered poor. */
const ordinaryIn = (table: ImpactTable): ReadonlyMap<string, readonly [all: string, poor: string]> => {
  const groups = table === 'movement' ? movements : [''];
  return new Map(
    groups.map((group) => [
      `${group}Ordinary`,
      group === ''
        ? ['households', 'registeredPoorHouseholds']
        : [`${group}Households`, `${group}RegisteredPoorHouseholds`],
    ]),
  );
};

const judgedIn = (table: ImpactTable): readonly string[] => [...countsOf(table), ...ordinaryIn(table).keys()];

const figureOf = (
  table: ImpactTable,
  { figures }: DataRow,
  column: string,
  suffix: Suffix,
): Fraction | undefined => {
  const difference = ordinaryIn(table).get(column);
  if (!difference) return figures.get(`${column}${suffix}`);
  const [all, poor] = difference.map((one) => figures.get(`${one}${suffix}`));
  return all && poor && subtractFractions(all, poor);
};

/** A number that must not be small, be it printed or follow from what is; null where nobody knows it. */
type JudgedNumber = (row: DataRow) => number | null;

const isFew = (number: number | null): boolean => number !== null && number > 0 && number < MINIMUM;

/** Whoever is counted in a period is counted in each longer one: all but those who only have claims in it. */
const lastingColumns = (table: ImpactTable): readonly string[] => {
  if (table === 'coverage') return ['benefited'];
  const columns = [...judgedIn(table), ...(apart[table] ?? [])];
  return table in ofAll ? columns.filter((column) => !column.endsWith('ClaimedOnly')) : [];
};

/** Columns of one meaning have one name in all tables; a household of a member is one of it in every place. */
const numbersName = ({ place }: HouseholdQuestion, dimension: string, column: string): string => {
  const about = householdKey({ place, period: '' }, new Map(dimension === '' ? [] : [[dimension, '']]));
  return `${about}|${column === 'benefited' ? 'registeredPoorHouseholds' : column}`;
};

interface ColumnOfNumbers {
  readonly asked: HouseholdQuestion;
  /** Of the rows; empty for a table that has none. */
  readonly dimension: string;
  readonly column: string;
  readonly suffix: Suffix;
  readonly overTime: NumbersOverTime;
}

/** The numbers of a column, and what follows from them and from those of other periods. */
const judgedNumbers = (one: ColumnOfNumbers): readonly JudgedNumber[] => {
  const { asked, dimension, column, suffix, overTime } = one;
  const { table } = asked;
  const period = periodOn(suffix === '' ? 'now' : 'base', asked.period);
  const comparedIn = (ofDimension: string): readonly JudgedNumber[] =>
    overTime
      .comparisonsFor(numbersName(asked, ofDimension, column), period)
      .map((compare): JudgedNumber => (row) => {
        const [own, code] = memberOfRow(row);
        const isKnown = own === ofDimension && figureOf(table, row, column, suffix) !== undefined;
        return isKnown ? compare(code, numberIn(table, row, column, suffix)) : null;
      });
  const compared = lastingColumns(table).includes(column)
    ? [...new Set(['', dimension])].flatMap(comparedIn)
    : [];
  return [(row) => numberIn(table, row, column, suffix), ...compared];
};

/** Means beside which a sum is printed: it divided by them is the number of households or persons. */
const isMean = (column: string): boolean => column.startsWith('gainPer');

const hideCounts = (table: ImpactTable, row: DataRow, suffix: Suffix): DataRow => {
  const { figures: columns } = impactShapes[table];
  const told = whole.includes(table)
    ? columns.filter((column) => !ofRegisters.includes(column))
    : columns.filter((column) => isHouseholdCount(column) || isMean(column));
  return without(row, told, suffix);
};

/** The number of all households of a period, by the tables that print it as their total. */
const ofAll: Readonly<Partial<Record<ImpactTable, string>>> = {
  figures: 'households',
  byMechanism: 'households',
  byIncomeClass: 'households',
  bySourceUnit: 'households',
  byHomeVillage: 'households',
  coverage: 'benefited',
};
/** Numbers that add up to those of all: of the newly reached and continuing, and by their standing to the line. */
const parts: readonly ImpactTable[] = ['movement', 'lineCrossings'];

/**
 * The periods of which an edition hides the number of all households in one of its tables: then no table of the edition
 * prints it, nor numbers that add up to it.
 */
export class WithheldTotals {
  private readonly periods = new Set<string>();
  private settled = 0;

  /** Whether no period was added since the last call. */
  settle(): boolean {
    const isSettled = this.periods.size === this.settled;
    this.settled = this.periods.size;
    return isSettled;
  }

  note(table: ImpactTable, told: Dataset, all: Dataset, period: string, suffix: Suffix): void {
    const column = ofAll[table] && `${ofAll[table]}${suffix}`;
    if (column && all.total.figures.has(column) && !told.total.figures.has(column)) this.periods.add(period);
  }

  has(table: ImpactTable, periods: readonly string[]): boolean {
    const isOf = table in ofAll || parts.includes(table);
    return isOf && periods.some((period) => this.periods.has(period));
  }
}

const without = (row: DataRow, told: readonly string[], suffix: Suffix): DataRow => {
  const figures = new Map(row.figures);
  const gaps = new Map(row.gaps);
  for (const column of told)
    if (figures.delete(`${column}${suffix}`))
      gaps.set(`${column}${suffix}`, { side: suffix === '' ? 'now' : 'year', reason: 'suppressed' });
  return { ...row, figures, gaps };
};

const numberIn = (table: ImpactTable, row: DataRow, column: string, suffix: Suffix): number =>
  Number(roundFraction(figureOf(table, row, column, suffix) ?? fractionOf(0), 0));

/** A number of which what is hidden follows from the total: it is in one row, or in few households. */
const openNumber = (judged: readonly JudgedNumber[], hidden: readonly DataRow[]): JudgedNumber | undefined =>
  judged.find((numberOf) => {
    const numbers = hidden.map(numberOf);
    if (numbers.includes(null)) return false;
    const positive = numbers.filter((number) => number! > 0);
    const sum = positive.reduce<number>((all, number) => all + number!, 0);
    return sum > 0 && (positive.length < 2 || sum < MINIMUM);
  });

/** Which rows have no numbers on one side, and whether the total has any; with as many others as are needed. */
const hiddenOn = (
  table: ImpactTable,
  shown: Dataset,
  { rows }: Dataset,
  suffix: Suffix,
  { judged, isWithheld }: { readonly judged: readonly JudgedNumber[]; readonly isWithheld: boolean },
): { readonly places: ReadonlySet<number>; readonly isTotalHidden: boolean } => {
  const isHidden = (row: DataRow): boolean => !row.figures.has(`households${suffix}`);
  const hasSmall = (row: DataRow): boolean =>
    internal.includes(table) || judged.some((numberOf) => isFew(numberOf(row)));
  const places = new Set([...rows.keys()].filter((place) => hasSmall(shown.rows[place]!)));
  if (hasSmall(shown.total)) return { places, isTotalHidden: true };
  if (!ofHomes.includes(table) || (places.size === 0 && !isWithheld))
    return { places, isTotalHidden: isWithheld };
  const bySize = [...rows.keys()].sort(
    (a, b) =>
      numberIn(table, rows[a]!, 'households', suffix) - numberIn(table, rows[b]!, 'households', suffix),
  );
  if (isWithheld) {
    // All rows together are the total that is withheld.
    const largest = bySize.at(-1);
    if (places.size === 0 && largest !== undefined) places.add(largest);
    return { places, isTotalHidden: true };
  }
  for (;;) {
    const hidden = rows.filter((_, place) => places.has(place) || isHidden(shown.rows[place]!));
    const numberOf = openNumber(judged, hidden);
    if (!numberOf) return { places, isTotalHidden: false };
    const next = bySize.find((place) => !hidden.includes(rows[place]!) && (numberOf(rows[place]!) ?? 0) > 0);
    if (next === undefined) return { places, isTotalHidden: true };
    places.add(next);
  }
};

/** What a table of numbers is judged with, beside its own rows. */
export interface NumbersBeside {
  /** Sides that are judged. */
  readonly suffixes: readonly Suffix[];
  readonly overTime: NumbersOverTime;
  readonly isWithheld: (suffix: Suffix) => boolean;
}

/**
 * Numbers of one or two households or persons, and those from which they would follow, also with the numbers of other
 * periods. `all` has the numbers of rows that are hidden for other reasons.
 */
export const hideSmallCounts = (
  asked: HouseholdQuestion,
  shown: Dataset,
  all: Dataset,
  { suffixes, overTime, isWithheld }: NumbersBeside,
): Dataset => {
  const { table } = asked;
  let { rows, total } = shown;
  for (const suffix of suffixes) {
    const judgedOf = (column: string): readonly JudgedNumber[] =>
      judgedNumbers({ asked, dimension: all.dimensions[0] ?? '', column, suffix, overTime });
    const judged = judgedIn(table).flatMap(judgedOf);
    const { places, isTotalHidden } = hiddenOn(table, shown, all, suffix, {
      judged,
      isWithheld: isWithheld(suffix),
    });
    rows = rows.map((row, place) => (places.has(place) ? hideCounts(table, row, suffix) : row));
    if (isTotalHidden) total = hideCounts(table, total, suffix);
    for (const column of apart[table] ?? []) {
      const alone = judgedOf(column);
      const open = (row: DataRow): DataRow =>
        alone.some((numberOf) => isFew(numberOf(row))) ? without(row, [column], suffix) : row;
      [rows, total] = [rows.map(open), open(total)];
    }
  }
  return { ...shown, rows, total };
};

/** Notes what a table prints, for those of other periods. */
export const noteNumbers = (
  asked: HouseholdQuestion,
  told: Dataset,
  all: Dataset,
  { suffixes, overTime }: Pick<NumbersBeside, 'suffixes' | 'overTime'>,
): void => {
  const [dimension = ''] = all.dimensions;
  for (const suffix of suffixes)
    for (const column of lastingColumns(asked.table)) {
      const numberOf = (row: DataRow): number | null =>
        figureOf(asked.table, row, column, suffix) ? numberIn(asked.table, row, column, suffix) : null;
      const note = (ofDimension: string, rows: readonly (readonly [DataRow, DataRow])[]): void => {
        const numbers = rows.flatMap(([row, whole]) =>
          numberOf(whole) === null ? [] : [[memberOfRow(whole)[1], numberOf(row)] as const],
        );
        const name = numbersName(asked, ofDimension, column);
        const period = periodOn(suffix === '' ? 'now' : 'base', asked.period).text;
        if (numbers.length > 0) overTime.note({ name, period, numbers });
      };
      note('', [[told.total, all.total]]);
      if (dimension !== '')
        note(
          dimension,
          all.rows.map((row, place) => [told.rows[place]!, row]),
        );
    }
};
