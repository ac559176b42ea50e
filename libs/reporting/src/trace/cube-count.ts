import type { CubeQuery } from '@xiangtong/contracts';
import { decimalOf, fractionOf, signOf } from '@xiangtong/domain';
import { figureOf, namedRows, type Dataset } from '../compose/dataset/dataset';
import { countRow } from '../compose/dataset/member-count';
import type { CubeQueryDefinition } from '../definition/report-definition';
import { noFigure } from './cube-leaf';
import { cubeQueryOf, type CubeSubject } from './cube-slice';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

const wholeSlice = { where: {}, isRow: false } as const;

const isOfCalendar = ({ by }: CubeQueryDefinition): boolean => by.length === 1 && by[0] === 'month';

/**
 * Members with lines. Growth is computed from two numbers; months come from the calendar, units of a stock from the
 * register.
 */
const isCounted = (definition: CubeQueryDefinition, column: string, data: Dataset): boolean =>
  (column === '' || column === 'base') && !isOfCalendar(definition) && !data.members;

const explainMembers = async (
  subject: CubeSubject,
  query: CubeQuery,
  context: TraceContext,
): Promise<Explained> => {
  const { query: definition, column } = subject;
  const data = await context.dataset(definition.name);
  const [measure = 'amount'] = definition.measures;
  const { measures: _, by: __, ...asked } = query;
  const side = column === 'base' ? 'base' : 'current';
  const members = await context.parts.facts.members(
    { measure, query: asked, side },
    context.cubeScope,
    definition.by,
  );
  const counts = countRow(data);
  const reported = figureOf(counts, counts, column === '' ? 'count' : `count.${column}`);
  return explained(subject, context, {
    query: { source: 'cube' as const, ...query, by: definition.by },
    measure,
    reported,
    traced: reported !== null && isCounted(definition, column, data) ? fractionOf(members.length) : reported,
    behind: { members },
  });
};

/** How many rows a query has, or how many of them rise or fall. */
export const explainCount = async (subject: CubeSubject, context: TraceContext): Promise<Explained> => {
  const { query: definition, row, column } = subject;
  const [measure = 'amount'] = definition.measures;
  const query = await cubeQueryOf(subject, wholeSlice, [measure], context);
  if (!query) return noFigure(subject, measure, context);
  const data = await context.dataset(definition.name);
  const { total } = data;
  const shown = { query: { source: 'cube' as const, ...query, by: definition.by }, measure };
  if (row.kind === 'count') return explainMembers(subject, query, context);
  const sign = row.kind === 'rising' ? 1 : -1;
  const changes = namedRows(data).flatMap((one) => {
    const change = figureOf(one, total, `${column}.change`);
    return change !== null && signOf(change) === sign ? [one] : [];
  });
  const count = fractionOf(changes.length);
  const records = changes.map(({ codes, figures }) => ({
    codes: Object.fromEntries([...codes].map(([key, code]) => [key, code ?? ''])),
    figures: Object.fromEntries([...figures].map(([key, value]) => [key, decimalOf(value)])),
  }));
  return explained(subject, context, {
    ...shown,
    reported: count,
    traced: fractionOf(records.length),
    formula: `rows whose ${column} ${sign > 0 ? 'rises' : 'falls'}`,
    behind: { records },
  });
};
