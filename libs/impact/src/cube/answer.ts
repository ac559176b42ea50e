import type { OrderBy } from '@xiangtong/analytics';
import {
  impactMeasureMeanings,
  type CubeColumn,
  type CubeRow,
  type ImpactDimension,
  type ImpactMeasure,
} from '@xiangtong/contracts';
import { formatRatio, type Fraction } from '@xiangtong/domain';
import { columnsOf, isComparable } from './columns';
import { memberNames } from './dimensions';
import type { RawRow } from './lines-table';

interface Asked {
  readonly measures: readonly ImpactMeasure[];
  readonly by: readonly ImpactDimension[];
  readonly isCompared: boolean;
}

export interface ImpactTable {
  readonly columns: readonly CubeColumn[];
  readonly rows: readonly CubeRow[];
  readonly totals: CubeRow;
}

/** All figures of one member, from every group of measures. */
type Member = Map<string, string>;

type Side = 0 | 1;

/** Null without a denominator. */
type Figure = Fraction | null;

const quotients: Readonly<Partial<Record<ImpactMeasure, readonly [ImpactMeasure, ImpactMeasure]>>> = {
  netPerHousehold: ['net', 'households'],
  netPerPerson: ['net', 'persons'],
  coverageRate: ['reachedHouseholds', 'registeredHouseholds'],
};

const figureOf = (member: Member, measure: ImpactMeasure, side: Side): Figure => {
  const quotient = quotients[measure];
  if (!quotient) {
    const denominator = impactMeasureMeanings[measure].unit === 'yuan' ? 100n : 1n;
    return { numerator: BigInt(member.get(`${measure}_${side}`) ?? 0), denominator };
  }
  const [above, below] = quotient.map((one) => figureOf(member, one, side)!) as [Fraction, Fraction];
  if (below.numerator === 0n) return null;
  return {
    numerator: above.numerator * below.denominator,
    denominator: above.denominator * below.numerator,
  };
};

const less = (left: Figure, right: Figure): Figure =>
  left &&
  right && {
    numerator: left.numerator * right.denominator - right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };

const dividedBy = (left: Figure, right: Figure): Figure =>
  left &&
  right && {
    numerator: left.numerator * right.denominator,
    denominator: left.denominator * right.numerator,
  };

/** Rates exist for positive bases only. */
const rateOf = (change: Figure, base: Figure): Figure =>
  base && base.numerator > 0n ? dividedBy(change, base) : null;

const shown = (figure: Figure, decimals: number): string | number | null => {
  const text = figure && formatRatio(figure.numerator, figure.denominator, decimals);
  return text !== null && decimals === 0 ? Number(text) : text;
};

const RATIO_DIGITS = 6;

/** Parts of a whole there are of what adds up only. */
const comparison = (member: Member, totals: Member, measure: ImpactMeasure): CubeRow => {
  const { decimals, additivity } = impactMeasureMeanings[measure];
  const [now, base] = ([0, 1] as const).map((side) => figureOf(member, measure, side)) as [Figure, Figure];
  const whole = (side: Side): Figure => (additivity === 'additive' ? figureOf(totals, measure, side) : null);
  const change = less(now, base);
  return {
    [`${measure}.base`]: shown(base, decimals),
    [`${measure}.change`]: shown(change, decimals),
    [`${measure}.growth`]: shown(rateOf(change, base), RATIO_DIGITS),
    [`${measure}.contribution`]: shown(rateOf(change, whole(1)), RATIO_DIGITS),
    [`${measure}.share`]: shown(dividedBy(now, whole(0)), RATIO_DIGITS),
  };
};

const figuresOf = ({ measures, isCompared }: Asked, member: Member, totals: Member): CubeRow =>
  Object.assign(
    {},
    ...measures.map((measure) => ({
      [measure]: shown(figureOf(member, measure, 0), impactMeasureMeanings[measure].decimals),
      ...(isCompared && isComparable(measure) && comparison(member, totals, measure)),
    })),
  ) as CubeRow;

const TOTALS = '';

/** Rows of several tables by their members; the totals by the empty name. */
const merged = (by: readonly ImpactDimension[], tables: readonly RawRow[]): ReadonlyMap<string, Member> => {
  const members = new Map<string, Member>();
  for (const row of tables) {
    const key = row['is_total'] ? TOTALS : JSON.stringify(memberNames(by).map((name) => row[name]));
    const member = members.get(key) ?? new Map<string, string>();
    for (const [name, value] of Object.entries(row)) if (typeof value === 'string') member.set(name, value);
    members.set(key, member);
  }
  return members;
};

type Cell = string | number;

const byCode = (left: Cell, right: Cell): number => (left < right ? -1 : Number(left > right));

/** What is not there stands last in either direction. */
const inOrder =
  (order: readonly OrderBy[], by: readonly ImpactDimension[]) =>
  (left: CubeRow, right: CubeRow): number => {
    const names: readonly string[] = by;
    for (const { key, direction } of [...order, ...by.map((name) => ({ key: name, direction: 'asc' }))]) {
      const [a = null, b = null] = [left[key], right[key]];
      if (a === null && b === null) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      const found = names.includes(key) ? byCode(a, b) : Number(a) - Number(b);
      if (found !== 0) return direction === 'desc' ? -found : found;
    }
    return 0;
  };

/** Rows of the answer, from the tables of all groups of measures. */
export const toTable = (asked: Asked, tables: readonly RawRow[], order: readonly OrderBy[]): ImpactTable => {
  const { by } = asked;
  const members = merged(by, tables);
  const totals = members.get(TOTALS) ?? new Map<string, string>();
  const rows = [...members].flatMap(([key, member]): CubeRow[] => {
    if (key === TOTALS) return [];
    const codes = Object.fromEntries(by.map((dimension, index) => [dimension, member.get(`d${index}`)!]));
    return [{ ...codes, ...figuresOf(asked, member, totals) }];
  });
  return {
    columns: columnsOf(asked),
    rows: rows.sort(inOrder(order, by)),
    totals: figuresOf(asked, totals, totals),
  };
};
