import {
  measureMeanings,
  measureNamed,
  ratioOperands,
  decompositionColumns,
  type CubeMeasure,
  type RatioOperands,
} from '@xiangtong/contracts';
import {
  decomposeGrowth,
  divideFractions,
  fractionOf,
  roundFraction,
  type Fraction,
} from '@xiangtong/domain';
import { coverageColumns } from '../definition/query-columns';
import { explainCoverage, type CoverageColumn } from './cube-coverage';
import { explainCount } from './cube-count';
import { explainLeaf, noFigure, type Side } from './cube-leaf';
import { answerOf, cubeQueryOf, sliceOf, type CubeSubject } from './cube-slice';
import { derivedOf, explainDerived, type Explain } from './derived';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

/** The cube rounds a ratio to its digits; values derived from it use the rounded one. */
const explainRatio = async (
  subject: CubeSubject,
  [measure, { numerator, denominator }]: readonly [CubeMeasure, RatioOperands],
  side: Side,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const suffix = side === 'base' ? '.base' : '';
  const operand = (one: CubeMeasure) =>
    explain({ ...subject, column: `${one}${suffix}` }, context.forOperand());
  const operands = [await operand(numerator), await operand(denominator)] as const;
  const { decimals } = measureMeanings[measure];
  const quotient = (a: Fraction | null, b: Fraction | null): Fraction | null => {
    const exact = a && b ? divideFractions(a, b) : null;
    return exact && fractionOf(roundFraction(exact, decimals));
  };
  const slice = await sliceOf(subject, context);
  const query = slice && (await cubeQueryOf(subject, slice, [measure], context));
  if (!slice || !query) return noFigure(subject, measure, context);
  const { rows, totals } = await answerOf(query, context);
  const value = (slice.isRow ? rows[0] : totals)?.[`${measure}${suffix}`];
  return explained(subject, context, {
    query: { source: 'cube', ...query, by: [] },
    measure,
    reported: value == null ? null : fractionOf(value),
    traced: quotient(operands[0].traced, operands[1].traced),
    formula: `${numerator} ÷ ${denominator}, rounded to ${digitWords[decimals] ?? decimals} digits`,
    operands,
  });
};

const digitWords: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 6: 'six' };

type Decomposed = (typeof decompositionColumns)[number];

const classFormulas: Readonly<Record<Decomposed, string>> = {
  continuing: '(Σ continuingNow − Σ continuingBase) ÷ base of all classes, rounded to six digits',
  entry: 'Σ entryNow ÷ base of all classes, rounded to six digits',
  exit: '−Σ exitBase ÷ base of all classes, rounded to six digits',
  response: '(Σ responseNow − Σ responseBase) ÷ base of all classes, rounded to six digits',
  comparableGrowth: 'Σ continuingNow ÷ Σ continuingBase − 1, rounded to six digits',
};

/** Part of the growth of the total: the units by class (docs/methods.md, Growth). */
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
    reported: reported == null ? null : fractionOf(reported),
    traced: made === null ? null : fractionOf(made),
    formula: classFormulas[column],
    behind: { classes },
  });
};

const scaled = (value: string, digits: number): bigint => {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
};

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
  const measure = measureNamed(column.replace(/\.base$/, '')) ?? 'amount';
  const operands = ratioOperands(measure);
  return operands
    ? explainRatio(subject, [measure, operands], side, context, explain)
    : explainLeaf(subject, measure, side, context);
};
