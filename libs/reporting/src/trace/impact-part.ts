import type { ImpactQuery, TracedParts } from '@xiangtong/contracts';
import { membersOf } from '@xiangtong/documents';
import { shiftPeriod, fractionOf, type Fraction } from '@xiangtong/domain';
import type { BenefitFilter, TracedRegister } from '@xiangtong/impact';
import { DomainError } from '@xiangtong/infrastructure';
import { figureOf } from '../compose/dataset/dataset';
import { impactShapes } from '../definition/query-columns';
import type { ImpactQueryDefinition, ImpactTable } from '../definition/report-definition';
import { keysOf, rowIn } from './dataset-rows';
import { derivedOf, explainDerived, type Explain } from './derived';
import { explained, type Explained } from './figure-part';
import type { Subject } from './subject';
import { explainSumOfRows } from './sums-of-rows';
import type { TraceContext } from './trace-context';

export interface ImpactSubject extends Subject {
  readonly query: ImpactQueryDefinition;
}

const exact = (value: unknown): Fraction | null =>
  typeof value === 'number' || typeof value === 'string' ? fractionOf(value) : null;

interface Traced {
  readonly value: Fraction | null;
  readonly behind: TracedParts;
}

const filterOf = (dimension: string | null, key: string | undefined): BenefitFilter =>
  dimension === null || key === undefined ? {} : { [dimension]: membersOf(key)[0] ?? '' };

const fromBenefits = async (
  query: ImpactQuery,
  filter: BenefitFilter,
  name: string,
  { parts, page }: TraceContext,
): Promise<Traced> => {
  const cursor = page.after?.revision ?? null;
  const { figures, next, ...behind } = await parts.benefits.benefits(
    query,
    filter,
    { cursor, limit: page.limit },
    parts.caller,
  );
  return {
    value: exact(new Map<string, unknown>(Object.entries(figures)).get(name)),
    behind: { ...behind, next: next && `${next}.0` },
  };
};

/** A count of households, persons or income, from the benefit lines; needs the same right as those lines. */
export const explainImpact = async (
  subject: ImpactSubject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const { parts } = context;
  if (!parts.mayTraceImpact) throw new DomainError('AUTH.FORBIDDEN');
  const { query: definition, row, column } = subject;
  const derived = derivedOf(column);
  if (derived) return explainDerived(subject, derived, context, explain);
  if (row.kind === 'top' || row.kind === 'rest') return explainSumOfRows(subject, context, explain);
  const data = await context.dataset(definition.name);
  const isBase = column.endsWith('.base');
  const period = parts.run.periods[definition.period];
  const query = {
    period: (isBase ? shiftPeriod(period, -12) : period).text,
    scope: parts.run.scope.code,
  };
  const name = column.replace(/\.base$/, '');
  const traced = await tracedOf(definition, query, name, keysOf(data, row, context)?.[0], context);
  return explained(subject, context, {
    query: { source: 'impact', ...query },
    measure: name,
    reported: figureOf(rowIn(data, row, context), data.total, column),
    traced: traced.value,
    behind: traced.behind,
  });
};

/** Tables that are traced to households instead of benefit lines. */
const registerTables = [
  'coverage',
  'lineCrossings',
  'effects',
  'movement',
  'doubts',
] as const satisfies readonly ImpactTable[];
type RegisterTable = (typeof registerTables)[number];

const isOfRegister = (table: ImpactTable): table is RegisterTable =>
  (registerTables as readonly ImpactTable[]).includes(table);

/** Counts and means over the register, with the households behind them. */
const tracedRegister = (
  table: RegisterTable,
  query: ImpactQuery,
  key: string | undefined,
  { parts: { benefits, caller } }: TraceContext,
): Promise<TracedRegister> => {
  const traces: Readonly<Record<RegisterTable, () => Promise<TracedRegister>>> = {
    coverage: () => benefits.register(query, caller),
    lineCrossings: () => benefits.standings(query, caller),
    effects: () => benefits.effect(query, key ?? '', caller),
    movement: () => benefits.movement(query, caller),
    doubts: () => benefits.doubts(query, caller),
  };
  return traces[table]();
};

const tracedOf = async (
  { table }: ImpactQueryDefinition,
  query: ImpactQuery,
  name: string,
  key: string | undefined,
  context: TraceContext,
): Promise<Traced> => {
  if (!isOfRegister(table))
    return fromBenefits(query, filterOf(impactShapes[table].dimension, key), name, context);
  const { figures, households } = await tracedRegister(table, query, key, context);
  return { value: exact(figures[name]), behind: { households } };
};
