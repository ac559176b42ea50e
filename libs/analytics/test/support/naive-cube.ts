import {
  measureMeanings,
  type CubeCoverage,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
  type SalesMeasure,
} from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { isDue } from '@xiangtong/reference';
import type { TestEvent } from './events';
import type { Register } from './fixture';
import { moveFacts, naiveTargets } from './naive-boundaries';
import { naiveQuality, type OwedReports } from './naive-quality';
import { isMatched, naiveDecomposition, naivePairs } from './naive-decomposition';
import { estimatedFacts, naiveEstimates, type Imputation } from './naive-estimates';
import { naiveMeasures } from './naive-measures';
import {
  factsOf,
  naiveMember,
  naivePeriod,
  stateAt,
  type NaiveFact,
  type NaivePeriod,
  type NaiveState,
} from './naive-state';
import { minus, over, rational, rootGrowth, text, type Rational } from './rational';

export type NaiveAnswer = Pick<CubeResponse, 'rows' | 'totals' | 'coverage' | 'quality'>;

/** A query for measures made of sales lines. */
export interface SalesQuery extends CubeQuery {
  readonly measures: readonly SalesMeasure[];
}

const isAdditive = (measure: SalesMeasure): boolean => measureMeanings[measure].additivity === 'additive';

/** Everything known when a query is answered. */
interface Known {
  readonly query: SalesQuery;
  readonly state: NaiveState;
  readonly register: Register;
  readonly period: NaivePeriod;
  readonly imputation: Imputation | null;
  /** Month of the boundaries that facts are on; null: as reported. */
  readonly boundaries: number | null;
}

/** Data outside the query: facts that count, donors that an estimate needs. */
export interface NaiveOptions {
  readonly keep?: (fact: NaiveFact) => boolean;
  readonly minimumDonors?: number;
}

/** The expected answer of the cube, folded from the events themselves. Same order, same text of every number. */
export const naiveCube = (
  query: SalesQuery,
  entries: readonly TestEvent[],
  seq: number,
  register: Register,
  { keep = () => true, minimumDonors = 5 }: NaiveOptions = {},
): NaiveAnswer => {
  const period = naivePeriod(query.period, query.compare);
  const method = query.impute ?? 'none';
  const last = query.basis === 'comparable' ? period.last : null;
  const known: Known = {
    query,
    register,
    period,
    state: stateAt(entries, seq),
    imputation: method === 'none' ? null : { method, minimumDonors },
    boundaries: query.boundaries ? parsePeriod(query.boundaries)!.to : last,
  };
  const facts = shownFacts(known).filter(keep);
  const owed = owedReports(known);
  const covered = coverage(known, facts, owed);
  const rows = rowsOf(query, facts, register).sort(byFirstMeasure(query));
  const adds = query.measures.find(isAdditive);
  const isRounded = known.boundaries !== null || known.imputation !== null;
  return {
    rows,
    totals: { ...cells(query, facts, facts), ...decomposition(known, facts) },
    coverage: covered,
    quality: {
      ...naiveQuality({
        owed,
        state: known.state,
        entries: entries.slice(0, seq),
        register,
        boundaries: known.boundaries,
      }),
      imputationRate: text(over(rational(covered.imputed ?? 0), rational(owed.length)), 6),
      incoherence: adds && !isRounded ? show(adds, rational(0))!.toString() : null,
    },
  };
};

const shownFacts = (known: Known): readonly NaiveFact[] => {
  const { state, register, period, imputation, boundaries, query } = known;
  const sides = query.imputeBase ? ([0, 1] as const) : ([0] as const);
  const all = [
    ...factsOf(state, register.catalogue, period),
    ...(imputation
      ? sides.flatMap((side) => estimatedFacts(state, register.catalogue, period, side, imputation))
      : []),
  ];
  const facts = boundaries === null ? all : moveFacts(all, boundaries, register);
  if (query.basis !== 'comparable') return facts;
  const pairs = naivePairs(state, register, period, boundaries!);
  return facts.filter(({ unit, shown }) => isMatched(pairs.get(`${unit.code}/${shown}`)!));
};

const decomposition = (known: Known, facts: readonly NaiveFact[]): object => {
  const { query, register, state, period, boundaries } = known;
  const measure = query.measures.find(isAdditive);
  if (!query.compare || query.compare === 'two-year' || !measure) return {};
  const month = boundaries ?? period.last;
  return naiveDecomposition({
    facts: boundaries === null ? moveFacts(facts, month, register) : facts,
    pairs: naivePairs(state, register, period, month),
    measure,
  });
};

const rowsOf = (query: SalesQuery, facts: readonly NaiveFact[], { catalogue }: Register): CubeRow[] => {
  const groups = new Map<string, NaiveFact[]>(query.by.length === 0 ? [['[]', []]] : []);
  for (const fact of facts) {
    const key = JSON.stringify(query.by.map((dimension) => naiveMember(dimension, fact, catalogue)));
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].map(([key, members]): CubeRow => {
    const codes = JSON.parse(key) as string[];
    return {
      ...Object.fromEntries(query.by.map((name, index) => [name, codes[index]!])),
      ...cells(query, members, facts),
    };
  });
};

const show = (measure: SalesMeasure, value: Rational): string | number | null => {
  const { decimals: digits } = measureMeanings[measure];
  return digits === 0 ? Number(text(value, 0)) : text(over(value, rational(10n ** BigInt(digits))), digits);
};

const cells = (query: SalesQuery, facts: readonly NaiveFact[], all: readonly NaiveFact[]): CubeRow =>
  Object.assign({}, ...query.measures.map((measure) => measureCells(query, measure, facts, all))) as CubeRow;

const measureCells = (
  query: SalesQuery,
  measure: SalesMeasure,
  facts: readonly NaiveFact[],
  all: readonly NaiveFact[],
): CubeRow => {
  const estimated = facts.filter((fact) => fact.estimated && fact.side === 0);
  return {
    [measure]: show(measure, sumOn(measure, facts, 0)),
    ...(query.impute && query.impute !== 'none' && isAdditive(measure)
      ? { [`${measure}.imputed`]: show(measure, sumOn(measure, estimated, 0)) }
      : {}),
    ...(query.compare ? comparedCells(query, measure, facts, all) : {}),
  };
};

const sumOn = (measure: SalesMeasure, facts: readonly NaiveFact[], side: 0 | 1): Rational =>
  naiveMeasures[measure](facts.filter((fact) => fact.side === side));

const isPositive = ({ n, d }: Rational): boolean => n * d > 0n;

/** Rates exist for positive bases only. */
const growthOver = (isTwoYear: boolean, now: Rational, base: Rational): string | null => {
  if (!isPositive(base) || now.d === 0n) return null;
  return isTwoYear ? rootGrowth(over(now, base)) : text(over(minus(now, base), base), 6);
};

const comparedCells = (
  { compare }: SalesQuery,
  measure: SalesMeasure,
  facts: readonly NaiveFact[],
  all: readonly NaiveFact[],
): CubeRow => {
  const [now, base] = [sumOn(measure, facts, 0), sumOn(measure, facts, 1)];
  const [allNow, allBase] = [sumOn(measure, all, 0), sumOn(measure, all, 1)];
  const change = now.d === 0n || base.d === 0n ? { n: 0n, d: 0n } : minus(now, base);
  const isTwoYear = compare === 'two-year';
  const contributes = isAdditive(measure) && !isTwoYear;
  const hasWhole = contributes && isPositive(allBase);
  return {
    [`${measure}.base`]: show(measure, base),
    [`${measure}.change`]: change.d === 0n ? null : show(measure, change),
    [`${measure}.growth`]: growthOver(isTwoYear, now, base),
    [`${measure}.contribution`]: hasWhole ? text(over(change, allBase), 6) : null,
    [`${measure}.share`]: hasWhole ? text(over(change, minus(allNow, allBase)), 6) : null,
  };
};

/** One of those behind a unit must be due. */
const owedReports = ({ register, period, boundaries }: Known): OwedReports[] => {
  const owed = new Map<string, string[]>();
  for (const unit of register.catalogue.units.values()) {
    const targets = boundaries === null ? [unit.code] : naiveTargets(unit.code, boundaries, register).keys();
    for (const target of targets)
      for (const month of period.months.filter((one) => isDue(unit, one)))
        owed.set(`${target}/${month}`, [...(owed.get(`${target}/${month}`) ?? []), `${unit.code}/${month}`]);
  }
  return [...owed].map(([key, keys]) => {
    const [target = '', month] = key.split('/');
    return { target, month: Number(month), keys };
  });
};

/** Due, reported and estimated unit-months: all that are due behind a unit must be reported. */
const coverage = (known: Known, facts: readonly NaiveFact[], owed: readonly OwedReports[]): CubeCoverage => {
  const { state, register, period, imputation } = known;
  const estimates = imputation ? naiveEstimates(state, register.catalogue, period.months, imputation) : [];
  const estimated = new Set(estimates.map(({ unit, month }) => `${unit.code}/${month}`));
  const behind = owed.map(({ keys }) => keys);
  const reported = behind.filter((keys) => keys.every((key) => state.has(key))).length;
  const isKnown = behind.filter((keys) => keys.every((key) => state.has(key) || estimated.has(key))).length;
  const amount = (list: readonly NaiveFact[]): Rational => naiveMeasures.amount(list);
  const now = facts.filter(({ side }) => side === 0);
  const base = facts.filter(({ side }) => side === 1);
  const share = (part: (fact: NaiveFact) => boolean, list = now) =>
    text(over(amount(list.filter(part)), amount(list)), 6);
  const isEstimate = (fact: NaiveFact) => fact.estimated;
  return {
    due: behind.length,
    reported,
    imputedShare: share(isEstimate) ?? '0.000000',
    unknownDestinationShare: share(({ line }) => line.destination === 0),
    ...(imputation && { imputed: isKnown - reported, withoutEstimate: behind.length - isKnown }),
    ...(known.query.imputeBase && { baseImputedShare: share(isEstimate, base) ?? '0.000000' }),
  };
};

const byFirstMeasure =
  (query: SalesQuery) =>
  (a: CubeRow, b: CubeRow): number => {
    const [key = ''] = query.measures;
    const [x, y] = [a[key], b[key]].map((value) =>
      value === null || value === undefined ? null : Number(value),
    );
    if (x !== y) return x === null ? 1 : y === null ? -1 : y! - x!;
    for (const name of query.by) if (a[name] !== b[name]) return String(a[name]) < String(b[name]) ? -1 : 1;
    return 0;
  };
