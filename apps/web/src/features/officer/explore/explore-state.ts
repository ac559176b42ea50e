import {
  type CubeDimension,
  cubeDimensions,
  type FigureRule,
  knownNames,
  readRules,
  readViewedFigures,
  type ViewedFigures,
  writtenRule,
} from '@xiangtong/contracts';

export const chartKinds = ['bar', 'stacked', 'line', 'scatter', 'box', 'slope', 'waterfall', 'none'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What marks the figures of cells. */
export const markKinds = ['plain', 'bars', 'heat'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Sort {
  /** Address of a column of the table, see `columnKey`; a dimension sorts by its codes. */
  readonly key: string;
  readonly descending: boolean;
}

/** What the pivot is set to beside place, period and comparison; all of it stands in the address. */
export interface Exploration extends ViewedFigures {
  /** Columns before those that are shown, where not all have room. */
  readonly from: number;
  readonly sort: Sort | null;
  readonly chart: ChartKind;
  readonly marks: MarkKind;
  /** What figures are held against. */
  readonly rules: readonly FigureRule[];
  /** The dimension that the growth is explained by; null: it is not. */
  readonly explain: CubeDimension | null;
}

const readSort = (text: string | null): Sort | null => {
  if (text === null || text === '') return null;
  return { key: text.replace(/^-/, ''), descending: text.startsWith('-') };
};

/** What is not known is left out, as from an old link. `rows` are those of an address that says none. */
export const readExploration = (params: URLSearchParams, rows: CubeDimension): Exploration => {
  const from = Number(params.get('from'));
  return {
    ...readViewedFigures(params, rows),
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    sort: readSort(params.get('sort')),
    chart: knownNames(params.get('chart'), chartKinds)[0] ?? 'bar',
    marks: knownNames(params.get('marks'), markKinds)[0] ?? 'plain',
    rules: readRules(params.getAll('rule')),
    explain: knownNames(params.get('explain'), cubeDimensions)[0] ?? null,
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
  top: (count) => (count === null ? [] : [String(count)]),
  subtotals: (isShown) => (isShown ? ['1'] : []),
  marks: (kind) => (kind === 'plain' ? [] : [kind]),
  rules: (list) => list.map(writtenRule),
  explain: (dimension) => (dimension === null ? [] : [dimension]),
};

/** Parameters that may stand several times are called by one of theirs. */
const parameterNames: Readonly<Partial<Record<keyof Exploration, string>>> = {
  filters: 'where',
  rules: 'rule',
};

/** The same address with parts of the exploration set otherwise. */
export const withExploration = (params: URLSearchParams, changes: Partial<Exploration>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const key of Object.keys(changes) as (keyof Exploration)[]) {
    const name = parameterNames[key] ?? key;
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
