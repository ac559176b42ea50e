import type { CountedMember } from '@xiangtong/contracts';
import { figureOf, namedRows } from '../build/dataset';
import { decimalOf, exactOf, signOf } from '../grammar/exact';
import { cubeQueryOf, type CubeSubject } from './cube-slice';
import { noFigure } from './cube-leaf';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

const wholeSlice = { where: {}, isRow: false } as const;

/** Members of either period, as the query has a row for each. */
const union = (lists: readonly (readonly CountedMember[])[]): readonly CountedMember[] => [
  ...new Map(lists.flat().map((member) => [member.code, member])).values(),
];

/** How many rows a query has, or how many of them rise or fall. */
export const explainCount = async (subject: CubeSubject, context: TraceContext): Promise<Explained> => {
  const { query: definition, row, column } = subject;
  const [measure = 'amount'] = definition.measures;
  const query = await cubeQueryOf(subject, wholeSlice, [measure], context);
  if (!query) return noFigure(subject, measure, context);
  const data = await context.dataset(definition.name);
  const { rows, total } = data;
  const shown = { query: { source: 'cube' as const, ...query, by: definition.by }, measure };
  if (row.kind === 'count') {
    const { measures: _, by: __, ...asked } = query;
    const sides = definition.compare ? (['current', 'base'] as const) : (['current'] as const);
    const lists = await Promise.all(
      sides.map((side) =>
        context.parts.facts.members({ measure, query: asked, side }, context.cubeScope, definition.by),
      ),
    );
    const members = union(lists);
    const isCalendar = definition.by.length === 1 && definition.by[0] === 'month' && members.length > 0;
    return explained(subject, context, {
      ...shown,
      reported: exactOf(rows.length),
      traced: exactOf(isCalendar ? rows.length : members.length),
      behind: { members },
    });
  }
  const sign = row.kind === 'rising' ? 1 : -1;
  const changes = namedRows(data).flatMap((one) => {
    const change = figureOf(one, total, `${column}.change`);
    return change !== null && signOf(change) === sign ? [one] : [];
  });
  const count = exactOf(changes.length);
  const records = changes.map(({ codes, figures }) => ({
    codes: Object.fromEntries([...codes].map(([key, code]) => [key, code ?? ''])),
    figures: Object.fromEntries([...figures].map(([key, value]) => [key, decimalOf(value)])),
  }));
  return explained(subject, context, {
    ...shown,
    reported: count,
    traced: exactOf(records.length),
    formula: `rows whose ${column} ${sign > 0 ? 'rises' : 'falls'}`,
    behind: { records },
  });
};
