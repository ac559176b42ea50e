import type { CubeResponse, Periods } from '@xiangtong/contracts';
import { memberKey } from '@xiangtong/documents';
import {
  entryOf,
  isMainlandProvince,
  isOfNoDistrict,
  UNKNOWN_DESTINATION,
  divideFractions,
  fractionOf,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import { isSuppressed, isUnreported, type Gap } from '../../grammar/gaps';
import type { Value } from '../../grammar/value';

/** One row of a query: codes and names of its members, figures by column. A missing figure has no entry. */
export interface DataRow {
  readonly codes: ReadonlyMap<string, string | null>;
  readonly names: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, Fraction>;
  /** Column → why it has no figure. */
  readonly gaps?: ReadonlyMap<string, Gap>;
  /** Measure → the reports behind it, with a comparison. */
  readonly periods?: ReadonlyMap<string, Periods & { readonly side: Gap['side'] }>;
  /** Measure → its comparable growth, where that differs much from its growth; null where there is none. */
  readonly comparable?: ReadonlyMap<string, Fraction | null>;
  /** Measure → the reports of its own members, not of all. */
  readonly reports?: ReadonlyMap<string, ReportsOfRow>;
}

export interface ReportsOfRow {
  readonly now: ReportCount;
  readonly base: ReportCount | null;
}

export interface ReportCount {
  readonly due: number;
  readonly reported: number;
}

export interface Coverage {
  readonly due: Fraction;
  readonly reported: Fraction;
  readonly imputedShare: Fraction;
  readonly unknownDestinationShare: Fraction | null;
}

/** The answer to one query in the form that texts, tables and charts read. */
export interface Dataset {
  readonly dimensions: readonly string[];
  readonly rows: readonly DataRow[];
  readonly total: DataRow;
  readonly coverage: Coverage | null;
  /** Its rows are sums of sales lines: what the cube answers. */
  readonly isOfSales?: boolean;
  /** What merged or was split since the first month that is compared: its units are those of the last month. */
  readonly reorganisations?: Pick<CubeResponse, 'reorganisations' | 'boundaries'>;
  /** Percentage points by which the growth of a row may differ from comparable growth without a note. */
  readonly comparableDifference?: number;
  /** Set where too few reports are in: its members have no rank, and none of them leads. */
  readonly preliminary?: ReportCount;
  /** Its first two rows have the same figure: neither leads. */
  readonly isTied?: true;
  /** It has rows, and an edition for everybody has none of them. */
  readonly isWithheld?: true;
  /** Units that existed at the date of a stock of units, whether they reported or not. */
  readonly members?: { readonly now: number; readonly base: number | null };
}

/** Key by which a row is found again: the codes of its members. */
export const rowKey = ({ dimensions }: Dataset, { codes }: DataRow): string =>
  memberKey(dimensions.map((dimension) => codes.get(dimension)));

export const emptyRow: DataRow = { codes: new Map(), names: new Map(), figures: new Map() };

export const emptyDataset = (dimensions: readonly string[]): Dataset => ({
  dimensions,
  rows: [],
  total: emptyRow,
  coverage: null,
});

const zero = fractionOf(0);

const ratio = (a: Fraction | null | undefined, b: Fraction | null | undefined): Fraction | null =>
  a && b ? divideFractions(a, b) : null;

/** The entry in `gaps` that says why no change is said of a measure, though both periods have figures. */
export const comparisonOf = (measure: string): string => `${measure}.comparison`;

export const isComparison = (column: string): boolean => column.endsWith('.comparison');

const gapOfSides = ({ gaps }: DataRow, name: string): Gap | null =>
  gaps?.get(name) ?? gaps?.get(`${name}.base`) ?? gaps?.get(comparisonOf(name)) ?? null;

/** A part of which is not published. */
const isWithheld = (row: DataRow, name: string): boolean =>
  [name, `${name}.base`].some((column) => isSuppressedIn(row, column));

export const isSuppressedIn = ({ gaps }: DataRow, column: string): boolean => {
  const gap = gaps?.get(column);
  return gap !== undefined && isSuppressed(gap);
};

/** Covers the sums of both periods: what was not reported is in none of them. */
const differenceOf = (row: DataRow, name: string): Fraction | null => {
  if (isWithheld(row, name)) return null;
  const current = row.figures.get(name);
  const base = row.figures.get(`${name}.base`);
  return current === undefined && base === undefined
    ? null
    : subtractFractions(current ?? zero, base ?? zero);
};

/** Null where a period was not reported: a missing report is not a fall to zero. */
const changeOf = (row: DataRow, name: string): Fraction | null => {
  const gap = gapOfSides(row, name);
  return gap && isUnreported(gap) ? null : differenceOf(row, name);
};

/** Parts add up to the change of the totals, unless one of the totals is missing. */
const partOf = (
  row: DataRow,
  total: DataRow,
  name: string,
  of: Fraction | null | undefined,
): Fraction | null =>
  gapOfSides(total, name) || noRate(total, name) ? null : ratio(differenceOf(row, name), of);

/**
 * Ratios are computed from the levels, not from the six digits of a query, so that they are rounded once
 * (docs/methods.md, Growth): contribution (Y1i − Y0i)/Y0, share = contribution/growth = change of the part / change of
 * the total.
 */
const derived: Readonly<Record<string, (row: DataRow, total: DataRow, name: string) => Fraction | null>> = {
  change: (row, _, name) => changeOf(row, name),
  growth: (row, _, name) =>
    gapOfSides(row, name) || noRate(row, name)
      ? null
      : ratio(differenceOf(row, name), row.figures.get(`${name}.base`)),
  contribution: (row, total, name) => partOf(row, total, name, total.figures.get(`${name}.base`)),
  share: (row, total, name) => partOf(row, total, name, differenceOf(total, name)),
  portion: (row, total, name) => ratio(row.figures.get(name), total.figures.get(name)),
};

const splitColumn = (column: string): { name: string; suffix: string } => {
  const dot = column.lastIndexOf('.');
  const suffix = dot < 0 ? '' : column.slice(dot + 1);
  return Object.hasOwn(derived, suffix)
    ? { name: column.slice(0, dot), suffix }
    : { name: column, suffix: '' };
};

/** Null: there is no such figure (no base, no data). */
export const figureOf = (row: DataRow, total: DataRow, column: string): Fraction | null => {
  const { name, suffix } = splitColumn(column);
  return suffix === '' ? (row.figures.get(column) ?? null) : entryOf(derived, suffix)!(row, total, name);
};

/** A base of zero or less: there is no growth and no contribution. */
const noRate = (row: DataRow, name: string): Gap | null => {
  const base = row.figures.get(`${name}.base`)?.numerator;
  if (base === undefined || base > 0n) return null;
  const side = row.periods?.get(name)?.side;
  if (base !== 0n) return { side: side ?? 'year', reason: 'negative' };
  return side ? { side, reason: 'zero', isReported: true } : { side: 'year', reason: 'zero' };
};

const figureGap = ({ gaps }: DataRow, name: string): Gap | null => gaps?.get(name) ?? null;

type FindGap = (row: DataRow, total: DataRow, name: string) => Gap | null;

const ofParts: FindGap = (row, total, name) =>
  gapOfSides(row, name) ?? gapOfSides(total, name) ?? noRate(total, name);

const derivedGaps: Readonly<Record<string, FindGap>> = {
  change: (row, _, name) => gapOfSides(row, name),
  growth: (row, _, name) => gapOfSides(row, name) ?? noRate(row, name),
  contribution: ofParts,
  share: ofParts,
  portion: (row, total, name) => figureGap(row, name) ?? figureGap(total, name),
};

/** Why `figureOf` finds none; null where the reason is not known. */
export const gapOf: FindGap = (row, total, column) => {
  const { name, suffix } = splitColumn(column);
  return suffix === '' ? figureGap(row, column) : entryOf(derivedGaps, suffix)!(row, total, name);
};

/** Numbers of reported periods of a growth rate, if it compares unequal ones. */
const unequalPeriods = ({ periods }: DataRow, column: string): Periods | null => {
  const { name, suffix } = splitColumn(column);
  const found = suffix === 'growth' ? periods?.get(name) : undefined;
  return found && found.now !== found.base ? found : null;
};

/** The comparable rate of a growth rate from which it differs much; null where there is none. */
const comparableRate = ({ comparable }: DataRow, column: string): Fraction | null | undefined => {
  const { name, suffix } = splitColumn(column);
  return suffix === 'growth' ? comparable?.get(name) : undefined;
};

/** A figure with its remarks. */
export const valueOf = (row: DataRow, total: DataRow, column: string): Value => {
  const exact = figureOf(row, total, column);
  if (exact) {
    const unequal = unequalPeriods(row, column);
    const comparable = comparableRate(row, column);
    return {
      kind: 'number',
      exact,
      ...(unequal && { unequal }),
      ...(comparable !== undefined && !unequal && { comparable }),
    };
  }
  const gap = gapOf(row, total, column);
  if (!gap) return null;
  const { name, suffix } = splitColumn(column);
  const change = suffix === 'growth' && gap.reason === 'negative' ? moneyChange(row, name) : null;
  return { kind: 'gap', gap, ...(change && { change }) };
};

const amounts: readonly string[] = ['amount', 'net', 'netIncome', 'gross', 'investment'];

const moneyChange = (row: DataRow, name: string): Fraction | null =>
  amounts.includes(name.split('.').at(-1)!) ? differenceOf(row, name) : null;

export const isNamed = (code: string | null | undefined): boolean =>
  code != null && code !== '' && code !== UNKNOWN_DESTINATION;

/** An unstated store or unknown destination is not a member: it has no rank. */
export const isNameless = ({ codes }: DataRow, dimensions: readonly string[]): boolean =>
  !dimensions.every((dimension) => isNamed(codes.get(dimension)));

/** Sales whose city is unknown belong to no city and have no rank among cities. */
export const isOfNoCity = ({ codes }: DataRow, dimensions: readonly string[]): boolean =>
  dimensions.includes('destinationCity') &&
  !dimensions.includes('destination') &&
  isMainlandProvince(codes.get('destinationCity') ?? '');

/** Sales whose district is unknown have no rank among districts and counties. */
export const isOfNoCounty = ({ codes }: DataRow, dimensions: readonly string[]): boolean =>
  dimensions.includes('destination') && isOfNoDistrict(codes.get('destination') ?? '');

/** Nothing of the period is published. */
const isWithheldRow = ({ figures, gaps }: DataRow): boolean =>
  [...(gaps?.values() ?? [])].some((gap) => gap.side === 'now' && isSuppressed(gap)) &&
  [...figures.keys()].every((column) => column.endsWith('.base'));

/** The rows that are places, products or units, published or not. */
export const memberRows = ({ dimensions, rows }: Dataset): readonly DataRow[] =>
  rows.filter(
    (row) => !isNameless(row, dimensions) && !isOfNoCity(row, dimensions) && !isOfNoCounty(row, dimensions),
  );

/** The rows that can lead, count among the first, or be listed as rising or falling. */
export const namedRows = (data: Dataset): readonly DataRow[] =>
  memberRows(data).filter((row) => !isWithheldRow(row));

/** A member of which nothing is published may outrank any other. */
export const hasWithheldMembers = (data: Dataset): boolean => memberRows(data).some(isWithheldRow);

/** The leading row. */
export const firstRow = (data: Dataset): DataRow | null => namedRows(data)[0] ?? null;
