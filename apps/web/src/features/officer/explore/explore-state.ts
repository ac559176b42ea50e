import {
  compareSuffixes,
  cubeDimensions,
  cubeMeasures,
  type CompareSuffix,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
  type CubeQuery,
} from '@xiangtong/contracts';

export const chartKinds = ['bar', 'line', 'none'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface Sort {
  /** Address of a column of the table, see `columnKey`; a dimension sorts by its codes. */
  readonly key: string;
  readonly descending: boolean;
}

/** What the pivot is set to beside place, period and comparison; all of it stands in the address. */
export interface Exploration {
  readonly measures: readonly CubeMeasure[];
  readonly rows: readonly CubeDimension[];
  /** Across; null: none. */
  readonly columns: CubeDimension | null;
  /** Columns before those that are shown, where not all have room. */
  readonly from: number;
  /** Dimension → member codes. */
  readonly filters: ReadonlyMap<CubeDimension, readonly string[]>;
  /** Columns of the comparison beside each measure; none: nothing is compared. */
  readonly show: readonly CompareSuffix[];
  /** Null: the newest. */
  readonly asOf: number | null;
  readonly sort: Sort | null;
  readonly chart: ChartKind;
  /** The dimension that the growth is explained by; null: it is not. */
  readonly explain: CubeDimension | null;
}

const known = <Name extends string>(text: string | null, names: readonly Name[]): Name[] => [
  ...new Set((text ?? '').split(',').flatMap((part) => names.find((name) => name === part) ?? [])),
];

const readFilters = (params: URLSearchParams): Map<CubeDimension, string[]> => {
  const filters = new Map<CubeDimension, string[]>();
  for (const text of params.getAll('where')) {
    const [name = '', ...rest] = text.split(':');
    const [dimension] = known(name, cubeDimensions);
    const codes = rest.join(':').split(',').filter(Boolean).map(decoded);
    if (dimension && codes.length > 0) filters.set(dimension, codes);
  }
  return filters;
};

/** Names of stores may hold anything, a comma too. */
const decoded = (code: string): string => {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
};

const readSort = (text: string | null): Sort | null => {
  if (text === null || text === '') return null;
  return { key: text.replace(/^-/, ''), descending: text.startsWith('-') };
};

const orElse = <Item>(list: readonly Item[], fallback: readonly Item[]): readonly Item[] =>
  list.length > 0 ? list : fallback;

/** What is not known is left out, as from an old link. `rows` are those of an address that says none. */
export const readExploration = (params: URLSearchParams, rows: CubeDimension): Exploration => {
  const asOf = Number(params.get('asOf'));
  const from = Number(params.get('from'));
  return {
    measures: orElse(known(params.get('measures'), cubeMeasures), ['amount']),
    rows: orElse(known(params.get('rows'), cubeDimensions), [rows]),
    columns: known(params.get('columns'), cubeDimensions)[0] ?? null,
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    filters: readFilters(params),
    show: params.has('show') ? known(params.get('show'), compareSuffixes) : ['growth'],
    asOf: Number.isSafeInteger(asOf) && asOf > 0 ? asOf : null,
    sort: readSort(params.get('sort')),
    chart: known(params.get('chart'), chartKinds)[0] ?? 'bar',
    explain: known(params.get('explain'), cubeDimensions)[0] ?? null,
  };
};

const written: { readonly [Key in keyof Exploration]: (value: Exploration[Key]) => string[] } = {
  measures: (list) => [list.join(',')],
  rows: (list) => [list.join(',')],
  columns: (dimension) => [dimension ?? ''],
  from: (before) => (before === 0 ? [] : [String(before)]),
  filters: (filters) =>
    [...filters].flatMap(([dimension, codes]) =>
      codes.length > 0 ? [`${dimension}:${codes.map(encodeURIComponent).join(',')}`] : [],
    ),
  show: (list) => [list.join(',')],
  asOf: (position) => (position === null ? [] : [String(position)]),
  sort: (sort) => (sort === null ? [] : [`${sort.descending ? '-' : ''}${sort.key}`]),
  chart: (kind) => [kind],
  explain: (dimension) => (dimension === null ? [] : [dimension]),
};

/** The same address with parts of the exploration set otherwise. */
export const withExploration = (params: URLSearchParams, changes: Partial<Exploration>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const key of Object.keys(changes) as (keyof Exploration)[]) {
    const name = key === 'filters' ? 'where' : key;
    next.delete(name);
    // Other columns begin with the first.
    if (key === 'columns') next.delete('from');
    const write = written[key] as (value: unknown) => string[];
    for (const text of write(changes[key])) next.append(name, text);
  }
  return next;
};

/** What a saved view keeps of an address: never nothing, and not the figure that is open over it. */
export const viewQuery = (params: URLSearchParams, { rows }: Exploration): string => {
  const kept = withExploration(params, { rows });
  kept.delete('door');
  return kept.toString();
};

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

export const pivotQueries = (exploration: Exploration, base: QueryBase): PivotQueries => {
  const { measures, rows, columns, filters, show, asOf } = exploration;
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
