import {
  type CubeResponse,
  type SharedMeasure,
  type BoundaryMember,
  type BoundarySides,
  type BoundaryComparison,
  groundOf,
} from '@xiangtong/contracts';
import { formatRatio, formatScaled } from '@xiangtong/domain';
import { withBoundaries } from '../cube/boundary/with-boundaries';
import type { Cube } from '../cube/cube';
import type { CubePlan } from '../cube/question/plan';
import type { CubeScope } from '../cube/question/scope';
import { boundaryTable } from '../cube/sql/boundary';
import { factConditions, inMonths, validAt } from '../cube/sql/conditions';
import { hasNoFactFilter, unitScope } from '../cube/sql/facts';
import { Parameters } from '../cube/sql/parameters';
import { named } from '../cube/sql/table';
import { measures, sumStatement } from '../cube/vocabulary/measures';
import { type EngineConnection, rows } from '../engine/engine';
import { decimalsOf, exactCell, labelled, membersTable, type Question } from './question';

export interface BoundariesQuestion extends Omit<Question, 'compare'> {
  readonly measure: SharedMeasure;
  readonly over: BoundaryMember;
  /** Month of the new boundaries. */
  readonly boundaries: string;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * Old and new boundaries side by side. Each cell is rounded separately, so cells may differ from their total in the
 * last place.
 */
export const compareBoundaries = async (
  cube: Pick<Cube, 'query' | 'ask'>,
  { boundaries, ...question }: BoundariesQuestion,
  scope: CubeScope,
): Promise<BoundaryComparison> => {
  const { measure, over, period } = question;
  const moved = await membersTable(cube, { ...question, boundaries }, scope);
  const at = { ...question, asOf: moved.asOf };
  const reported = await membersTable(cube, at, scope);
  const decimals = decimalsOf(reported, measure);
  const [before, after] = [cellsOf(reported, question), cellsOf(moved, question)];
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  const sides = (old: bigint, now: bigint): BoundarySides => ({
    asReported: formatScaled(old, decimals),
    onBoundaries: formatScaled(now, decimals),
    change: formatScaled(now - old, decimals),
  });
  const changeOf = (code: string) => (after.get(code) ?? 0n) - (before.get(code) ?? 0n);
  const [old, now] = [reported, moved].map(({ totals }) => exactCell(totals[measure]));
  return {
    ...groundOf(moved),
    measure,
    over,
    period,
    boundaries,
    total: sides(old!, now!),
    rows: largestChangeFirst(codes, changeOf).map((code) => ({
      member: labelled(after.has(code) ? moved : reported, over, code),
      ...sides(before.get(code) ?? 0n, after.get(code) ?? 0n),
    })),
    moves: await cube.ask(
      { ...withoutMember(at), boundaries, measures: [measure], by: [] },
      scope,
      (connection, plan) => readMoves(connection, plan, measure),
    ),
  };
};

const largestChangeFirst = (codes: readonly string[], changeOf: (code: string) => bigint): string[] =>
  [...codes].sort((a, b) => {
    const [x, y] = [magnitude(changeOf(a)), magnitude(changeOf(b))];
    return x === y ? (a < b ? -1 : 1) : x > y ? -1 : 1;
  });

const withoutMember = ({ measure: _, over: __, ...question }: Omit<BoundariesQuestion, 'boundaries'>) =>
  question;

const cellsOf = (
  table: CubeResponse,
  { measure, over }: Pick<BoundariesQuestion, 'measure' | 'over'>,
): ReadonlyMap<string, bigint> =>
  new Map(table.rows.map((row) => [String(row[over]), exactCell(row[measure])]));

interface MoveRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly target_code: string;
  readonly target_zh: string;
  readonly target_en: string;
  readonly factor: bigint;
  readonly value: bigint;
}

/** These sums cannot overflow: the table with both sides has already been refused in that case. */
const readMoves = async (
  connection: EngineConnection,
  plan: CubePlan,
  measure: SharedMeasure,
): Promise<BoundaryComparison['moves']> => {
  const { pairing } = await withBoundaries(connection, plan);
  const { column } = sumStatement(measure);
  const { decimals } = measures[measure];
  const parameters = new Parameters(connection.words);
  const { exact } = connection.words;
  const conditions = [
    'b.unit_id <> b.target_id',
    inMonths('f.month', plan.months, parameters),
    validAt(plan, 'f', parameters, plan.months),
    ...(hasNoFactFilter(plan) ? [`f.form = 'sales'`, 'f.lines > 0'] : factConditions(plan, parameters)),
  ];
  const found = await rows<MoveRow>(
    connection,
    `with unit_scope as materialized (${unitScope(plan, parameters)}), ${boundaryTable('boundary', pairing, 'target_id', connection.words)},
    moved as (select b.unit_id as unit_id, b.target_id as target_id, b.factor as factor, ${exact(`sum(${exact(`f.${column}`)} * b.factor)`)} as value
      from boundary b join ${hasNoFactFilter(plan) ? 'report' : 'fact'} f on f.unit_id = b.unit_id
      where ${conditions.join(' and ')} group by all)
    select o.code as code, o.zh as zh, o.en as en, t.code as target_code, t.zh as target_zh, t.en as target_en, factor, value
    from moved${named(connection.words, 'unit', 'o', 'moved.unit_id')}${named(connection.words, 'unit', 't', 'moved.target_id')} order by o.code, t.code`,
    parameters.values,
  );
  const { digits } = pairing;
  return found.map((row) => ({
    from: { code: row.code, name: { zh: row.zh, en: row.en } },
    to: { code: row.target_code, name: { zh: row.target_zh, en: row.target_en } },
    weight: formatScaled(row.factor, digits)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
    value: formatScaled(BigInt(formatRatio(row.value, 10n ** BigInt(digits), 0)!), decimals),
  }));
};
