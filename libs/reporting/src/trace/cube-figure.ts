import {
  figureOptions,
  formatCubeFigure,
  measureNamed,
  ratioOperands,
  decompositionColumns,
  type CubeDimension,
  type CubeFigure,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { memberKey, membersOf } from '@xiangtong/documents';
import type { Period } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { periodsOf } from '../compose/build-report';
import type { QueryRun } from '../compose/dataset/run-queries';
import { coverageColumns } from '../definition/query-columns';
import type { CubeQueryDefinition, WhereValue } from '../definition/report-definition';
import type { ReportSources } from '../sources/sources';
import type { CubeSubject } from './cube-slice';
import { derivedColumns } from './derived';
import type { RowReference, Subject } from './subject';

const COVERAGE = 'coverage';

const isOneOf = (list: readonly string[], name: string): boolean => list.includes(name);

/**
 * The columns of the totals and of rows; comparison columns need a comparison. The change of a ratio is computed from
 * unrounded ratios, which are in no column: it cannot be recomputed from its operands.
 */
const hasColumn = ({ query, row }: CubeFigure, measure: CubeMeasure, suffix: string | undefined): boolean => {
  if (suffix === undefined) return true;
  if (ratioOperands(measure)) return suffix === 'base' && query.compare !== undefined;
  if (suffix === 'portion') return true;
  if (query.compare === undefined) return false;
  return suffix === 'base' || isOneOf(derivedColumns, suffix) || (row === null && isClass(suffix));
};

const isClass = (suffix: string): boolean => isOneOf(decompositionColumns, suffix);

const placeOfColumn = (
  figure: CubeFigure,
): { measure: CubeMeasure; row: RowReference; column: string } | null => {
  const [name = '', suffix, ...others] = figure.column.split('.');
  if (others.length > 0) return null;
  if (name === COVERAGE) {
    const isKnown = figure.row === null && isOneOf(coverageColumns, suffix ?? '');
    return isKnown ? { measure: 'amount', row: { kind: 'coverage' }, column: suffix! } : null;
  }
  const measure = measureNamed(name);
  if (!measure || !hasColumn(figure, measure, suffix)) return null;
  const row: RowReference =
    figure.row === null ? { kind: 'total' } : { kind: 'member', key: memberKey(Object.values(figure.row)) };
  return { measure, row, column: suffix !== undefined && isClass(suffix) ? suffix : figure.column };
};

const untracedColumns = /\.imputed$|\.realGrowth$|^baseRevisionEffect$/;

/**
 * Weights, estimates, matched months, roots or price indexes are applied between the lines and these figures: their
 * lines do not add up to them.
 */
const refuseUntraceable = ({ query, column }: CubeFigure): void => {
  const reasons = [
    ...figureOptions.flatMap((option) =>
      query[option] === undefined ? [] : [`${option}=${String(query[option])}`],
    ),
    ...(untracedColumns.test(column) ? [column] : []),
    ...(query.compare === 'two-year' && column.endsWith('.growth') ? [`two-year ${column}`] : []),
  ];
  if (reasons.length > 0) throw new DomainError('TRACE.NOT_TRACEABLE', { reason: reasons.join(', ') });
};

/** The figure as that of a report whose only query is that of the answer; null when the cube has no such column. */
export const cubeSubjectOf = (figure: CubeFigure): CubeSubject | null => {
  refuseUntraceable(figure);
  const place = placeOfColumn(figure);
  if (!place) return null;
  const { query, row } = figure;
  const where = Object.fromEntries(
    Object.entries(query.where ?? {}).map(([dimension, codes]): [string, WhereValue] => [
      dimension,
      { kind: 'members', members: [codes].flat() },
    ]),
  );
  return {
    query: {
      source: 'cube',
      name: 'cube',
      line: 0,
      sound: true,
      levels: [],
      period: '$period',
      measures: [place.measure],
      by: Object.keys(row ?? {}) as CubeDimension[],
      where,
      compare: query.compare ?? null,
      order: [],
      limit: null,
    },
    row: place.row,
    column: place.column,
  };
};

/** An answer of the cube has no scope except the caller's, which limits the sources. */
export const cubeRun = (period: Period, sources: ReportSources): QueryRun => ({
  parameters: { period: period.text, scope: '', language: 'zh', edition: 'internal' },
  periods: periodsOf(period),
  scope: {
    code: '',
    kind: 'division',
    level: 'county',
    name: { zh: '', en: '' },
    where: {},
    province: '',
  },
  sources,
});

const columnOf = ({ measures }: CubeQueryDefinition, { row, column }: Subject): string => {
  if (row.kind === 'coverage') return `${COVERAGE}.${column}`;
  return isClass(column) ? `${measures[0]}.${column}` : column;
};

/** The address of a figure or of one of its operands. */
export const addressOfCube = ({ query: { period, asOf, compare } }: CubeFigure, subject: Subject): string => {
  const { query, row } = subject;
  if (query.source !== 'cube') throw new Error('a figure of the cube is made of others');
  const where = Object.fromEntries(
    Object.entries(query.where).map(([dimension, value]) => [
      dimension,
      value.kind === 'members' ? value.members : [],
    ]),
  );
  const members = row.kind === 'member' ? membersOf(row.key) : null;
  return formatCubeFigure({
    query: { period, where, asOf, ...(compare && { compare }) },
    row: members && Object.fromEntries(query.by.map((dimension, index) => [dimension, members[index] ?? ''])),
    column: columnOf(query, subject),
  });
};
