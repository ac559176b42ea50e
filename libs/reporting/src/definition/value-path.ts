import type { ValueKind } from '../grammar/value';
import { columnsOf, coverageColumns } from './query-columns';
import type { QueryDefinition } from './report-definition';
import { ROW_MARK } from './row-mark';

/** Values of the report itself, not of a query. Those from `dataLabel` on exist only when they apply. */
const builtIns = [
  'period',
  'basePeriod',
  'lastMonth',
  'previousMonth',
  'year',
  'baseYear',
  'scope.name',
  'scope.code',
  'asOf',
  'date',
  'dataLabel',
  'internal',
  'unrounded',
  'yearToDate',
  'springFestival',
  'bureau',
  'form.issuer',
  'form.approval',
  'form.validUntil',
] as const;
export type BuiltIn = (typeof builtIns)[number];

/** `row`: the current row inside `{{* query}}…{{/}}`. `rising` and `falling` count rows. */
export type PathPart =
  | 'total'
  | 'first'
  | 'top'
  | 'row'
  | 'coverage'
  | 'count'
  | 'names'
  | 'rising'
  | 'falling';

export interface QueryPath {
  readonly query: string;
  readonly part: PathPart;
  /** Empty for `names`; for `count` empty, or `base`, `change` or `growth` of a compared query. */
  readonly column: string;
  /** Number of leading rows that `top` sums. */
  readonly top?: number;
  /** Key of the member of the row; empty for the current row. */
  readonly member?: string;
}

/** A number of members can be compared like any other figure. */
const countColumns = ['base', 'change', 'growth'] as const;

/** Second word of a path → part; any other word is a column of the total. */
const partWords: Readonly<Record<string, PathPart>> = {
  first: 'first',
  coverage: 'coverage',
  rising: 'rising',
  falling: 'falling',
};

export const builtInOf = (path: string): BuiltIn | null => builtIns.find((name) => name === path) ?? null;

const partOfRows = (word: string, column: string): 'names' | 'count' | null => {
  if (word === 'names' && column === '') return word;
  return word === 'count' && ['', ...countColumns].includes(column) ? word : null;
};

/**
 * `headline.amount.growth`, `byCounty.first.county`, `byProduct.top10.amount`, `byCounty.rising.amount`,
 * `headline.coverage.due`, `byUnit.count`, `byUnit.count.growth`, `beyond.names`.
 */
export const parseQueryPath = (path: string): QueryPath => {
  const [query = '', second = '', ...rest] = path.split('.');
  const column = rest.join('.');
  const ofRows = partOfRows(second, column);
  if (ofRows) return { query, part: ofRows, column };
  const part = Object.hasOwn(partWords, second) ? partWords[second] : undefined;
  if (part && column !== '') return { query, part, column };
  if (second.startsWith(ROW_MARK)) return { query, part: 'row', column, member: second.slice(1) };
  const top = /^top(\d{1,3})$/.exec(second);
  if (top && column !== '') return { query, part: 'top', column, top: Number(top[1]) };
  return { query, part: 'total', column: [second, ...rest].join('.') };
};

type KindOfPart = (column: string, query: QueryDefinition) => ValueKind | null;

const columnKind: KindOfPart = (column, query) => columnsOf(query).get(column) ?? null;
const numberKind: KindOfPart = (column, query) => (columnKind(column, query) === 'number' ? 'number' : null);
/** Rows can rise or fall only if there is a change. */
const changeKind: KindOfPart = (column, query) => numberKind(`${column}.change`, query);

const kinds: Readonly<Record<PathPart, KindOfPart>> = {
  total: numberKind,
  first: columnKind,
  row: columnKind,
  top: numberKind,
  rising: changeKind,
  falling: changeKind,
  count: (column, query) =>
    column === '' || (query.source === 'cube' && query.compare !== null) ? 'number' : null,
  names: () => 'list',
  coverage: (column, query) =>
    query.source === 'cube' && coverageColumns.some((name) => name === column) ? 'number' : null,
};

/** Null when the query has no such value. */
export const kindOfPath = ({ part, column }: QueryPath, query: QueryDefinition): ValueKind | null =>
  kinds[part](column, query);
