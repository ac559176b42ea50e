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
import type { DataRow, Dataset } from '../../compose/dataset/dataset';

/** Sums of money, means, rates, years and lines: no numbers of households or persons. */
const notCounted =
  /^(gross|cost|net.*|gain.*|ratio|year|povertyLine|weakSource|lines|villages.*|treatedChange|controlChange|effect|standardError)$/;

/** What the registers say whether anybody benefited or not. */
const ofRegisters: readonly string[] = ['year', 'povertyLine', 'weakSource', 'registered'];

/** Numbers of which one follows from the others: if one is hidden, all of them are. */
const whole: readonly ImpactTable[] = ['coverage', 'lineCrossings', 'effects'];

/** What is between the office and its units. */
const internal: readonly ImpactTable[] = ['doubts'];

export const MINIMUM = 3;
const minimum = fractionOf(MINIMUM);

export const isSmall = (figure: Fraction | undefined): boolean =>
  figure !== undefined && signOf(figure) > 0 && compareFractions(figure, minimum) < 0;

type Suffix = '' | '.base';
const suffixes: readonly Suffix[] = ['', '.base'];

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

const hasSmall = (table: ImpactTable, row: DataRow, suffix: Suffix): boolean =>
  internal.includes(table) || judgedIn(table).some((column) => isSmall(figureOf(table, row, column, suffix)));

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

/** A column of which what is hidden follows from the total: it is in one row, or in few households. */
const openColumn = (table: ImpactTable, hidden: readonly DataRow[], suffix: Suffix): string | undefined =>
  judgedIn(table).find((column) => {
    const numbers = hidden.map((row) => numberIn(table, row, column, suffix)).filter((number) => number > 0);
    const sum = numbers.reduce((all, number) => all + number, 0);
    return sum > 0 && (numbers.length < 2 || sum < MINIMUM);
  });

/** Which rows have no numbers on one side, and whether the total has any; with as many others as are needed. */
const hiddenOn = (
  table: ImpactTable,
  shown: Dataset,
  { rows }: Dataset,
  suffix: Suffix,
  isWithheld: boolean,
): { readonly places: ReadonlySet<number>; readonly isTotalHidden: boolean } => {
  const isHidden = (row: DataRow): boolean => !row.figures.has(`households${suffix}`);
  const places = new Set([...rows.keys()].filter((place) => hasSmall(table, shown.rows[place]!, suffix)));
  if (hasSmall(table, shown.total, suffix)) return { places, isTotalHidden: true };
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
    const column = openColumn(table, hidden, suffix);
    if (column === undefined) return { places, isTotalHidden: false };
    const next = bySize.find(
      (place) => !hidden.includes(rows[place]!) && numberIn(table, rows[place]!, column, suffix) > 0,
    );
    if (next === undefined) return { places, isTotalHidden: true };
    places.add(next);
  }
};

/**
 * Numbers of one or two households or persons, and those from which they would follow. `all` has the numbers of rows that
 * are hidden for other reasons.
 */
export const hideSmallCounts = (
  table: ImpactTable,
  shown: Dataset,
  all: Dataset,
  asked: readonly Suffix[] = suffixes,
  isWithheld: (suffix: Suffix) => boolean = () => false,
): Dataset => {
  let { rows, total } = shown;
  for (const suffix of asked) {
    const { places, isTotalHidden } = hiddenOn(table, shown, all, suffix, isWithheld(suffix));
    rows = rows.map((row, place) => (places.has(place) ? hideCounts(table, row, suffix) : row));
    if (isTotalHidden) total = hideCounts(table, total, suffix);
  }
  const open = (row: DataRow): DataRow =>
    asked.reduce((one, suffix) => {
      const small = (apart[table] ?? []).filter((column) => isSmall(one.figures.get(`${column}${suffix}`)));
      return without(one, small, suffix);
    }, row);
  return { ...shown, rows: rows.map(open), total: open(total) };
};
