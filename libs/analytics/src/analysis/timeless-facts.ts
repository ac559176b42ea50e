import { type CubeQuery, revisedMeasures, type RevisedMeasure } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { EngineConnection } from '../engine/engine';
import type { Cube } from '../cube/cube';
import { invalidQuery, shown } from '../cube/question/mistakes';
import type { CubePlan } from '../cube/question/plan';
import type { CubeScope } from '../cube/question/scope';
import { factConditions, inMonths, unitConditions } from '../cube/sql/conditions';
import { hasNoFactFilter } from '../cube/sql/facts';
import type { Parameters } from '../cube/sql/parameters';
import { sumStatement, type AdditiveMeasure } from '../cube/vocabulary/measures';

/** The units and months of the figures, at any position. */
export interface TimelessQuery {
  readonly measure: RevisedMeasure;
  readonly period: string;
  readonly where?: CubeQuery['where'];
}

/** The parts of the cube that are needed: queries that are checked, run in turn and stay within its budget. */
export type CubeAsker = Pick<Cube, 'ask' | 'check'>;

/** All mistakes of the query; a measure that does not add over months is a mistake. */
export const checkTimeless = async (
  cube: Pick<Cube, 'check'>,
  { measure, period, where }: TimelessQuery,
  scope: CubeScope,
): Promise<readonly InputMistake[]> => [
  ...(revisedMeasures.includes(measure) ? [] : [notAdditive(measure)]),
  ...(await cube.check({ measures: ['amount'], by: [], period, where }, scope)),
];

/** Throws CUBE.INVALID with every mistake. */
export const askTimeless = async <Answer>(
  cube: CubeAsker,
  query: TimelessQuery,
  scope: CubeScope,
  /** The newest position that is read. */
  newest: number,
  use: (connection: EngineConnection, plan: CubePlan) => Promise<Answer>,
): Promise<Answer> => {
  const { measure, period, where } = query;
  if (!revisedMeasures.includes(measure)) throw invalidQuery(await checkTimeless(cube, query, scope));
  const filters = where === undefined ? {} : { where };
  return cube.ask({ measures: [measure], by: [], period, atLeast: newest, ...filters }, scope, use);
};

/** The plan at a given position. */
export const planAt = (plan: CubePlan, seq: number): CubePlan => ({
  ...plan,
  seq,
  current: plan.current && seq === plan.seq,
});

const notAdditive = (measure: unknown): InputMistake => ({
  path: 'measure',
  code: 'VINTAGES.NOT_ADDITIVE',
  parameters: { value: shown(measure), allowed: revisedMeasures.join(', ') },
});

export interface TimelessFacts {
  /** Common table expressions: `unit_scope`, and `facts` (seqs, unit, month and the measure as `value`). */
  readonly tables: string;
  /** SQL of the exact integer that a column of values sums to. */
  readonly sum: (column: string) => string;
}

/**
 * All facts that were ever valid for the plan's units and filters, from the sums of unit-months where these are enough.
 */
export const timelessFacts = (
  plan: CubePlan,
  measure: AdditiveMeasure,
  months: readonly Month[],
  parameters: Parameters,
): TimelessFacts => {
  const { column, sum } = sumStatement(measure);
  const fromReports = hasNoFactFilter(plan);
  const ofUnits = unitConditions(plan, parameters);
  const conditions = [
    inMonths('f.month', months, parameters),
    'f.unit_id in (select id from unit_scope)',
    ...(fromReports ? [`f.form = 'sales'`] : factConditions(plan, parameters)),
  ];
  return {
    tables: `unit_scope as (select u.id, u.code from unit u${ofUnits.length > 0 ? ` where ${ofUnits.join(' and ')}` : ''}),
      facts as (select f.unit_id, f.month, f.from_seq, f.to_seq, f.${column} as value
        from ${parameters.words.lifetimes(fromReports ? 'report' : 'fact')} f where ${conditions.join(' and ')})`,
    sum: (values) => parameters.words.exact(`coalesce(${sum(parameters.words, values)}, 0)`),
  };
};
