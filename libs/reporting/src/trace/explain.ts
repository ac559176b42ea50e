import { fractionOf } from '@xiangtong/domain';
import { figureOf } from '../compose/dataset/dataset';
import type { QueryDefinition, RecordsQueryDefinition } from '../definition/report-definition';
import { explainCube } from './cube-parts';
import { keysOf, rowIn, toRecord } from './dataset-rows';
import { derivedOf, explainDerived, type Explain } from './derived';
import { explained, type Explained } from './figure-part';
import { explainImpact } from './impact-part';
import { explainJoin, explainPriceVolume } from './joined-part';
import type { Subject } from './subject';
import { explainSumOfRows } from './sums-of-rows';
import type { TraceContext } from './trace-context';

interface RecordsSubject extends Subject {
  readonly query: RecordsQueryDefinition;
}

const countKinds = ['count', 'rising', 'falling'] as const;

/** A figure about the history of reports: the rows of its table, each with all its figures. */
const explainRecords = async (
  subject: RecordsSubject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const { query: definition, row, column } = subject;
  const derived = derivedOf(column);
  if (derived) return explainDerived(subject, derived, context, explain);
  if (row.kind === 'top' || row.kind === 'rest') return explainSumOfRows(subject, context, explain);
  const { run } = context.parts;
  const data = await context.dataset(definition.name);
  const keys = keysOf(data, row, context);
  const isCount = countKinds.some((kind) => kind === row.kind);
  const reported = isCount
    ? fractionOf(data.rows.length)
    : figureOf(rowIn(data, row, context), data.total, column);
  return explained(subject, context, {
    query: {
      source: 'records',
      table: definition.table,
      scope: run.scope.code,
      period: run.periods[definition.period].text,
      asOf: context.seq,
    },
    reported,
    traced: reported,
    behind: { records: keys === null ? data.rows.map(toRecord) : [toRecord(rowIn(data, row, context))] },
  });
};

type ExplainOf<Source extends QueryDefinition['source']> = (
  subject: Subject & { readonly query: Extract<QueryDefinition, { source: Source }> },
  context: TraceContext,
  explain: Explain,
) => Promise<Explained>;

const bySource: { readonly [Source in QueryDefinition['source']]: ExplainOf<Source> } = {
  cube: explainCube,
  impact: explainImpact,
  records: explainRecords,
  join: explainJoin,
  priceVolume: explainPriceVolume,
};

const explainWith = <Source extends QueryDefinition['source']>(
  query: Extract<QueryDefinition, { source: Source }>,
  subject: Subject,
  context: TraceContext,
): Promise<Explained> => bySource[query.source]({ ...subject, query }, context, explain);

/** The operands of a figure, down to lines, members or rows. */
export const explain: Explain = (subject, context) => explainWith(subject.query, subject, context);
