import type { DueUnit } from '@xiangtong/contracts';
import { divideFractions, fractionOf, roundFraction, type Fraction } from '@xiangtong/domain';
import type { coverageColumns } from '../definition/query-columns';
import { explainLeaf, noFigure } from './cube-leaf';
import { answerOf, cubeQueryOf, type CubeSubject } from './cube-slice';
import { explained, type Explained } from './figure-part';
import type { TraceContext } from './trace-context';

export type CoverageColumn = (typeof coverageColumns)[number];

const RATIO_DIGITS = 6;

const sum = (units: readonly DueUnit[], key: 'due' | 'reported'): Fraction =>
  fractionOf(units.reduce((total, unit) => total + unit[key], 0));

const formulas: Readonly<Record<CoverageColumn, string>> = {
  due: 'Σ due',
  reported: 'Σ reported',
  rate: 'Σ reported ÷ Σ due',
  unknownDestinationShare: 'amount of destination 000000 ÷ amount, rounded to six digits',
  imputedShare: '0: no figure contains estimates',
};

/** What the units owed and reported, and shares of amounts without a known destination. */
export const explainCoverage = async (
  subject: CubeSubject,
  column: CoverageColumn,
  context: TraceContext,
): Promise<Explained> => {
  const [measure = 'amount'] = subject.query.measures;
  const query = await cubeQueryOf(subject, { where: {}, isRow: false }, [measure], context);
  if (!query) return noFigure(subject, measure, context);
  const { coverage } = await answerOf(query, context);
  const shown = { query: { source: 'cube' as const, ...query }, measure: column, formula: formulas[column] };
  if (column === 'imputedShare') {
    return explained(subject, context, {
      ...shown,
      reported: fractionOf(coverage.imputedShare),
      traced: fractionOf(0),
    });
  }
  if (column === 'unknownDestinationShare')
    return explained(subject, context, {
      ...shown,
      ...(await unknownShare(subject, coverage.unknownDestinationShare, context)),
    });
  const { measures: _, by: __, ...asked } = query;
  const due = await context.parts.facts.due({ measure, query: asked, side: 'current' }, context.cubeScope);
  const values = {
    due: [fractionOf(coverage.due), sum(due, 'due')],
    reported: [fractionOf(coverage.reported), sum(due, 'reported')],
    rate: [
      divideFractions(fractionOf(coverage.reported), fractionOf(coverage.due)),
      divideFractions(sum(due, 'reported'), sum(due, 'due')),
    ],
  } as const;
  const [reported, traced] = values[column];
  return explained(subject, context, { ...shown, reported, traced, behind: { due } });
};

const unknownShare = async (subject: CubeSubject, share: string | null, context: TraceContext) => {
  const operands = await amounts(subject, context);
  const [unknown, all] = operands.map(({ traced }) => traced);
  const exact = unknown && all ? divideFractions(unknown, all) : null;
  return {
    operands,
    traced: exact && fractionOf(roundFraction(exact, RATIO_DIGITS)),
    reported: share === null ? null : fractionOf(share),
  };
};

/** The amount without a known destination, and all of it. */
const amounts = async (subject: CubeSubject, context: TraceContext): Promise<Explained[]> => {
  const whole: CubeSubject = { ...subject, row: { kind: 'total' }, column: 'amount' };
  const where = { ...whole.query.where, destination: { kind: 'members', members: ['000000'] } } as const;
  const unknown: CubeSubject = { ...whole, query: { ...whole.query, where } };
  const operand = context.forOperand();
  return [
    await explainLeaf(unknown, 'amount', 'current', operand),
    await explainLeaf(whole, 'amount', 'current', operand),
  ];
};
