import {
  compareSuffixes,
  cubeCompares,
  cubeDimensions,
  type CompareSuffix,
  type CubeCompare,
  type CubeDimension,
  type CubeQuery,
} from './cube';
import { cubeMeasures, type CubeMeasure } from './cube-measures';
import type { FigureRule } from './figure-rules';

/** How many lines stand by themselves; the others are one. */
export const topCounts = [5, 10, 20, 50] as const;

/** The part of an address of the explore page that says which figures it shows; saved views are such addresses. */
export interface ViewedFigures {
  readonly measures: readonly CubeMeasure[];
  readonly rows: readonly CubeDimension[];
  /** Across; null: none. */
  readonly columns: CubeDimension | null;
  /** Dimension → member codes. */
  readonly filters: ReadonlyMap<CubeDimension, readonly string[]>;
  /** Columns of the comparison beside each measure; none: nothing is compared. */
  readonly show: readonly CompareSuffix[];
  /** Null: the newest. */
  readonly asOf: number | null;
  /** Lines before all others are one; null: all stand by themselves. */
  readonly top: number | null;
  /** Whether each member of the first of several row dimensions has a line of its own above its lines. */
  readonly subtotals: boolean;
}

/** How the page lays a table out. */
export interface TableLayout extends Pick<ViewedFigures, 'top' | 'subtotals'> {
  /** Its members stand side by side; null: those of none. */
  readonly across: CubeDimension | null;
  readonly rules: readonly FigureRule[];
}

/** Parameters of an address, as `URLSearchParams` has them. */
export interface AddressParameters {
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
}

/** Those of a list in an address that there are. */
export const knownNames = <Name extends string>(text: string | null, names: readonly Name[]): Name[] => [
  ...new Set((text ?? '').split(',').flatMap((part) => names.find((name) => name === part) ?? [])),
];

/** Names of stores may hold anything, a comma too. */
const decoded = (code: string): string => {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
};

const readFilters = (parameters: AddressParameters): Map<CubeDimension, string[]> => {
  const filters = new Map<CubeDimension, string[]>();
  for (const text of parameters.getAll('where')) {
    const [name = '', ...rest] = text.split(':');
    const [dimension] = knownNames(name, cubeDimensions);
    const codes = rest.join(':').split(',').filter(Boolean).map(decoded);
    if (dimension && codes.length > 0) filters.set(dimension, codes);
  }
  return filters;
};

const orElse = <Item>(list: readonly Item[], fallback: readonly Item[]): readonly Item[] =>
  list.length > 0 ? list : fallback;

/** What is not known is left out, as from an old link. `rows` are those of an address that says none. */
export const readViewedFigures = (parameters: AddressParameters, rows: CubeDimension): ViewedFigures => {
  const asOf = Number(parameters.get('asOf'));
  return {
    measures: orElse(knownNames(parameters.get('measures'), cubeMeasures), ['amount']),
    rows: orElse(knownNames(parameters.get('rows'), cubeDimensions), [rows]),
    columns: knownNames(parameters.get('columns'), cubeDimensions)[0] ?? null,
    filters: readFilters(parameters),
    show: parameters.has('show') ? knownNames(parameters.get('show'), compareSuffixes) : ['growth'],
    asOf: Number.isSafeInteger(asOf) && asOf > 0 ? asOf : null,
    top: topCounts.find((count) => String(count) === parameters.get('top')) ?? null,
    subtotals: parameters.get('subtotals') === '1',
  };
};

/** How figures of an address are compared, where they are. */
export const comparedWith = (parameters: AddressParameters): CubeCompare =>
  knownNames(parameters.get('compare'), cubeCompares)[0] ?? 'yoy';

export interface QueryBase {
  readonly where: NonNullable<CubeQuery['where']>;
  readonly period: string;
  readonly compare: CubeCompare;
}

/** Rows that a page holds; what goes beyond is said. */
export const MOST_ROWS = 100_000;

/** The queries of a pivot: its cells, the whole lines, the foot. Two of them are the same without a column dimension. */
export interface PivotQueries {
  readonly cells: CubeQuery;
  readonly lines: CubeQuery;
  readonly foot: CubeQuery;
}

export const pivotQueries = (figures: ViewedFigures, base: QueryBase): PivotQueries => {
  const { measures, rows, columns, filters, show, asOf } = figures;
  const across = columns === null || rows.includes(columns) ? [] : [columns];
  const query = (by: readonly CubeDimension[]): CubeQuery => ({
    measures,
    by,
    where: { ...base.where, ...Object.fromEntries(filters) },
    period: base.period,
    ...(show.length > 0 && { compare: base.compare }),
    ...(asOf !== null && { asOf }),
    // The largest are what is left of too many.
    order: [{ key: measures[0]!, direction: 'desc' }],
    limit: MOST_ROWS,
  });
  return { cells: query([...rows, ...across]), lines: query(rows), foot: query(across) };
};
