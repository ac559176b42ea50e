import type { CubeCompare } from '@xiangtong/contracts';
import {
  addMonths,
  formatMonth,
  parseMonth,
  periodMonths,
  UNKNOWN_DESTINATION,
  type Period,
} from '@xiangtong/domain';

type Members = Readonly<Record<string, string | null>>;

/** What a cell is about, whatever table it is in: the members it is of, and its period. */
export interface Coordinates {
  readonly period: string;
  readonly members: Members;
}

/** Chains from fine to coarse: a member of a finer dimension says everything about the coarser ones. */
const chains: readonly (readonly string[])[] = [
  ['store'],
  ['unit', 'township', 'county', 'prefecture', 'unitKind', 'organisingModel', 'village', 'park'],
  ['product', 'category'],
  ['destination', 'destinationCity', 'destinationProvince'],
];

/** Dimensions whose members, except the one that gathers all others, are units. */
const ofUnits = ['village', 'park'];
export const OTHERS = 'other';

const asUnit = ([dimension, code]: readonly [string, string | null]): readonly [string, string | null] =>
  ofUnits.includes(dimension) && code !== OTHERS ? ['unit', code] : [dimension, code];

/** An unknown destination is unknown in every dimension. */
const asUnknown = ([dimension, code]: readonly [string, string | null]): readonly [string, string | null] =>
  code === UNKNOWN_DESTINATION && dimension.startsWith('destination')
    ? ['destinationProvince', code]
    : [dimension, code];

/** A month is a period of its own. */
const inMonth = ({ period, members }: Coordinates): Coordinates => {
  const { month, ...others } = members;
  return month == null ? { period, members } : { period: month, members: others };
};

/** What follows from finer dimensions among these. */
const impliedBy = (told: ReadonlyMap<string, unknown>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const chain of chains) {
    const finest = chain.findIndex((dimension) => told.has(dimension));
    if (finest < 0) continue;
    // Within a place, a kind or model of units says more than the place.
    const only = chain[finest] === 'unit' || !chain.includes('unit') ? chain.slice(finest + 1) : [];
    for (const coarser of [...only, ...placesAbove(chain[finest]!)]) found.add(coarser);
  }
  return found;
};

/** Kept: all cells of a table have the same dimensions. */
const implied = new Map<string, ReadonlySet<string>>();

/** One text for one cell: members without those that follow from finer ones, in order. */
export const cellKey = (coordinates: Coordinates): string => {
  const { period, members } = inMonth(coordinates);
  const told = new Map(Object.entries(members).map((member) => asUnknown(asUnit(member))));
  const name = [...told.keys()].join();
  const follows = implied.get(name) ?? impliedBy(told);
  implied.set(name, follows);
  const texts: string[] = [];
  for (const [dimension, code] of told) if (!follows.has(dimension)) texts.push(`${dimension}=${code ?? ''}`);
  return [period, ...texts.sort()].join('|');
};

const places = ['township', 'county', 'prefecture'];

const placesAbove = (dimension: string): readonly string[] =>
  places.includes(dimension) ? places.slice(places.indexOf(dimension) + 1) : [];

/** Months by which the base of a comparison lies before the period. */
export const monthsBack = (compare: CubeCompare, period: Period): number =>
  ({ yoy: 12, mom: periodMonths(period).length, 'two-year': 24 })[compare];

/** Members of time of the base period: that of the current one, so many months earlier. */
export const shifted = (members: Members, months: number): Members =>
  Object.fromEntries(
    Object.entries(members).map(([dimension, code]) => [dimension, shiftedCode(dimension, code, months)]),
  );

const shiftedCode = (dimension: string, code: string | null, months: number): string | null => {
  if (code === null || months === 0) return code;
  if (dimension === 'month') return formatMonth(addMonths(parseMonth(code)!, -months));
  return dimension === 'quarter' || dimension === 'year'
    ? `${Number(code.slice(0, 4)) - months / 12}${code.slice(4)}`
    : code;
};
