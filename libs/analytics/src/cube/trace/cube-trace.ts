import type { ClassedUnit, CountedMember, CubeDimension, CubeMeasure, DueUnit } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { type EngineConnection, rows } from '../../engine/engine';
import { readMembers } from '../answer/members';
import { withBoundaries } from '../boundary/with-boundaries';
import type { Cube } from '../cube';
import type { CubePlan, MemberFilter } from '../question/plan';
import type { CubeScope } from '../question/scope';
import { memberLookup } from '../sql/members';
import { namePlace } from '../sql/name-place';
import {
  classesStatement,
  dueStatement,
  linesStatement,
  membersStatement,
  partsStatement,
  type Cell,
} from '../sql/trace';
import { measures, isAdditive, type AdditiveMeasure } from '../vocabulary/measures';
import {
  toClassed,
  toCell,
  toCounted,
  toDue,
  windowOf,
  type ClassRow,
  type DueRow,
  type LineRow,
  type MemberRow,
  type PartRow,
} from './read-rows';
import type { CellQuestion, TracedCell, TracePage } from './traced';

const MAX_UNITS = 500;

/**
 * The data behind the figures of the cube: the same filters, positions and sides, but units, revisions and lines
 * instead of sums. Everything is limited to the caller's scope.
 */
export class CubeTrace {
  constructor(private readonly cube: Pick<Cube, 'ask'>) {}

  /** Sums have lines behind them, counts have members. */
  isSum(measure: CubeMeasure): boolean {
    return isAdditive(measure);
  }

  isCount(measure: CubeMeasure): boolean {
    return measures[measure].additivity === 'distinct';
  }

  /** The lines of an additive measure, a page of them, with the units and revisions that hold them. */
  cell(question: CellQuestion, scope: CubeScope, page: TracePage): Promise<TracedCell> {
    return this.read(question, scope, async (connection, plan) => {
      const cell = await cellOf(connection, question, plan);
      const limits = {
        units: MAX_UNITS,
        // The first lines may have been returned already; one line more than the page shows whether there is another.
        revisions: page.limit + 2,
        fromRevision: BigInt(page.after?.revision ?? 0),
      };
      const parts = await run<PartRow>(connection, partsStatement(cell, limits, connection.words));
      const window = windowOf(parts, page);
      const lines = window
        ? await run<LineRow>(connection, linesStatement(cell, window, connection.words))
        : [];
      return toCell(parts, lines, cell.measure, page);
    });
  }

  /** The members that a measure counts, most sold first; with `by` those of the dimensions, for any measure. */
  members(
    question: CellQuestion,
    scope: CubeScope,
    by: readonly CubeDimension[] | null = null,
  ): Promise<CountedMember[]> {
    return this.read(question, scope, async (connection, plan) => {
      const [list, counted] = by ? [by, null] : countedBy(question.measure);
      const base = question.side === 'base';
      const found = await run<MemberRow>(
        connection,
        membersStatement(plan, list, counted, base, connection.words),
      );
      const keysOf = (dimension: CubeDimension) => found.map((row) => row[dimension]);
      return toCounted(list, found, await readMembers(connection, list, keysOf, namePlace(plan)));
    });
  }

  /** Units by class of the growth decomposition. */
  classes(question: CellQuestion, scope: CubeScope): Promise<ClassedUnit[]> {
    return this.read(question, scope, async (connection, plan) => {
      const measure = additive(question.measure);
      const mapped = await withBoundaries(connection, plan);
      const found = await run<ClassRow>(connection, classesStatement(mapped, measure, connection.words));
      return found.map((row) => toClassed(row, measures[measure].decimals + mapped.pairing.digits));
    });
  }

  /** Units that owe the form, and the months they reported. */
  due(question: CellQuestion, scope: CubeScope): Promise<DueUnit[]> {
    return this.read(question, scope, async (connection, plan) =>
      (await run<DueRow>(connection, dueStatement(plan, connection.words))).map(toDue),
    );
  }

  private read<Result>(
    { query, measure }: CellQuestion,
    scope: CubeScope,
    use: (connection: EngineConnection, plan: CubePlan) => Promise<Result>,
  ): Promise<Result> {
    return this.cube.ask({ ...query, measures: [measure], by: [] }, scope, async (connection, plan) => {
      // Weights and estimates are applied between the lines and such figures.
      const { mapping } = await withBoundaries(connection, plan);
      if (mapping) throw new DomainError('TRACE.NOT_TRACEABLE', { reason: 'boundaries, basis, impute' });
      return use(connection, plan);
    });
  }
}

const run = <Row>(
  connection: EngineConnection,
  { sql, parameters }: ReturnType<typeof partsStatement>,
): Promise<Row[]> => rows<Row>(connection, sql, parameters);

const additive = (measure: CubeMeasure): AdditiveMeasure => {
  if (!isAdditive(measure)) throw new RangeError(`${measure} is no sum`);
  return measure;
};

const cellOf = async (
  connection: EngineConnection,
  { measure, side, leavingOut }: CellQuestion,
  plan: CubePlan,
): Promise<Cell> => ({
  plan,
  measure: additive(measure),
  base: side === 'base',
  leftOut: leavingOut ? await filterOf(connection, leavingOut) : null,
});

const filterOf = async (
  connection: EngineConnection,
  { dimension, members }: NonNullable<CellQuestion['leavingOut']>,
): Promise<MemberFilter> => ({
  dimension,
  keys: [...(await memberLookup(connection)(dimension, members)).values()].flat(),
});

const countedBy = (measure: CubeMeasure): [readonly CubeDimension[], string | null] => {
  const definition = measures[measure];
  if (definition.additivity !== 'distinct') throw new RangeError(`${measure} counts no members`);
  return [[definition.dimension], definition.counted];
};
