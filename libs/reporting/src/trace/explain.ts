import type { QueryDefinition } from '../definition/report-definition';
import { explainCube } from './cube-parts';
import type { Explain } from './derived';
import type { Explained } from './figure-part';
import { explainImpact } from './impact-part';
import { explainJoin, explainPriceVolume } from './joined-part';
import { explainRecords } from './records-part';
import type { Subject } from './subject';
import type { TraceContext } from './trace-context';

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
