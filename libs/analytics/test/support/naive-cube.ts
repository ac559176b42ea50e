import type { CubeCoverage, CubeQuery, CubeResponse, CubeRow, SalesMeasure } from '@xiangtong/contracts';
import { formatRatio, formatScaled } from '@xiangtong/domain';
import { isDue, type Catalogue } from '@xiangtong/reference';
import type { TestEvent, TestLine } from './events';
import { naiveDecomposition } from './naive-decomposition';
import { naiveMeasures, type Exact } from './naive-measures';
import { factsOf, naiveMember, naivePeriod, stateAt, type NaiveFact, type NaivePeriod } from './naive-state';

export type NaiveAnswer = Pick<CubeResponse, 'rows' | 'totals' | 'coverage'>;

/** A query for measures made of sales lines. */
export interface SalesQuery extends CubeQuery {
  readonly measures: readonly SalesMeasure[];
}

const scale: Readonly<Partial<Record<SalesMeasure, number>>> = {
  amount: 2,
  quantity: 3,
  refunds: 2,
  averageOrder: 2,
};
const additive: readonly SalesMeasure[] = ['amount', 'quantity', 'orders', 'refunds'];

/** What the cube must answer, folded from the events themselves. Same order, same text of every number. */
export const naiveCube = (
  query: SalesQuery,
  entries: readonly TestEvent[],
  seq: number,
  catalogue: Catalogue,
  keep: (fact: NaiveFact) => boolean = () => true,
): NaiveAnswer => {
  const state = stateAt(entries, seq);
  const period = naivePeriod(query.period, query.compare);
  const facts = factsOf(state, catalogue, period).filter(keep);
  const groups = new Map<string, NaiveFact[]>(query.by.length === 0 ? [['[]', []]] : []);
  for (const fact of facts) {
    const key = JSON.stringify(query.by.map((dimension) => naiveMember(dimension, fact, catalogue)));
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const rows = [...groups].map(([key, members]): CubeRow => {
    const codes = JSON.parse(key) as string[];
    return {
      ...Object.fromEntries(query.by.map((name, index) => [name, codes[index]!])),
      ...cells(query, members, facts),
    };
  });
  const measure = query.measures.find((name) => additive.includes(name));
  const decomposition =
    query.compare && measure ? naiveDecomposition(facts, state, catalogue, period, measure) : {};
  return {
    rows: rows.sort(byFirstMeasure(query)),
    totals: { ...cells(query, facts, facts), ...decomposition },
    coverage: coverage(facts, state, catalogue, period),
  };
};

const show = (measure: SalesMeasure, { n, d }: Exact): string | number | null => {
  const digits = scale[measure];
  if (digits === undefined) return Number(n);
  return d === 0n ? null : formatScaled(BigInt(formatRatio(n, d, 0)!), digits);
};

const cells = (query: SalesQuery, facts: readonly NaiveFact[], all: readonly NaiveFact[]): CubeRow =>
  Object.assign({}, ...query.measures.map((measure) => measureCells(query, measure, facts, all))) as CubeRow;

const measureCells = (
  query: SalesQuery,
  measure: SalesMeasure,
  facts: readonly NaiveFact[],
  all: readonly NaiveFact[],
): CubeRow => {
  const on = (list: readonly NaiveFact[], side: 0 | 1) =>
    naiveMeasures[measure](list.filter((fact) => fact.side === side));
  const [now, base] = [on(facts, 0), on(facts, 1)];
  if (!query.compare) return { [measure]: show(measure, now) };
  const change = { n: now.n * base.d - base.n * now.d, d: now.d * base.d };
  const [allNow, allBase] = [on(all, 0).n, on(all, 1).n];
  const adds = additive.includes(measure);
  return {
    [measure]: show(measure, now),
    [`${measure}.base`]: show(measure, base),
    [`${measure}.change`]: change.d === 0n ? null : show(measure, change),
    [`${measure}.growth`]: change.d === 0n ? null : formatRatio(change.n, base.n * now.d),
    [`${measure}.contribution`]: adds ? formatRatio(change.n, allBase) : null,
    [`${measure}.share`]: adds && allBase !== 0n ? formatRatio(change.n, allNow - allBase) : null,
  };
};

const coverage = (
  facts: readonly NaiveFact[],
  state: ReadonlyMap<string, readonly TestLine[]>,
  catalogue: Catalogue,
  { months }: NaivePeriod,
): CubeCoverage => {
  const due = [...catalogue.units.values()].flatMap((unit) =>
    months.filter((month) => isDue(unit, month)).map((month) => `${unit.code}/${month}`),
  );
  const now = facts.filter((fact) => fact.side === 0);
  const unknown = now.filter(({ line }) => line.destination === 0);
  return {
    due: due.length,
    reported: due.filter((key) => state.has(key)).length,
    imputedShare: '0.000000',
    unknownDestinationShare: formatRatio(naiveMeasures.amount(unknown).n, naiveMeasures.amount(now).n),
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
