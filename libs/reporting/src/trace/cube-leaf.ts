import type { CellQuestion } from '@xiangtong/analytics';
import type {
  CubeMeasure,
  CubeQuery,
  CubeResponse,
  TracedOrigin,
  TracedParts,
  TracedRevision,
} from '@xiangtong/contracts';
import { fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import { answerOf, cubeQueryOf, sliceOf, type CubeSubject, type Slice } from './cube-slice';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

export type Side = CellQuestion['side'];

const columnOf = (measure: CubeMeasure, side: Side): string =>
  side === 'base' ? `${measure}.base` : measure;

const figure = (row: CubeResponse['totals'] | undefined, column: string): Fraction | null => {
  const value = row?.[column];
  return value == null ? null : fractionOf(value);
};

/** The displayed value: the row, the sum of rows, or the rest of the total. */
const reportedOf = async (
  query: CubeQuery,
  slice: Slice,
  column: string,
  context: TraceContext,
): Promise<Fraction | null> => {
  const { rows, totals } = await answerOf(query, context);
  if (slice.isRow) return figure(rows[0], column);
  const { leavingOut } = slice;
  const total = figure(totals, column);
  if (!leavingOut || total === null || leavingOut.members.length === 0) return total;
  const where = { ...query.where, [leavingOut.dimension]: leavingOut.members };
  const shown = figure((await answerOf({ ...query, where }, context)).totals, column);
  return shown === null ? total : subtractFractions(total, shown);
};

const withOrigins = async (
  revisions: readonly TracedRevision[],
  { parts, seq }: TraceContext,
): Promise<readonly TracedOrigin[]> => {
  const ids = revisions.map(({ id }) => id);
  const origins = await parts.originsOf(ids, seq);
  return revisions.map((revision) => ({ ...revision, ...origins.get(revision.id) }));
};

interface Traced {
  readonly value: Fraction;
  readonly behind: TracedParts;
}

/** The lines whose sum the figure is. */
const tracedSum = async (question: CellQuestion, context: TraceContext): Promise<Traced> => {
  const cell = await context.parts.facts.cell(question, context.cubeScope, context.page);
  const { sum, next, revisions, ...behind } = cell;
  return {
    value: fractionOf(sum),
    behind: {
      ...behind,
      revisions: await withOrigins(revisions, context),
      next: next && `${next.revision}.${next.line}`,
    },
  };
};

/** The members whose number the figure is. */
const tracedCount = async (question: CellQuestion, context: TraceContext): Promise<Traced> => {
  const members = await context.parts.facts.members(question, context.cubeScope);
  return { value: fractionOf(members.length), behind: { members } };
};

const hasLines = ({ behind: { lineCount, members } }: Traced): boolean =>
  lineCount === undefined ? (members?.length ?? 0) > 0 : lineCount > 0;

/** A level that the cube returns directly: a sum of lines or a number of members. */
export const explainLeaf = async (
  subject: CubeSubject,
  measure: CubeMeasure,
  side: Side,
  context: TraceContext,
): Promise<Explained> => {
  const slice = await sliceOf(subject, context);
  const query = slice && (await cubeQueryOf(subject, slice, [measure], context));
  if (!slice || !query) return noFigure(subject, measure, context);
  const { measures: _, by: __, order: ___, ...asked } = query;
  const { leavingOut } = slice;
  const question = { measure, query: asked, side, ...(leavingOut && { leavingOut }) };
  const isCount = context.parts.facts.isCount(measure);
  const [reported, traced] = await Promise.all([
    reportedOf(query, slice, columnOf(measure, side), context),
    isCount ? tracedCount(question, context) : tracedSum(question, context),
  ]);
  return explained(subject, context, {
    measure,
    query: { source: 'cube', ...query, by: [] },
    reported,
    traced: reported === null && !hasLines(traced) ? null : traced.value,
    behind: traced.behind,
  });
};

/** There is nothing to query: the row does not exist. */
export const noFigure = (subject: CubeSubject, measure: CubeMeasure, context: TraceContext): Explained => {
  const period = context.parts.run.periods[subject.query.period].text;
  const query = {
    source: 'cube' as const,
    measures: [measure],
    by: subject.query.by,
    period,
    asOf: context.seq,
  };
  return explained(subject, context, { measure, query, reported: null, traced: null });
};
