import { ratioOperands, type CubeMeasure } from '@xiangtong/contracts';
import { REST_KEY } from '@xiangtong/documents';
import type { QueryDefinition, ReportDefinition, RowView } from '../definition/report-definition';
import { ROW_MARK } from '../definition/row-mark';
import { kindOfPath, parseQueryPath, type QueryPath } from '../definition/value-path';

/** The row of a query that contains a figure. */
export type RowReference =
  | { readonly kind: 'total' }
  | { readonly kind: 'member'; readonly key: string }
  | { readonly kind: 'first' }
  | { readonly kind: 'top'; readonly count: number }
  /** The rest of the total beyond the rows that a table shows: those of the view, or those that an edition printed. */
  | {
      readonly kind: 'rest';
      readonly table: string;
      readonly view: RowView;
      readonly printed?: readonly string[];
    }
  /** Not part of a row: reports due, and numbers of rows. */
  | { readonly kind: 'coverage' | 'count' | 'rising' | 'falling' };

/** A figure as a value of a query. */
export interface Subject {
  readonly query: QueryDefinition;
  readonly row: RowReference;
  readonly column: string;
}

const rowOf = ({ part, member, top }: QueryPath): RowReference | null => {
  if (part === 'row') return member === undefined ? null : { kind: 'member', key: member };
  if (part === 'top') return { kind: 'top', count: top ?? 0 };
  return part === 'names' ? null : { kind: part };
};

/** Measures of sales that other measures are computed from, whether the query asks for them or not. */
const withOperands = (query: QueryDefinition): QueryDefinition =>
  query.source === 'cube'
    ? {
        ...query,
        measures: [...new Set(query.measures.flatMap((measure) => [measure, ...operandsOf(measure)]))],
      }
    : query;

const operandsOf = (measure: CubeMeasure): readonly CubeMeasure[] =>
  Object.values(ratioOperands(measure) ?? {}) as CubeMeasure[];

/** Null when the report has no such number. */
export const subjectOfPath = ({ queries }: ReportDefinition, path: string): Subject | null => {
  const parsed = parseQueryPath(path);
  const query = queries.find(({ name }) => name === parsed.query);
  const row = rowOf(parsed);
  if (!query || !row || kindOfPath(parsed, withOperands(query)) !== 'number') return null;
  return { query, row, column: parsed.column };
};

const partOf = (row: RowReference): string | null => {
  if (row.kind === 'total') return null;
  if (row.kind === 'member') return `${ROW_MARK}${row.key}`;
  return row.kind === 'top' ? `top${row.count}` : row.kind;
};

/**
 * The part of an address after the block: the path under which `subjectOfPath` finds the subject again, or a place in
 * its table.
 */
export const placeOf = ({ query, row, column }: Subject): readonly string[] =>
  row.kind === 'rest'
    ? [REST_KEY, column]
    : [[query.name, partOf(row), column].filter((word) => word).join('.')];
