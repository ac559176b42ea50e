import type { CubeScope } from '@xiangtong/analytics';
import { measureMeanings, type CubeDimension, type CubeMeasure, type CubeQuery } from '@xiangtong/contracts';
import {
  divisionLevel,
  divisionPrefix,
  formatMonth,
  parseDivisionCode,
  parsePeriod,
  periodMonths,
  shiftPeriod,
} from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';

/** Breakdowns of the figures of a place that are told, each alone or by month. */
export const toldDimensions = [
  'county',
  'township',
  'category',
  'product',
  'platform',
  'flow',
  'destinationProvince',
] as const satisfies readonly CubeDimension[];
export type ToldDimension = (typeof toldDimensions)[number];

/** Hundreds of products in each month would take minutes to protect. */
export const toldByMonth = (dimension: ToldDimension | null): boolean => dimension !== 'product';

export const MONTHS_OF_YEAR = 12;

/** What the tables of a year are about. */
export interface ToldPlace {
  readonly code: string;
  readonly where: Readonly<Partial<Record<'county' | 'prefecture', string>>>;
}

/** A question whose figures are cells of the tables of a year, or sums of them. */
export interface ToldQuestion {
  readonly place: ToldPlace;
  readonly year: number;
  readonly months: readonly string[];
  readonly dimension: ToldDimension | null;
  /** Members that a filter names; null for all. */
  readonly members: readonly string[] | null;
}

/** The same question about the year before. */
export const yearBefore = ({ year, months, ...question }: ToldQuestion): ToldQuestion => ({
  ...question,
  year: year - 1,
  months: months.map((month) => formatMonth(shiftPeriod(parsePeriod(month)!, -MONTHS_OF_YEAR).from)),
});

/** Sums that the tables are judged by; other measures are told if they follow from these. */
export const toldMeasures = ['amount', 'orders'] as const satisfies readonly CubeMeasure[];

/** What changes the figures in ways that the contributors do not tell, or tells them as they were at other times. */
const closed = ['basis', 'impute', 'imputeBase', 'boundaries', 'real', 'baseAsOf', 'asOf'] as const;

export const refused = (field: string): DomainError =>
  new DomainError('AUTH.CONFIDENTIAL_QUESTION', { field });

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  list.some((one) => one === text);

const isTold = (measure: CubeMeasure): boolean => {
  const { operands } = measureMeanings[measure];
  const needed = operands ? [operands.numerator, operands.denominator] : [measure];
  return needed.every((one) => isOneOf(toldMeasures, one));
};

const membersOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const placeAt = (code: string): ToldPlace | null => {
  const division = parseDivisionCode(code);
  const level = division && divisionLevel(division);
  if (level !== 'county' && level !== 'prefecture') return null;
  const digits = divisionPrefix(division!).padEnd(6, '0');
  return { code: digits, where: { [level]: digits } };
};

const isWithinScope = ({ code }: ToldPlace, scope: CubeScope): boolean =>
  scope === 'all' || scope.divisions.some((one) => code.startsWith(divisionPrefix(one)));

/** The county or prefecture that a filter names, or that the caller looks after. */
const placeOf = ({ where = {} }: CubeQuery, scope: CubeScope): ToldPlace => {
  const [named] = (['county', 'prefecture'] as const).flatMap((level) => {
    const members = membersOf(where[level] ?? []);
    const place = members.length === 1 ? placeAt(members[0]!) : null;
    return place?.where[level] === undefined ? [] : [place];
  });
  const own = scope !== 'all' && scope.divisions.length === 1 && scope.unitIds.length === 0;
  const place = named ?? (own ? placeAt(scope.divisions[0]!) : null);
  if (!place || !isWithinScope(place, scope)) throw refused('county');
  return place;
};

/** Whether a code is written as in the breakdowns: a shorter one might stand for several members. */
const isMember = (dimension: ToldDimension, code: string): boolean =>
  dimension === 'county' || dimension === 'destinationProvince'
    ? /^\d{6}$/.test(code)
    : dimension !== 'township' || !/^\d{9}$/.test(code);

/** The filters besides the place, of which there is at most one. */
const filterOf = (
  { where = {} }: CubeQuery,
  place: ToldPlace,
): readonly (readonly [CubeDimension, readonly string[]])[] =>
  Object.entries(where)
    .map(([dimension, value]) => [dimension as CubeDimension, membersOf(value)] as const)
    .filter(([dimension, members]) => !(dimension in place.where && members.length === 1));

/** The one breakdown that a question is about. */
const dimensionOf = (query: CubeQuery, filters: ReturnType<typeof filterOf>): ToldDimension | null => {
  const asked = [...query.by.filter((one) => one !== 'month'), ...filters.map(([one]) => one)];
  const [dimension = null, ...others] = new Set(asked);
  if (dimension === null) return null;
  if (!isOneOf(toldDimensions, dimension)) throw refused(dimension);
  if (others[0]) throw refused(others[0]);
  const members = filters[0]?.[1] ?? [];
  if (members.some((code) => !isMember(dimension, code))) throw refused(dimension);
  return dimension;
};

const periodOf = (
  { period: text, by }: CubeQuery,
  dimension: ToldDimension | null,
): Pick<ToldQuestion, 'year' | 'months'> => {
  const period = parsePeriod(text)!;
  const year = Math.floor(period.from / 100);
  if (year !== Math.floor(period.to / 100)) throw refused('period');
  const months = periodMonths(period).map(formatMonth);
  const isOfYear = months.length === MONTHS_OF_YEAR && !by.includes('month');
  if (!isOfYear && !toldByMonth(dimension)) throw refused('month');
  return { year, months };
};

/**
 * Reads a question of somebody who may not see figures of single units. Throws AUTH.CONFIDENTIAL_QUESTION for anything
 * that the tables of a place and year do not tell.
 */
export const toldQuestion = (query: CubeQuery, scope: CubeScope): ToldQuestion => {
  const option = closed.find((one) => query[one] != null && query[one] !== false);
  // The years of a comparison are told one by one.
  const compared = query.compare == null || query.compare === 'yoy' ? undefined : 'compare';
  const wrong = option ?? compared ?? query.measures.find((one) => !isTold(one));
  if (wrong) throw refused(wrong);
  const place = placeOf(query, scope);
  const filters = filterOf(query, place);
  const dimension = dimensionOf(query, filters);
  return { place, dimension, members: filters[0]?.[1] ?? null, ...periodOf(query, dimension) };
};
