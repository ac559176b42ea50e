import type { TracedQuery } from '@xiangtong/contracts';
import type { QueryDefinition } from '../definition/report-definition';
import type { TraceContext } from './trace-context';

type AskedBy<Source extends QueryDefinition['source']> = (
  query: Extract<QueryDefinition, { source: Source }>,
  context: TraceContext,
) => TracedQuery;

const periodOf = ({ period }: QueryDefinition, { parts: { run } }: TraceContext): string =>
  run.periods[period].text;

const bySource: { readonly [Source in QueryDefinition['source']]: AskedBy<Source> } = {
  cube: (query, context) => ({
    source: 'cube',
    measures: query.measures,
    by: query.by,
    where: context.parts.run.scope.where ?? {},
    period: periodOf(query, context),
    ...(query.compare && { compare: query.compare }),
    asOf: context.seq,
  }),
  impact: (query, context) => ({
    source: 'impact',
    period: periodOf(query, context),
    scope: context.parts.run.scope.code,
  }),
  records: (query, context) => ({
    source: 'records',
    table: query.table,
    scope: context.parts.run.scope.code,
    period: periodOf(query, context),
    asOf: context.seq,
  }),
  join: ({ queries: [first] }, context) => {
    if (!first) throw new Error('a join of no queries');
    return askedBy(first, context);
  },
  priceVolume: ({ products }, context) => askedBy(products, context),
};

const askedWith = <Source extends QueryDefinition['source']>(
  query: Extract<QueryDefinition, { source: Source }>,
  context: TraceContext,
): TracedQuery => bySource[query.source](query, context);

/** The query behind a figure of many rows; for a derived query the first one that it is made from. */
export function askedBy(query: QueryDefinition, context: TraceContext): TracedQuery {
  return askedWith(query, context);
}
