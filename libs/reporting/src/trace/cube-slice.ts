import { onLastUnits, type CubeDimension, type CubeQuery, type CubeResponse } from '@xiangtong/contracts';
import { membersOf } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { firstRow, namedRows, type DataRow } from '../compose/dataset/dataset';
import type { CubeQueryDefinition, WhereValue } from '../definition/report-definition';
import { rowsBesideRest } from './dataset-rows';
import type { RowReference, Subject } from './subject';
import type { TraceContext } from './trace-context';
import { unknownRow } from './trace-errors';

type Members = Readonly<Partial<Record<CubeDimension, string | readonly string[]>>>;

export interface CubeSubject extends Subject {
  readonly query: CubeQueryDefinition;
}

/** The part of a query's facts that is in a row. */
export interface Slice {
  readonly where: Members;
  readonly leavingOut?: { readonly dimension: CubeDimension; readonly members: readonly string[] };
  /** One row of the query, which may not exist; otherwise a sum of rows. */
  readonly isRow: boolean;
}

const decoded = (key: string): readonly string[] => {
  try {
    return membersOf(key);
  } catch {
    throw unknownRow(key);
  }
};

/** Codes of several rows: of a query with one dimension, otherwise a filter could not select them. */
const codesOf = (
  { query }: CubeSubject,
  rows: readonly DataRow[],
): { dimension: CubeDimension; members: string[] } => {
  const [dimension, ...others] = query.by;
  if (!dimension || others.length > 0) {
    throw new DomainError('TRACE.NOT_TRACEABLE', { reason: `${query.name}: ${query.by.join(', ')}` });
  }
  return { dimension, members: rows.flatMap(({ codes }) => codes.get(dimension) ?? []) };
};

type SliceOf<Kind extends RowReference['kind']> = (
  row: Extract<RowReference, { kind: Kind }>,
  subject: CubeSubject,
  context: TraceContext,
) => Promise<Slice | null>;

const whole: Slice = { where: {}, isRow: false };

const memberSlice: SliceOf<'member'> = async ({ key }, { query: { by } }, { parts: { run } }) => {
  const codes = decoded(key);
  if (codes.length !== by.length) throw unknownRow(key);
  const where = Object.fromEntries(by.map((dimension, index) => [dimension, codes[index]!])) as Members;
  for (const [dimension, code] of Object.entries(where)) {
    const own = run.scope.where?.[dimension as CubeDimension];
    if (own !== undefined && ![own].flat().includes(code as string)) throw unknownRow(key);
  }
  return { where, isRow: true };
};

const slices: { readonly [Kind in RowReference['kind']]: SliceOf<Kind> } = {
  total: async () => whole,
  coverage: async () => whole,
  count: async () => whole,
  rising: async () => whole,
  falling: async () => whole,
  member: memberSlice,
  first: async (_, { query }, context) => {
    const row = firstRow(await context.dataset(query.name));
    if (!row) return null;
    const where = Object.fromEntries(
      query.by.map((dimension) => [dimension, row.codes.get(dimension) ?? '']),
    );
    return { where, isRow: true };
  },
  top: async ({ count }, subject, context) => {
    const data = await context.dataset(subject.query.name);
    const { dimension, members } = codesOf(subject, namedRows(data).slice(0, count));
    return members.length === 0 ? null : { where: { [dimension]: members }, isRow: false };
  },
  rest: async (row, subject, context) => {
    const data = await context.dataset(subject.query.name);
    const shown = rowsBesideRest(data, row, context.parts.run.scope.level);
    return { where: {}, leavingOut: codesOf(subject, shown), isRow: false };
  },
};

const sliceOfKind = <Kind extends RowReference['kind']>(
  row: Extract<RowReference, { kind: Kind }>,
  subject: CubeSubject,
  context: TraceContext,
): Promise<Slice | null> => slices[row.kind](row, subject, context);

/** Null: the query has no such row. */
export const sliceOf = (subject: CubeSubject, context: TraceContext): Promise<Slice | null> =>
  sliceOfKind(subject.row, subject, context);

/** Filters of the definition, then of the scope; null when a referenced query has no first row. */
const definedWhere = async (query: CubeQueryDefinition, context: TraceContext): Promise<Members | null> => {
  const { scope } = context.parts.run;
  const where: Partial<Record<string, string | readonly string[]>> = {};
  for (const [dimension, value] of Object.entries(query.where)) {
    const members = await membersAsked(value, scope.province, context);
    if (members === null) return null;
    where[dimension] = members;
  }
  return { ...where, ...scope.where };
};

const membersAsked = async (
  value: WhereValue,
  ownProvince: string,
  context: TraceContext,
): Promise<string | readonly string[] | null> => {
  if (value.kind === 'members') return value.members;
  if (value.kind === 'ownProvince') return ownProvince;
  return firstRow(await context.dataset(value.query))?.codes.get(value.dimension) ?? null;
};

/** The query of the report, narrowed to a slice; null when there is nothing to query. */
export const cubeQueryOf = async (
  { query }: CubeSubject,
  slice: Slice,
  measures: CubeQuery['measures'],
  context: TraceContext,
): Promise<CubeQuery | null> => {
  const where = await definedWhere(query, context);
  if (where === null) return null;
  const asked: CubeQuery = {
    measures,
    by: query.by,
    where: { ...where, ...slice.where },
    period: context.parts.run.periods[query.period].text,
    ...(query.compare && { compare: query.compare }),
    asOf: context.seq,
  };
  const isOfMembers = slice.isRow || slice.leavingOut !== undefined || Object.keys(slice.where).length > 0;
  // A total is the same on all boundaries.
  const onUnits =
    isOfMembers && context.parts.run.parameters.edition === 'internal' ? onLastUnits(asked) : asked;
  return slice.isRow ? onUnits : { ...onUnits, by: [] };
};

export const answerOf = (query: CubeQuery, context: TraceContext): Promise<CubeResponse> =>
  context.parts.run.sources.cube(query);
