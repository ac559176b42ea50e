import {
  addFractions,
  divideFractions,
  multiplyFractions,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import type { Computation, JoinQueryDefinition, Operator } from '../../definition/report-definition';
import type { Gap } from '../../grammar/gaps';
import { comparisonOf, figureOf, gapOf, type DataRow, type Dataset } from './dataset';

/** The operators of computed columns. */
export const operations: Readonly<Record<Operator, (a: Fraction, b: Fraction) => Fraction | null>> = {
  '+': addFractions,
  '-': subtractFractions,
  '*': multiplyFractions,
  '/': divideFractions,
};

const keyOf = ({ codes }: DataRow, dimensions: readonly string[]): string =>
  JSON.stringify(dimensions.map((dimension) => codes.get(dimension) ?? null));

const prefixed = <T>(name: string, columns: ReadonlyMap<string, T> | undefined): [string, T][] =>
  [...(columns ?? [])].map(([column, value]) => [`${name}.${column}`, value]);

const sideBySide = (rows: readonly (readonly [string, DataRow])[]): DataRow => ({
  codes: rows[0]?.[1].codes ?? new Map(),
  names: new Map(rows.flatMap(([, { names }]) => [...names])),
  figures: new Map(rows.flatMap(([name, { figures }]) => prefixed(name, figures))),
  gaps: new Map(rows.flatMap(([name, { gaps }]) => prefixed(name, gaps))),
  periods: new Map(rows.flatMap(([name, { periods }]) => prefixed(name, periods))),
  comparable: new Map(rows.flatMap(([name, { comparable }]) => prefixed(name, comparable))),
  reports: new Map(rows.flatMap(([name, { reports }]) => prefixed(name, reports))),
});

/** A ratio between what few have reported and what is complete, such as the share of a whole place: not said. */
const unequalReports = ({ gaps }: DataRow, { left, operator, right }: Computation): Gap | null => {
  if (operator !== '/' || left.split('.')[0] === right.split('.')[0]) return null;
  const found = [left, right].map((measure) => gaps?.get(comparisonOf(measure)));
  return found.find((gap) => gap?.side === 'now') ?? null;
};

/**
 * The figure and, if both sides have one, its base; if a side has no figure, neither has the result, for the same
 * reason.
 */
const withComputed = (row: DataRow, total: DataRow, computation: Computation): DataRow => {
  const { name, left, operator, right } = computation;
  const [figures, gaps, periods] = [new Map(row.figures), new Map(row.gaps), new Map(row.periods)];
  for (const suffix of ['', '.base']) {
    const [a, b] = [figureOf(row, total, `${left}${suffix}`), figureOf(row, total, `${right}${suffix}`)];
    const unsaid = suffix === '' ? unequalReports(row, computation) : null;
    const result = a && b && !unsaid ? operations[operator](a, b) : null;
    if (result) figures.set(`${name}${suffix}`, result);
    const gap = gapOf(row, total, `${left}${suffix}`) ?? gapOf(row, total, `${right}${suffix}`) ?? unsaid;
    if (gap && !result) gaps.set(`${name}${suffix}`, gap);
  }
  const comparison = gaps.get(comparisonOf(left)) ?? gaps.get(comparisonOf(right));
  if (comparison) gaps.set(comparisonOf(name), comparison);
  const reported = periods.get(left) ?? periods.get(right);
  if (reported) periods.set(name, reported);
  return { ...row, figures, gaps, periods };
};

/**
 * Rows with the same members combined; the order is that of the first query, followed by members that only others have.
 */
export const joinDatasets = (
  { queries, compute }: JoinQueryDefinition,
  datasets: ReadonlyMap<string, Dataset>,
): Dataset => {
  const parts = queries.flatMap(({ name }) => {
    const data = datasets.get(name);
    return data ? [{ name, data }] : [];
  });
  const dimensions = parts[0]?.data.dimensions ?? [];
  const members = new Map<string, (readonly [string, DataRow])[]>();
  for (const { name, data } of parts) {
    for (const row of data.rows) {
      const key = keyOf(row, dimensions);
      members.set(key, [...(members.get(key) ?? []), [name, row]]);
    }
  }
  let total = sideBySide(parts.map(({ name, data }) => [name, data.total]));
  let rows = [...members.values()].map(sideBySide);
  for (const computation of compute) {
    total = withComputed(total, total, computation);
    const whole = total;
    rows = rows.map((row) => withComputed(row, whole, computation));
  }
  return {
    dimensions,
    rows,
    total: { ...total, codes: new Map(), names: new Map() },
    coverage: null,
    ...(parts.every(({ data }) => data.isOfSales) && { isOfSales: true }),
    ...parts
      .map(({ data: { reorganisations } }) => reorganisations && { reorganisations })
      .find((one) => one),
    ...parts
      .map(
        ({ data: { comparableDifference } }) =>
          comparableDifference !== undefined && { comparableDifference },
      )
      .find((one) => one),
    ...(parts[0]?.data.preliminary && { preliminary: parts[0].data.preliminary }),
  };
};
