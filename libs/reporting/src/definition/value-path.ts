import type { ValueKind } from '../grammar/value';
import { columnsOf, coverageColumns } from './query-columns';
import type { QueryDefinition } from './report-definition';

/** Values that come with the report, not from a query. The last three are there only when they apply. */
export const builtIns = [
  'period',
  'basePeriod',
  'lastMonth',
  'year',
  'baseYear',
  'scope.name',
  'scope.code',
  'asOf',
  'date',
  'dataLabel',
  'internal',
  'springFestival',
] as const;
export type BuiltIn = (typeof builtIns)[number];

export type PathPart = 'total' | 'first' | 'coverage' | 'count' | 'names';

export interface QueryPath {
  readonly query: string;
  readonly part: PathPart;
  /** Empty for `count` and `names`. */
  readonly column: string;
}

export const builtInOf = (path: string): BuiltIn | null => builtIns.find((name) => name === path) ?? null;

/** `headline.amount.growth`, `byCounty.first.county`, `headline.coverage.due`, `byUnit.count`, `beyond.names`. */
export const parseQueryPath = (path: string): QueryPath => {
  const [query = '', second = '', ...rest] = path.split('.');
  if ((second === 'count' || second === 'names') && rest.length === 0)
    return { query, part: second, column: '' };
  if ((second === 'first' || second === 'coverage') && rest.length > 0) {
    return { query, part: second, column: rest.join('.') };
  }
  return { query, part: 'total', column: [second, ...rest].join('.') };
};

/** Null when the query has no such value. */
export const kindOfPath = ({ part, column }: QueryPath, query: QueryDefinition): ValueKind | null => {
  if (part === 'count') return 'number';
  if (part === 'names') return 'list';
  if (part === 'coverage') {
    const known = query.source === 'cube' && coverageColumns.some((name) => name === column);
    return known ? 'number' : null;
  }
  const kind = columnsOf(query).get(column) ?? null;
  return part === 'total' && kind === 'text' ? null : kind;
};
