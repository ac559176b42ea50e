import { cubeMeasures, type CubeMeasure } from '@xiangtong/contracts';
import { decomposeGrowth } from '@xiangtong/domain';
import { divide, exactOf, roundExact, type Exact } from '../grammar/exact';
import { coverageColumns, decompositionColumns } from '../definition/query-columns';
import { explainCoverage, type CoverageColumn } from './cube-coverage';
import { explainCount } from './cube-count';
import { explainLeaf, noFigure, type Side } from './cube-leaf';
import { answerOf, cubeQueryOf, sliceOf, type CubeSubject } from './cube-slice';
import { derivedOf, explainDerived, type Explain } from './derived';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

const MONEY_DIGITS = 2;

/** Amount per order: the cube rounds it to fen, and what is made of it starts from there. */
const explainAverage = async (
  subject: CubeSubject,
  side: Side,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const suffix = side === 'base' ? '.base' : '';
  const operand = (measure: CubeMeasure) =>
    explain({ ...subject, column: `${measure}${suffix}` }, context.forOperand());
  const operands = [await operand('amount'), await operand('orders')] as const;
  const quotient = (a: Exact | null, b: Exact | null): Exact | null => {
    const exact = a && b ? divide(a, b) : null;
    return exact && exactOf(roundExact(exact, MONEY_DIGITS));
  };
  const slice = await sliceOf(subject, context);
  const query = slice && (await cubeQueryOf(subject, slice, ['averageOrder'], context));
  if (!slice || !query) return noFigure(subject, 'averageOrder', context);
  const { rows, totals } = await answerOf(query, context);
  const value = (slice.isRow ? rows[0] : totals)?.[`averageOrder${suffix}`];
  return explained(subject, context, {
    query: { source: 'cube', ...query, by: [] },
    measure: 'averageOrder',
    reported: value == null ? null : exactOf(value),
    traced: quotient(operands[0].traced, operands[1].traced),
    formula: 'amount ÷ orders, rounded to two digits',
    operands,
  });
};

type Decomposed = (typeof decompositionColumns)[number];

const classFormulas: Readonly<Record<Decomposed, string>> = {
  continuing: '(Σ continuingNow − Σ continuingBase) ÷ base of all classes, rounded to six digits',
  entry: 'Σ entryNow ÷ base of all classes, rounded to six digits',
  exit: '−Σ exitBase ÷ base of all classes, rounded to six digits',
  response: '(Σ responseNow − Σ responseBase) ÷ base of all classes, rounded to six digits',
  comparableGrowth: 'Σ continuingNow ÷ Σ continuingBase − 1, rounded to six digits',
};

/** Part of the growth of all: the units by class (domain.md §4). */
const explainClasses = async (
  subject: CubeSubject,
  column: Decomposed,
  context: TraceContext,
): Promise<Explained> => {
  const { facts } = context.parts;
  const measure = subject.query.measures.find((one) => facts.isSum(one)) ?? 'amount';
  const query = await cubeQueryOf(subject, { where: {}, isRow: false }, [measure], context);
  if (!query) return noFigure(subject, measure, context);
  const { measures: _, by: __, ...asked } = query;
  const [{ totals }, classes] = await Promise.all([
    answerOf(query, context),
    facts.classes({ measure, query: asked, side: 'current' }, context.cubeScope),
  ]);
  const digits = Math.max(0, ...classes.map(({ continuingNow }) => continuingNow.split('.')[1]?.length ?? 0));
  const sum = (name: Exclude<keyof (typeof classes)[number], 'unit' | 'name'>): bigint =>
    classes.reduce((total, unit) => total + scaled(unit[name], digits), 0n);
  const made = decomposeGrowth({
    continuingNow: sum('continuingNow'),
    continuingBase: sum('continuingBase'),
    entryNow: sum('entryNow'),
    exitBase: sum('exitBase'),
    responseNow: sum('responseNow'),
    responseBase: sum('responseBase'),
  })[column];
  const reported = totals[column];
  return explained(subject, context, {
    query: { source: 'cube', ...query },
    measure,
    reported: reported == null ? null : exactOf(reported),
    traced: made === null ? null : exactOf(made),
    formula: classFormulas[column],
    behind: { classes },
  });
};

const scaled = (value: string, digits: number): bigint => {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
};

const measureOf = (name: string): CubeMeasure | null => cubeMeasures.find((known) => known === name) ?? null;

/** A figure of the cube. */
export const explainCube = (
  subject: CubeSubject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const { row, column } = subject;
  if (row.kind === 'coverage') {
    const known = coverageColumns.find((name) => name === column) satisfies CoverageColumn | undefined;
    return explainCoverage(subject, known ?? 'due', context);
  }
  if (row.kind === 'count' || row.kind === 'rising' || row.kind === 'falling')
    return explainCount(subject, context);
  const decomposed = decompositionColumns.find((name) => name === column);
  if (decomposed) return explainClasses(subject, decomposed, context);
  const derived = derivedOf(column);
  if (derived) return explainDerived(subject, derived, context, explain);
  const side: Side = column.endsWith('.base') ? 'base' : 'current';
  const measure = measureOf(column.replace(/\.base$/, '')) ?? 'amount';
  return measure === 'averageOrder'
    ? explainAverage(subject, side, context, explain)
    : explainLeaf(subject, measure, side, context);
};
